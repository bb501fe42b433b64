import { describe, expect, it } from 'vitest';
import { move, screenKey, start } from '../../../../renderer/app/routes';

describe('going between screens', () => {
  it('goes back the way it came, and to the worklist at the end', () => {
    const there = move(move(start, { to: 'screen', screen: { name: 'reception' } }), {
      to: 'screen',
      screen: { name: 'case', caseId: 'a' },
    });
    const back = move(there, { to: 'back' });
    expect(back.current).toEqual({ name: 'reception' });
    expect(move(move(back, { to: 'back' }), { to: 'back' }).current).toEqual({ name: 'worklist' });
  });
  it('forgets a screen that was replaced', () => {
    const reception = move(start, { to: 'screen', screen: { name: 'reception' } });
    const registered = move(reception, { to: 'instead', screen: { name: 'case', caseId: 'a' } });
    expect(move(registered, { to: 'back' }).current).toEqual({ name: 'worklist' });
  });
  it('does not pile up the same screen', () => {
    const once = move(start, { to: 'screen', screen: { name: 'settings' } });
    expect(move(once, { to: 'screen', screen: { name: 'settings' } }).before).toEqual(once.before);
  });
  it('tells cases and visits apart', () => {
    expect(screenKey({ name: 'interview', caseId: 'a', visitId: 'v' })).not.toBe(
      screenKey({ name: 'interview', caseId: 'a', visitId: 'w' }),
    );
  });
});
