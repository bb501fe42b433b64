import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { PdfWriter } from '#electron/windows/pdf-window';
import { type PdfOrder, PRINTER_PLACE, pdfAnswerSchema, printerPlaceSchema } from './pdf-order';

export interface PdfProcess extends PdfWriter {
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/**
 * PDFs for tools, written by a process of its own (build/tools/pdf-printer.ts): the tool keeps the caller's rights on data
 * and target folders, while what renders pages has none, knows no file and keeps Chromium's sandbox. A process that dies fails
 * what it was printing; the next paper starts a new one.
 */
export function openPdfProcess(): PdfProcess {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | null = null;
  let lastId = 0;

  function start(): ChildProcess {
    const started = startPrinter();
    started.on('message', (message: unknown) => {
      const answer = pdfAnswerSchema.parse(message);
      const order = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('pdf' in answer) order?.resolve(Buffer.from(answer.pdf, 'base64'));
      else order?.reject(new Error(answer.failure));
    });
    const gone = (why: string): void => {
      if (child !== started) return;
      child = null;
      for (const order of waiting.values()) order.reject(new Error(why));
      waiting.clear();
    };
    started.on('error', (error) => gone(`打印页面的进程没有启动：${error.message}`));
    started.on('exit', (code, signal) => gone(`打印页面的进程中途结束（${signal ?? code}）`));
    return started;
  }

  return {
    write: (html, { title, date }) =>
      new Promise((resolve, reject) => {
        child ??= start();
        lastId += 1;
        const order: PdfOrder = { id: lastId, html, title, date };
        waiting.set(order.id, { resolve, reject });
        child.send(order);
      }),
    close() {
      const running = child;
      child = null;
      if (running?.connected) running.disconnect();
    },
  };
}

function startPrinter(): ChildProcess {
  const given = process.env[PRINTER_PLACE];
  // Its own words go to standard error: standard output is the tool's.
  const stdio: ['ignore', number, number, 'ipc'] = ['ignore', 2, 2, 'ipc'];
  const {
    ELECTRON_DISABLE_SANDBOX: _unsafe,
    [PRINTER_PLACE]: _place,
    PETITION_DESK_PASSWORD: _secret,
    ...env
  } = process.env;
  if (given === undefined || given === '') {
    return spawn(process.execPath, [path.join(__dirname, 'pdf-printer.cjs')], { stdio, env });
  }
  const { uid, gid, program, env: own } = printerPlaceSchema.parse(JSON.parse(given));
  return spawn(process.execPath, [program], { stdio, uid, gid, cwd: '/', env: { ...env, ...own } });
}
