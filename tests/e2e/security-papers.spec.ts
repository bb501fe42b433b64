import { rmSync } from 'node:fs';
import { demoOfficer, seedDemoOffice } from '../support/demo-office';
import { type Desk, expect, test } from '../support/launch';
import { callRaw, valueIn } from '../support/secrecy/call';
import { expectUnharmed, logged, ready } from '../support/secrecy/unharmed';
import { signIn } from '../support/steps/office';

let dataDir = '';
test.beforeAll(async () => {
  dataDir = await seedDemoOffice();
});
test.afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** A printer whose dialog stays open until the test answers it; the paper itself is made as always. */
const withPrinter = (desk: Desk): Promise<void> =>
  desk.app.evaluate(({ app }) => {
    const answers: ((printed: boolean, reason: string) => void)[] = [];
    Reflect.set(globalThis, 'printerDialogs', answers);
    app.on('web-contents-created', (_event, contents) => {
      contents.getPrintersAsync = async () => [
        { name: 'p', displayName: 'p', description: '', status: 0, isDefault: true, options: {} },
      ];
      contents.print = (_options, answer) => {
        if (answer) answers.push(answer);
      };
    });
  });
const openDialogs = (desk: Desk): Promise<number> =>
  desk.app.evaluate(() => {
    const answers: unknown = Reflect.get(globalThis, 'printerDialogs');
    return Array.isArray(answers) ? answers.length : 0;
  });
const answerDialog = (desk: Desk, printed: boolean): Promise<void> =>
  desk.app.evaluate((_electron, done) => {
    const answers: unknown = Reflect.get(globalThis, 'printerDialogs');
    if (Array.isArray(answers)) answers.shift()(done, done ? '' : 'cancelled');
  }, printed);

test('what is printed behind a lock is on record after the next sign-in; what is cancelled is not', async ({
  launch,
}) => {
  const desk = await launch({ dataDir });
  const page = desk.window;
  await withPrinter(desk);
  await ready(page);
  await signIn(page, demoOfficer);
  // A visit that may be printed: not every row is one, a secret matter has no papers here.
  const { rows } = await valueIn(page, 'desk:fill', { after: null });
  const opened = await Promise.all(rows.map(({ id }) => valueIn(page, 'cases:open', { caseId: id })));
  const state = opened.map((one) => one.state).find(({ secret, visits }) => secret === null && visits.length > 0);
  if (state === undefined) throw new Error('the demonstration office has no visit');
  const caseId = state.id;
  const paper = { kind: '来访登记表', visitId: state.visits[0]?.visitId ?? '' } as const;
  const exports = async () =>
    (await valueIn(page, 'cases:open', { caseId })).state.history.filter(({ name }) => name === 'paper-exported');
  const before = (await exports()).length;

  const printBehindLock = async (commandId: string, printed: boolean): Promise<unknown> => {
    const printing = callRaw(page, 'papers:print', { commandId, caseId, paper });
    await expect.poll(() => openDialogs(desk)).toBe(1);
    await callRaw(page, 'office:lock', {});
    await ready(page);
    await answerDialog(desk, printed);
    const answer = await printing;
    await signIn(page, demoOfficer);
    return answer;
  };

  expect(await printBehindLock('behind-a-lock-1', false)).toEqual({ ok: true, value: { done: false, path: null } });
  expect(await exports()).toHaveLength(before);

  expect(await printBehindLock('behind-a-lock-2', true)).toEqual({ ok: true, value: { done: true, path: null } });
  await expect.poll(async () => (await exports()).length).toBe(before + 1);
  expect((await exports()).at(-1)).toMatchObject({
    commandId: 'behind-a-lock-2',
    officerName: demoOfficer.name,
    lateReason: expect.stringContaining('补记'),
    payload: { way: '打印' },
  });
  expect(logged(dataDir, 'leaving paper')).toBe(0);
  await expectUnharmed(desk);
});
