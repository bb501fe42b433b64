import { type FileOperations, realFiles } from '#electron/files/durable-file';

/** Steps in their order; the one named fails with `code`. */
export function recordingFiles(steps: string[], fault: { at: string; code: string } | null = null): FileOperations {
  const step = (name: string): void => {
    steps.push(name);
    if (fault?.at === name) throw Object.assign(new Error(`injected ${name}`), { code: fault.code });
  };
  return {
    async open(path, flags, mode) {
      step('open');
      const handle = await realFiles.open(path, flags, mode);
      return new Proxy(handle, {
        get(target, property) {
          const value: unknown = Reflect.get(target, property);
          if (typeof value !== 'function') return value;
          return async (...args: unknown[]) => {
            // A failed close still closes.
            if (property === 'close') await handle.close();
            step(String(property));
            return property === 'close' ? undefined : Reflect.apply(value, target, args);
          };
        },
      });
    },
    async rename(from, to) {
      step('rename');
      await realFiles.rename(from, to);
    },
    async remove(path) {
      await realFiles.remove(path);
    },
    async syncFolder(folder) {
      step('syncFolder');
      await realFiles.syncFolder(folder);
    },
  };
}
