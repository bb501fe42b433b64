import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { demoOfficer, seedDemoOffice } from '../support/demo-office';
import { type Desk, expect, test } from '../support/launch';
import { callRaw, valueIn } from '../support/secrecy/call';
import { expectUnharmed, logged, ready } from '../support/secrecy/unharmed';
import { signIn } from '../support/steps/office';
import { dialogQueue } from '../support/steps/papers';

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

test('an issued paper leaves as PDF from its stored pages, the same bytes each time, and says nothing of clock or machine', async ({
  launch,
}) => {
  const dialogs = dialogQueue();
  const desk = await launch({ dataDir, env: dialogs.env });
  const page = desk.window;
  await ready(page);
  await signIn(page, demoOfficer);
  const { rows } = await valueIn(page, 'desk:fill', { after: null });
  const opened = await Promise.all(rows.map(({ id }) => valueIn(page, 'cases:open', { caseId: id })));
  const issued = opened.flatMap(({ state }) =>
    state.papers.flatMap((paper) => (paper.issued === null ? [] : [{ caseId: state.id, paper }])),
  );
  const one = issued.find(({ paper }) => paper.issued?.number !== null);
  if (one === undefined) throw new Error('the demonstration office has no issued paper with a number');
  const ref = { kind: '文书', paperId: one.paper.paperId } as const;
  const files = ['first.pdf', 'second.pdf'].map((name) => path.join(dialogs.folder, name));
  for (const [index, file] of files.entries()) {
    dialogs.answer(file);
    const request = { commandId: `as-pdf-${index}`, caseId: one.caseId, paper: ref, format: 'pdf' } as const;
    expect(await callRaw(page, 'papers:save-as', request)).toEqual({ ok: true, value: { done: true, path: file } });
  }
  const [first, second] = files.map((file) => readFileSync(file));
  if (first === undefined || second === undefined) throw new Error('no PDF was written');
  expect(first.subarray(0, 5).toString()).toBe('%PDF-');
  expect(Buffer.compare(first, second)).toBe(0);
  const day = (one.paper.issued?.on ?? '').replaceAll('-', '');
  expect(first.toString('latin1')).toContain(`/CreationDate (D:${day}000000+08'00')`);
  expect(first.toString('latin1')).not.toMatch(/Mozilla|Electron|Linux/);

  // A folder that is gone is said in words; nothing is recorded as having left.
  dialogs.answer(path.join(dialogs.folder, 'gone', 'third.pdf'));
  const gone = { commandId: 'as-pdf-gone', caseId: one.caseId, paper: ref, format: 'pdf' } as const;
  expect(await callRaw(page, 'papers:save-as', gone)).toMatchObject({ ok: false, error: { code: 'folder-missing' } });
  const { state } = await valueIn(page, 'cases:open', { caseId: one.caseId });
  const exported = state.history.filter(
    ({ name, payload }) => name === 'paper-exported' && JSON.stringify(payload).includes('PDF'),
  );
  expect(exported).toHaveLength(2);
  // The window the pages were printed in is gone a moment later, with what it showed.
  const windows = () => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await expect.poll(windows).toBe(1);
  await expectUnharmed(desk);
});
