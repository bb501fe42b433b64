import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { type Desk, expect, test } from '../support/launch';
import { callDesk, codeOf, valueIn } from '../support/secrecy/call';
import { drawMarkers, type Wanted, wantedOf, wantedOfRecoveryKey } from '../support/secrecy/markers';
import { type PrivatePlace, privatePlace, watchOutward } from '../support/secrecy/place';
import { scan, wordsIn } from '../support/secrecy/scan';
import {
  answerWith,
  copiesIn,
  establishWith,
  leaveDraft,
  openOutside,
  registerWith,
  searchFor,
} from '../support/secrecy/walk';
import { field, press } from '../support/steps/fields';
import { signIn, signOut } from '../support/steps/office';

const logLines = (dataDir: string): string => {
  const folder = path.join(dataDir, 'log');
  return readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('');
};

/** Nothing of the planted words lies anywhere the workstation may write, and no Word document either. */
function expectNothing(place: PrivatePlace, wanted: readonly Wanted[]): void {
  const report = scan(place.folders, wanted);
  // The ledger, its keys, the log and the profile were looked at.
  expect(report.files).toBeGreaterThan(10);
  expect(report.bytes).toBeGreaterThan(100_000);
  expect(report.found).toEqual([]);
  expect(report.documents).toEqual([]);
}

/** A PC without a printer, whatever this one has: the page to print is made all the same. */
const withoutPrinter = (desk: Desk): Promise<void> =>
  desk.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.getPrintersAsync = async () => [];
    });
  });

test.describe('what was said at the window stays in the ledger', () => {
  const places: PrivatePlace[] = [];
  const newPlace = (): PrivatePlace => {
    const place = privatePlace();
    places.push(place);
    return place;
  };
  test.afterEach(() => {
    for (const place of places.splice(0)) place.remove();
  });

  test('a whole day leaves no planted word in any file, title, address or output', async ({ launch }) => {
    test.setTimeout(120_000);
    const markers = drawMarkers();
    const place = newPlace();
    const desk = await launch(place.options);
    const page = desk.window;
    const outward = await watchOutward(desk);
    await withoutPrinter(desk);

    const recoveryKey = await establishWith(page, markers);
    const wanted = [...wantedOf(markers), ...wantedOfRecoveryKey(recoveryKey)];
    place.dialogs.answer(place.backups);
    expect((await valueIn(page, 'backup:choose-folder', {})).folder).toBe(place.backups);

    await registerWith(page, markers);
    await answerWith(page, markers);
    await test.step('with the letter on the screen nothing lies on the disk', () => expectNothing(place, wanted));

    await test.step('printing leaves nothing', async () => {
      const [row] = (await valueIn(page, 'desk:fill', { after: null })).rows;
      const { state } = await valueIn(page, 'cases:open', { caseId: row?.id ?? '' });
      const paper = { kind: '处理意见书', paperId: state.letters[0]?.paperId ?? '' } as const;
      expect(await codeOf(page, 'papers:print', { commandId: 'print-1', caseId: state.id, paper })).toBe('no-printer');
      expectNothing(place, wanted);
    });

    await test.step('the copy for Word is the only thing that can be read', async () => {
      await openOutside(page, place.opened);
      const { found, documents } = scan(place.folders, wanted);
      expect(documents).toHaveLength(1);
      expect(new Set(found.map(({ file }) => file))).toEqual(new Set(documents));
      expect(found.filter(({ how }) => how === 'UTF-8 in zip entry').map(({ what }) => what)).toEqual(
        expect.arrayContaining(['visitorName', 'finding', 'opinion', 'officerName']),
      );
    });

    await searchFor(page, markers.note, markers.title);
    await leaveDraft(page, markers);
    await desk.screenshot('secrecy-draft');

    await test.step('sign-out wipes the copy and leaves nothing', async () => {
      await signOut(page, markers.officerName);
      expect(copiesIn(place.opened)).toEqual([]);
      expectNothing(place, wanted);
      expect(scan([place.backups], wanted).bytes).toBeGreaterThan(50_000);
    });

    await test.step('a password typed where the account belongs, and a wrong one, are not kept', async () => {
      await field(page, 'account').fill(markers.password);
      await field(page, 'password').fill(markers.officerName);
      await press(page, '登录');
      await expect(page.getByRole('alert')).toBeVisible();
      const wrong = await callDesk(page, 'office:recover', {
        recoveryKey: `${recoveryKey.slice(0, -1)}?`,
        account: markers.account,
        newPassword: markers.password,
      });
      expect(wrong.ok).toBe(false);
    });

    const shown = await outward.shown();
    expect(shown.length).toBeGreaterThan(1);
    expect(wordsIn(shown.join('\n'), wanted)).toEqual([]);
    expect(await page.title()).toBe('信访接待工作台');

    await desk.close();
    expectNothing(place, wanted);
    expect(wordsIn(outward.printed(), wanted)).toEqual([]);
    expect(desk.errors).toEqual([]);
    expect(logLines(place.dataDir)).not.toContain('BUG');

    await test.step('all of it was there to be found: the ledger still knows every word', async () => {
      const again = await launch(place.options);
      await signIn(again.window, markers);
      const [row] = (await valueIn(again.window, 'desk:fill', { after: null })).rows;
      const { state } = await valueIn(again.window, 'cases:open', { caseId: row?.id ?? '' });
      const known = JSON.stringify(state);
      const draft = (await valueIn(again.window, 'drafts:list', {}))[0];
      const body = JSON.stringify(await valueIn(again.window, 'drafts:load', { key: draft?.key ?? '' }));
      const secret = new Set(['account', 'password', 'unsent']);
      for (const { what, word } of wantedOf(markers)) {
        if (!secret.has(what)) expect(known, what).toContain(word);
      }
      expect(body).toContain(markers.unsent);
    });
  });

  test('a copy for Word left by a killed program is gone at the next start, before anybody signs in', async ({
    launch,
  }) => {
    test.setTimeout(90_000);
    const markers = drawMarkers();
    const place = newPlace();
    const desk = await launch(place.options);
    const wanted = [...wantedOf(markers), ...wantedOfRecoveryKey(await establishWith(desk.window, markers))];
    await registerWith(desk.window, markers);
    await answerWith(desk.window, markers);
    await openOutside(desk.window, place.opened);

    await test.step('screens that crash with the letter on them leave no dump', async () => {
      await desk.app.evaluate(({ BrowserWindow }) => {
        for (const one of BrowserWindow.getAllWindows()) one.webContents.forcefullyCrashRenderer();
      });
      await expect.poll(() => /screen gone (\w+)/.exec(logLines(place.dataDir))?.[1]).toMatch(/crashed|killed/);
    });
    await desk.kill();
    expect(copiesIn(place.opened)).toHaveLength(1);
    const left = scan(place.folders, wanted);
    expect(left.documents).toHaveLength(1);
    expect(left.found.filter(({ file }) => file !== left.documents[0])).toEqual([]);

    const again = await launch(place.options);
    await expect(again.window.getByRole('button', { name: '登录', exact: true })).toBeVisible();
    expect(copiesIn(place.opened)).toEqual([]);
    expectNothing(place, wanted);
    await signIn(again.window, markers);
    await again.close();
    expectNothing(place, wanted);
  });
});

test('the search itself: a word planted on purpose is found in every shape, and only there', async () => {
  const markers = drawMarkers();
  const { visitorName: name } = markers;
  const folder = mkdtempSync(path.join(tmpdir(), 'pd-planted-'));
  try {
    const put = (file: string, content: string | Buffer): void => writeFileSync(path.join(folder, file), content);
    const noise = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 37 + 11) % 256));
    const around = (bytes: Buffer): Buffer => Buffer.concat([noise, bytes, noise]);
    const zip = await new JSZip()
      .file('word/document.xml', `<w:t>${'段落'.repeat(400)}${name}</w:t>`)
      .generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    put('clean', around(Buffer.from(drawMarkers().opinion)));
    put('utf8', around(Buffer.from(name)));
    put('utf16', around(Buffer.from(name, 'utf16le')));
    put(
      'json',
      JSON.stringify({ name }).replace(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`),
    );
    put('address', `?q=${encodeURIComponent(name)}`);
    put('base64', Buffer.from(`x${name}yz`).toString('base64'));
    put('letter.docx', zip);
    put('inside', around(zip));
    put('gzip', around(gzipSync(`${'x'.repeat(500)}${name}`)));
    put('zlib', around(deflateSync(`${'x'.repeat(500)}${name}`)));
    mkdirSync(path.join(folder, `处理意见书 ${name}`));

    const report = scan([folder], wantedOf(markers));
    expect(new Set(report.found.map(({ what }) => what))).toEqual(new Set(['visitorName']));
    const places = new Map(report.found.map(({ file, how }) => [file, how]));
    expect(Object.fromEntries(places)).toMatchObject({
      utf8: 'UTF-8',
      utf16: 'UTF-16LE',
      json: 'JSON escapes',
      address: 'percent encoding',
      base64: 'Base64',
      'letter.docx': 'UTF-8 in zip entry',
      inside: 'UTF-8 in zip entry',
      gzip: 'UTF-8 in gzip',
      zlib: 'UTF-8 in zlib',
      [`处理意见书 ${name}`]: 'UTF-8 in the name',
    });
    expect(places.has('clean')).toBe(false);
    expect(report.documents).toEqual(['letter.docx']);
    expect(wordsIn(`信访接待工作台 - ${name}`, wantedOf(markers))).toEqual(['visitorName (UTF-8)']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
