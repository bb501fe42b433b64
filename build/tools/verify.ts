import path from 'node:path';
import { verifyPapers } from '#electron/papers/verify-papers';
import { verifyStatutes } from '#electron/papers/verify-statutes';
import { parseOptions, required } from '../kit/options';
import { print, readPassword, runTool, say } from '../kit/tool';
import { openToolDesk, toolAccount, unwrap } from '../kit/tool-desk';

const USAGE =
  'usage: npm run verify -- --data-dir DIR   (password: PETITION_DESK_PASSWORD or standard input; account: PETITION_DESK_ACCOUNT, else admin)';

runTool(USAGE, async (words) => {
  const options = parseOptions(words, ['data-dir']);
  const dataDir = path.resolve(required(options, 'data-dir'));
  const desk = await openToolDesk(dataDir);
  const status = desk.office.status();
  if (status.stage === 'failed') {
    say(`${status.failure.message}（${status.failure.path}）`);
    print(JSON.stringify({ ok: false, events: 0, cases: 0, findings: [status.failure.message] }));
    return 1;
  }
  unwrap(await desk.office.signIn(toolAccount(), readPassword()));
  let shown = 0;
  const { ledger, attachments } = desk.open();
  const checked = await ledger.verify(
    (done, total) => {
      const tenth = Math.floor((done / Math.max(1, total)) * 10);
      if (tenth > shown) say(`${done} / ${total}`);
      shown = Math.max(shown, tenth);
    },
    () => false,
    { wholeFile: true },
  );
  const running = () => false;
  const papers = await verifyPapers(checked, ledger, attachments, running);
  const report = await verifyStatutes(papers, ledger.law.statutes, attachments, running);
  await desk.office.signOut('signed-out');
  for (const finding of report.findings) say(finding);
  print(JSON.stringify(report));
  return report.ok ? 0 : 1;
});
