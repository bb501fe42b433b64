import path from 'node:path';
import { writeFormDocx } from '#electron/papers/docx-form';
import { writeLetterDocx } from '#electron/papers/docx-letter';
import { paperFiles } from '#electron/papers/paper-files';
import { parseOptions, required } from '../kit/options';
import { openPdfProcess } from '../kit/pdf-process';
import { print, readPassword, runTool, say } from '../kit/tool';
import { openToolDesk, toolAccount, unwrap } from '../kit/tool-desk';
import { writePapers } from '../papers/write-papers';

const USAGE =
  'usage: npm run papers -- --data-dir DIR --out OUT   (password: PETITION_DESK_PASSWORD or standard input; account: PETITION_DESK_ACCOUNT, else admin)';

runTool(USAGE, async (words) => {
  const options = parseOptions(words, ['data-dir', 'out']);
  const dataDir = path.resolve(required(options, 'data-dir'));
  const outDir = path.resolve(required(options, 'out'));
  const started = Date.now();
  const seconds = (): number => Math.round((Date.now() - started) / 100) / 10;
  const desk = await openToolDesk(dataDir);
  const status = desk.office.status();
  if (status.stage !== 'sign-in') {
    const why =
      status.stage === 'failed' ? `${status.failure.message}（${status.failure.path}）` : `${dataDir} 里还没有台账`;
    say(why);
    print(JSON.stringify({ papers: 0, failed: [{ id: '', why }], seconds: seconds() }));
    return 1;
  }
  unwrap(await desk.office.signIn(toolAccount(), readPassword()));
  const pdf = openPdfProcess();
  try {
    const report = await writePapers({
      open: desk.open(),
      files: paperFiles({ writeLetter: writeLetterDocx, writeForm: writeFormDocx }),
      pdf,
      outDir,
      now: () => new Date().toISOString(),
      progress: (written) => {
        if (written % 50 === 0) say(`${written} papers written`);
      },
    });
    for (const { id, why } of report.failed) say(`${id === '' ? outDir : id}: ${why}`);
    if (report.failed.length > 0) say(`已写出 ${report.papers} 份，保留在 ${outDir}`);
    if (report.withheld > 0) say(`${report.withheld} 份属于限定知情范围的事项，这个账号不在其中，没有写出`);
    print(JSON.stringify({ ...report, seconds: seconds() }));
    return report.failed.length === 0 ? 0 : 1;
  } finally {
    pdf.close();
    await desk.office.signOut('signed-out');
  }
});
