import { parentPort } from 'node:worker_threads';
import { writeFormDocx } from './docx-form';
import { writeLetterDocx } from './docx-letter';
import type { WritingAnswer, WritingOrder } from './paper-writer';

/**
 * The thread that writes .docx files: packing a long letter takes tens of milliseconds in which the main process could
 * answer no window (L12). Orders come in, bytes go out; it knows nothing else.
 */
if (parentPort === null) throw new Error('paper-worker is started as a thread');
const port = parentPort;

// Loading the library takes longer than a letter: done when the thread starts, before the first order. A failure shows
// itself again, with its order, when a paper is written.
Promise.all([import('docx'), import('docx/shapes')]).catch(() => {});

port.on('message', (order: WritingOrder) => {
  write(order).then(
    (bytes) => port.postMessage({ id: order.id, bytes } satisfies WritingAnswer),
    (error: unknown) =>
      port.postMessage({
        id: order.id,
        failure: error instanceof Error ? error.message : 'unknown',
      } satisfies WritingAnswer),
  );
});

const write = (order: WritingOrder): Promise<Uint8Array> =>
  order.kind === 'letter'
    ? writeLetterDocx(order.paper, { createdAt: order.createdAt })
    : writeFormDocx(order.paper, { createdAt: order.createdAt, images: order.images });
