import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { networkInterfaces } from 'node:os';

/** A server that anything leaving the program would reach, and what reached it. */
export interface Listener {
  readonly host: string;
  readonly port: number;
  readonly url: string;
  /** TCP connections and UDP packets so far. */
  readonly reached: () => number;
  /** Connects once, to show that it listens. */
  readonly knock: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Listens on TCP and UDP of this machine, on an address that is not the loopback's where there is one. */
export async function listen(): Promise<Listener> {
  let reached = 0;
  const outer = Object.values(networkInterfaces()).flatMap((entries) =>
    (entries ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal),
  )[0];
  const host = outer?.address ?? '127.0.0.1';
  const server = createServer((_request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('reached');
  });
  server.on('connection', () => {
    reached += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  const packets = createSocket('udp4', () => {
    reached += 1;
  });
  await new Promise<void>((resolve) => packets.bind(port, host, resolve));
  return {
    host,
    port,
    url: `http://${host}:${port}`,
    reached: () => reached,
    knock: async () => {
      const before = reached;
      const socket = connect(port, host);
      while (reached === before) await new Promise((resolve) => server.once('connection', resolve));
      socket.destroy();
    },
    close: async () => {
      server.closeAllConnections();
      packets.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
