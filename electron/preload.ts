import { contextBridge, ipcRenderer } from 'electron';
import { channelNames, publishedNames } from '#shared/ipc/channel-names';
import { BRIDGE_NAME } from '#shared/ipc/errors';

/**
 * The contract turned into one object; no logic. Only names of the contract pass, so no screen can reach another
 * channel, and listeners never see Electron's event with its sender.
 */
const call = Object.fromEntries(
  channelNames.map((channel) => [channel, (request: unknown) => ipcRenderer.invoke(channel, request)]),
);

function on(name: string, listener: (value: unknown) => void): () => void {
  if (!publishedNames.includes(name)) return () => undefined;
  const forward = (_event: unknown, value: unknown): void => listener(value);
  ipcRenderer.on(name, forward);
  return () => {
    ipcRenderer.removeListener(name, forward);
  };
}

contextBridge.exposeInMainWorld(BRIDGE_NAME, { call, on });
