import type { Page } from '@playwright/test';
import { commandPayloads } from '#shared/case/commands/payloads';
import { contract } from '#shared/ipc/contract';

/** One request that a channel's schema refuses, as JSON, so that it reaches the page unchanged. */
export interface JunkCall {
  readonly channel: string;
  readonly what: string;
  readonly json: string;
}

/** What became of a call: its code, `ok`, `none` for no answer in time, or that the page could not even send it. */
export interface JunkAnswer {
  readonly channel: string;
  readonly what: string;
  readonly outcome: string;
  readonly milliseconds: number;
}

const hidden = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"junk":1}';
const nested = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;

/** Values of a wrong kind for any field. */
const fieldJunk: Readonly<Record<string, string>> = {
  nothing: 'null',
  truth: 'true',
  number: '-1.5e300',
  array: '[null,[1,"x"]]',
  object: '{"a":{"b":[]}}',
  nested: nested(60),
  'prototype keys': hidden,
  'long text': '"@long"',
  'control characters': JSON.stringify('\u0000\u202e\ud800/../..'),
};

/** Stands for three million characters, which need not travel to the page with every call. */
const LONG = 3_000_000;
const parsed = (json: string): unknown => {
  const long = '长'.repeat(LONG);
  return JSON.parse(json, (_key, value: unknown) => (value === '@long' ? long : value));
};

/** Each field of each channel in turn with each wrong value, the other fields missing or wrong as well. */
export function fieldCalls(): readonly JunkCall[] {
  return Object.entries(contract).flatMap(([channel, { request }]) =>
    Object.keys(request.shape).flatMap((field) =>
      Object.entries(fieldJunk)
        .map(([what, json]) => ({ channel, what: `${field}: ${what}`, json: `{${JSON.stringify(field)}:${json}}` }))
        .filter((call) => !request.safeParse(parsed(call.json)).success),
    ),
  );
}

/** Every command of the contract, and names that are none, with payloads that its schema refuses. */
export function commandCalls(caseId: string, caseVersion: number, occurredOn: string): readonly JunkCall[] {
  const unknown = ['', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'drop table'];
  return [...Object.keys(commandPayloads), ...unknown].flatMap((name) => {
    const schema = Object.entries(commandPayloads).find(([known]) => known === name)?.[1];
    return Object.entries(fieldJunk)
      .filter(([, json]) => schema?.safeParse(parsed(json)).success !== true)
      .map(([what, json], index) => ({
        channel: 'cases:execute',
        what: `${name}, ${what}`,
        json: `{"commandId":"junk-${index}","caseId":"${caseId}","caseVersion":${caseVersion},"occurredOn":"${occurredOn}","lateReason":null,"name":${JSON.stringify(name)},"payload":${json}}`,
      }));
  });
}

/** Sends the requests one after the other and times each. */
export const sendJunk = (page: Page, calls: readonly JunkCall[]): Promise<readonly JunkAnswer[]> =>
  page.evaluate(
    async ({ given, length }) => {
      const long = '长'.repeat(length);
      const answers: JunkAnswer[] = [];
      for (const { channel, what, json } of given) {
        const call: unknown = Reflect.get(window.petitionDesk?.call ?? {}, channel);
        const request: unknown = JSON.parse(json, (_key, value: unknown) => (value === '@long' ? long : value));
        const started = performance.now();
        const late = new Promise((resolve) => setTimeout(resolve, 5_000, { ok: false, error: { code: 'none' } }));
        const answer = await Promise.race([late, typeof call === 'function' ? call(request) : null]);
        const outcome = answer?.ok === true ? 'ok' : String(answer?.error?.code);
        answers.push({ channel, what, outcome, milliseconds: performance.now() - started });
      }
      return answers;
    },
    { given: calls, length: LONG },
  );

/** Values that only a page can make, whole requests of a wrong kind, sent to every channel of the bridge. */
export const sendWrongKinds = (page: Page): Promise<readonly JunkAnswer[]> =>
  page.evaluate(async (hiddenKeys) => {
    const deep = (depth: number): unknown => {
      let value: unknown = 1;
      for (let level = 0; level < depth; level += 1) value = [value];
      return value;
    };
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    const kinds: readonly (readonly [string, unknown])[] = [
      ['undefined', undefined],
      ['null', null],
      ['true', true],
      ['zero', 0],
      ['not a number', Number.NaN],
      ['endless', Number.POSITIVE_INFINITY],
      ['big integer', 2n ** 70n],
      ['empty text', ''],
      ['text', '{}'],
      ['four million characters', '长'.repeat(4_000_000)],
      ['array', []],
      ['array with holes', new Array(5)],
      ['long array', Array.from({ length: 100_000 }, (_, index) => index)],
      ['nested 500', deep(500)],
      ['nested 20,000', deep(20_000)],
      ['date', { junk: new Date() }],
      ['bytes', new Uint8Array(100_000)],
      ['symbol', Symbol('x')],
      ['function', () => 1],
      ['function inside', { junk: () => 1 }],
      ['cycle', cycle],
      ['getter that throws', Object.defineProperty({ junk: 1 }, 'bad', { enumerable: true, get: () => BigInt('x') })],
      ['thenable', JSON.parse('{"then":1,"junk":1}')],
      ['names of objects', { toString: 1, valueOf: 2, hasOwnProperty: 3, length: -1 }],
      ['prototype keys', JSON.parse(hiddenKeys)],
    ];
    const answers: JunkAnswer[] = [];
    for (const [channel, call] of Object.entries(window.petitionDesk?.call ?? {})) {
      for (const [what, request] of kinds) {
        const started = performance.now();
        const late = new Promise((resolve) => setTimeout(resolve, 5_000, { ok: false, error: { code: 'none' } }));
        let outcome: string;
        try {
          const answer = await Promise.race([late, Reflect.apply(call, undefined, [request])]);
          outcome = answer?.ok === true ? 'ok' : String(answer?.error?.code);
        } catch {
          outcome = 'not sent';
        }
        answers.push({ channel, what, outcome, milliseconds: performance.now() - started });
      }
    }
    return answers;
  }, hidden);
