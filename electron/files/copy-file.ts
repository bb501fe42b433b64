import { type FileHandle, open } from 'node:fs/promises';

const CHUNK = 1_048_576;

/**
 * Copies `size` bytes of an open file into a new file and syncs it. Asynchronous in pieces of 1 MiB, so that no window
 * waits (L12). The target must not exist. `skip` names a byte range that must not be read (it stays zero in the copy).
 */
export async function copyFromHandle(
  source: FileHandle,
  size: number,
  target: string,
  skip: { readonly from: number; readonly to: number } | null = null,
): Promise<void> {
  const output = await open(target, 'wx', 0o600);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (let position = 0; position < size; ) {
      let wanted = Math.min(CHUNK, size - position);
      if (skip && position >= skip.from && position < skip.to) {
        position = skip.to;
        continue;
      }
      if (skip && position < skip.from) wanted = Math.min(wanted, skip.from - position);
      const { bytesRead } = await source.read(buffer, 0, wanted, position);
      if (bytesRead === 0) throw new Error(`file ends at ${position} of ${size} bytes`);
      for (let written = 0; written < bytesRead; ) {
        const { bytesWritten } = await output.write(buffer, written, bytesRead - written, position + written);
        written += bytesWritten;
      }
      position += bytesRead;
    }
    await output.truncate(size);
    await output.sync();
  } finally {
    await output.close();
  }
}

/** Copies a whole file into a new one and syncs it; the target must not exist. Answers the size in bytes. */
export async function copyDurably(source: string, target: string): Promise<number> {
  const input = await open(source, 'r');
  try {
    const { size } = await input.stat();
    await copyFromHandle(input, size, target);
    return size;
  } finally {
    await input.close();
  }
}
