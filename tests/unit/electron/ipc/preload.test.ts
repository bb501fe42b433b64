import { expect, test, vi } from 'vitest';
import { channelNames, publishedNames } from '#shared/ipc/channel-names';
import { contract, publicationNames } from '#shared/ipc/contract';

const bridge = vi.hoisted(() => ({
  exposed: [] as (readonly [string, unknown])[],
  invoked: [] as (readonly [string, unknown])[],
  listeners: new Map<string, (event: unknown, value: unknown) => void>(),
}));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => bridge.exposed.push([name, value]) },
  ipcRenderer: {
    invoke: async (channel: string, request: unknown) => {
      bridge.invoked.push([channel, request]);
      return { ok: true, value: channel };
    },
    on: (name: string, listener: (event: unknown, value: unknown) => void) => bridge.listeners.set(name, listener),
    removeListener: (name: string) => bridge.listeners.delete(name),
  },
}));
await import('#electron/preload');

interface Desk {
  readonly call: Readonly<Record<string, (request: unknown) => Promise<unknown>>>;
  readonly on: (name: string, listener: (value: unknown) => void) => () => void;
}
const desk = bridge.exposed[0]?.[1] as Desk;

test('one object, with exactly one method a channel', () => {
  expect(bridge.exposed.map(([name]) => name)).toEqual(['petitionDesk']);
  expect(Object.keys(desk).sort()).toEqual(['call', 'on']);
  expect(Object.keys(desk.call).sort()).toEqual(Object.keys(contract).sort());
  expect(new Set(channelNames).size).toBe(channelNames.length);
});

test('a method passes its request to its own channel', async () => {
  expect(await desk.call['app:status']?.({ a: 1 })).toEqual({ ok: true, value: 'app:status' });
  expect(bridge.invoked.at(-1)).toEqual(['app:status', { a: 1 }]);
});

test('publications: every name of the contract, nothing else, never the event', () => {
  expect([...publishedNames].sort()).toEqual([...publicationNames].sort());
  for (const name of publishedNames) {
    const heard = vi.fn();
    const off = desk.on(name, heard);
    bridge.listeners.get(name)?.({ sender: 'electron' }, 'value');
    expect(heard.mock.calls).toEqual([['value']]);
    off();
    expect(bridge.listeners.has(name)).toBe(false);
  }
  desk.on('app:evil', () => undefined);
  expect(bridge.listeners.size).toBe(0);
});
