import { Worker } from 'node:worker_threads';
import type { Instant } from '#shared/law/dates';
import type { Letter, Paper, PaperImages } from '#shared/papers/model';
import type { PaperWriters } from './writers';

/** What the writing thread is asked. */
export type WritingOrder = { readonly id: number; readonly createdAt: Instant } & (
  | { readonly kind: 'letter'; readonly paper: Letter }
  | { readonly kind: 'form'; readonly paper: Exclude<Paper, Letter>; readonly images: PaperImages }
);

/** What it answers: bytes of a .docx, or the message of a bug. */
export type WritingAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly failure: string };

export interface PaperWriter extends PaperWriters {
  /** Starts the thread before the first letter needs it. */
  readonly warm: () => void;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

type Order = WritingOrder extends infer Each ? (Each extends WritingOrder ? Omit<Each, 'id'> : never) : never;

/**
 * Writes papers in a thread of its own (see paper-worker.ts). `workerFile` is the built thread program. A thread that
 * dies fails what it was writing; the next paper starts a new one. Same paper and options, same bytes.
 */
export function openPaperWriter(workerFile: string): PaperWriter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  function start(): Worker {
    const started = new Worker(workerFile);
    // An idle thread must not keep the program from ending.
    started.unref();
    started.on('message', (answer: WritingAnswer) => {
      const order = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('bytes' in answer) order?.resolve(answer.bytes);
      else order?.reject(new Error(`the paper could not be written: ${answer.failure}`));
    });
    const gone = (reason: string): void => {
      if (worker !== started) return;
      worker = null;
      for (const order of waiting.values()) order.reject(new Error(reason));
      waiting.clear();
    };
    started.on('error', (error) => gone(`the writing thread failed: ${error.message}`));
    started.on('exit', () => gone('the writing thread ended'));
    return started;
  }

  function write(order: Order): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      worker ??= start();
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.postMessage({ ...order, id: lastId } satisfies WritingOrder);
    });
  }

  return {
    writeLetter: (paper, { createdAt }) => write({ kind: 'letter', paper, createdAt }),
    writeForm: (paper, { createdAt, images = new Map() }) => write({ kind: 'form', paper, createdAt, images }),
    warm: () => {
      worker ??= start();
    },
    close: async () => {
      const running = worker;
      worker = null;
      await running?.terminate();
    },
  };
}
