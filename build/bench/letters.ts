import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { LetterWriter } from '#electron/papers/writers';
import { layoutLetter } from '#shared/papers/layout';
import { type ReplyLetterInput, replyLetter } from '#shared/papers/reply-letter';
import { nowMs, type Spread, spreadOf } from './figures';

export interface LetterFigures {
  readonly pages: number;
  /** Letter model to .docx bytes. */
  readonly written: Spread;
  /** docxtemplater filling a template with the same paragraphs, run by turns. */
  readonly filled: Spread;
  readonly ratioP50: number;
  /** Longest time the process could not answer while letters were written (a window would have waited as long). */
  readonly longestStallMs: number;
}

/** Measures a letter of about five pages, written as the workstation writes it. */
export async function measureLetters(writeLetter: LetterWriter, runs: number): Promise<LetterFigures> {
  const letter = replyLetter(longLetter(''));
  const options = { createdAt: '2026-01-01T00:00:00.000Z' };
  const finished = await writeLetter(letter, options);
  const { template, data } = templateOf(finished);
  fill(template, data);
  const written: number[] = [];
  const filled: number[] = [];
  let longestStallMs = 0;
  for (let run = 0; run < runs; run += 1) {
    await breathe();
    const stall = watchStalls();
    const writing = nowMs();
    await writeLetter(letter, options);
    written.push(nowMs() - writing);
    longestStallMs = Math.max(longestStallMs, stall());
    const filling = nowMs();
    fill(template, data);
    filled.push(nowMs() - filling);
  }
  const ours = spreadOf(written);
  const theirs = spreadOf(filled);
  return {
    pages: layoutLetter(letter).length,
    written: ours,
    filled: theirs,
    ratioP50: Math.round((ours.p50 / theirs.p50) * 100) / 100,
    longestStallMs: Math.round(longestStallMs * 10) / 10,
  };
}

/** Looks every millisecond whether the process answers; stopping answers the longest silence. */
function watchStalls(): () => number {
  let last = nowMs();
  let longest = 0;
  const look = (): void => {
    const now = nowMs();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  return () => {
    look();
    clearInterval(timer);
    return longest;
  };
}

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Input of a letter of about five pages; `typed` goes into the facts of the second demand. */
export function longLetter(typed: string): ReplyLetterInput {
  const facts = Array.from(
    { length: 3 },
    (_, index) =>
      `经查，幸福家园小区第${index + 1}号楼共有电梯两部，于2009年6月投入使用，最近一次定期检验日期为2026年3月15日，检验结论为合格。今年以来该楼电梯先后发生困人故障四次，维护保养单位均在三十分钟内到场处置，但未按照规定建立完整的故障处理记录。`,
  ).join('\n');
  return {
    organ: { name: '安澜市住房和城乡建设局', shortForm: '安住建信函' },
    documentNumber: { shortForm: '安住建信函', year: 2026, serial: 128 },
    petitioners: ['周明'],
    anonymous: false,
    received: { date: '2026-10-08', form: '来访', gist: '电梯安全等问题' },
    accepted: { date: '2026-10-12' },
    transferredBy: null,
    demands: Array.from({ length: 4 }, (_, index) => ({
      id: `d${index}`,
      text: `请求督促更换第${index + 1}号楼电梯的老化部件`,
      facts: index === 1 ? `${facts}${typed}` : facts,
      outcome: 'support' as const,
      opinion: `对该项请求予以支持。责令维护保养单位于2026年12月10日前完成曳引轮、制动器和门机系统的更换与调试，并在小区显著位置公示维修情况。`,
      basis: ['《中华人民共和国特种设备安全法》第四十五条'],
    })),
    remedy: { organ: '安澜市人民政府', days: 30 },
    contact: { name: '王芳', phone: '0000-81230002' },
    issuedOn: '2026-11-23',
    attachments: [],
    copies: [],
  };
}

/** The same letter as a template: every run of text of the main part becomes a placeholder. */
function templateOf(docx: Uint8Array): { readonly template: Buffer; readonly data: Readonly<Record<string, string>> } {
  const zip = new PizZip(Buffer.from(docx));
  const part = 'word/document.xml';
  const xml = zip.file(part)?.asText() ?? '';
  const data: Record<string, string> = {};
  let count = 0;
  const withPlaceholders = xml.replace(/(<w:t(?: [^>]*)?>)([^<]*)(<\/w:t>)/gu, (_whole, open, text, close) => {
    count += 1;
    data[`t${count}`] = String(text);
    return `${open}{t${count}}${close}`;
  });
  if (count === 0) throw new Error('the letter has no text to replace');
  zip.file(part, withPlaceholders);
  return { template: zip.generate({ type: 'nodebuffer' }), data };
}

function fill(template: Buffer, data: Readonly<Record<string, string>>): Buffer {
  const document = new Docxtemplater(new PizZip(template));
  document.render(data);
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
