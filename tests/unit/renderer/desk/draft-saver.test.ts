import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '#shared/ipc/errors';
import { createDraftSaver, type DraftRequest, type DraftState } from '../../../../renderer/desk/draft-saver';

const draft = (body: string): DraftRequest => ({ key: 'k', kind: 'reception', caseId: null, title: 't', body });
type Saved = Answer<{ readonly savedAt: string }>;
const saved: Saved = { ok: true, value: { savedAt: '2026-11-24T01:02:03.000Z' } };

function setUp(save: (request: DraftRequest) => Promise<Saved>) {
  const states: DraftState[] = [];
  const saver = createDraftSaver({ save, onState: (state) => states.push(state), every: 500, time: (at) => at });
  return { saver, states };
}

describe('saving drafts', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('saves the newest text at most half a second after the first keystroke, while typing goes on', async () => {
    const bodies: string[] = [];
    const { saver } = setUp(async ({ body }) => {
      bodies.push(body);
      return saved;
    });
    for (let i = 0; i < 20; i += 1) {
      saver.change(draft(`text ${i}`));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(bodies.slice(0, 3)).toEqual(['text 4', 'text 9', 'text 14']);
    await vi.advanceTimersByTimeAsync(500);
    expect(bodies.at(-1)).toBe('text 19');
  });

  it('says saved only after main has answered', async () => {
    let answer: (value: Saved) => void = () => undefined;
    const { saver, states } = setUp(() => new Promise((resolve) => (answer = resolve)));
    saver.change(draft('a'));
    await vi.advanceTimersByTimeAsync(500);
    expect(states.map(({ step }) => step)).toEqual(['saving']);
    answer(saved);
    await vi.advanceTimersByTimeAsync(0);
    expect(states.map(({ step }) => step)).toEqual(['saving', 'saved']);
  });

  it('never runs two saves at once and does not let an old text win', async () => {
    let running = 0;
    let most = 0;
    const bodies: string[] = [];
    const { saver } = setUp(async ({ body }) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 800));
      running -= 1;
      bodies.push(body);
      return saved;
    });
    saver.change(draft('old'));
    await vi.advanceTimersByTimeAsync(600);
    saver.change(draft('new'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(most).toBe(1);
    expect(bodies).toEqual(['old', 'new']);
  });

  it('keeps and retries a text that could not be saved, and says so', async () => {
    let broken = true;
    const bodies: string[] = [];
    const { saver, states } = setUp(async ({ body }) => {
      if (broken) return { ok: false, error: { code: 'disk-full', message: '磁盘已满' } };
      bodies.push(body);
      return saved;
    });
    saver.change(draft('precious'));
    await vi.advanceTimersByTimeAsync(500);
    expect(states.at(-1)).toEqual({ step: 'failed', message: '磁盘已满' });
    broken = false;
    await vi.advanceTimersByTimeAsync(500);
    expect(bodies).toEqual(['precious']);
    expect(states.at(-1)?.step).toBe('saved');
  });

  it('does not send again what main calls invalid', async () => {
    const save = vi.fn(
      async (): Promise<Saved> => ({ ok: false, error: { code: 'invalid-request', message: '草稿太长' } }),
    );
    const { saver } = setUp(save);
    saver.change(draft('x'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('saves what waits when the screen is left, and nothing after it was dropped', async () => {
    const bodies: string[] = [];
    const { saver } = setUp(async ({ body }) => {
      bodies.push(body);
      return saved;
    });
    saver.change(draft('left'));
    await saver.close();
    expect(bodies).toEqual(['left']);
    saver.change(draft('sealed'));
    saver.drop();
    await vi.advanceTimersByTimeAsync(2000);
    expect(bodies).toEqual(['left']);
  });
});
