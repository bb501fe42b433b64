import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { isLocalDate } from '#shared/law/dates';
import { paperTable } from '#shared/papers/catalogue';
import { parseOptions, required, UsageError } from '../kit/options';
import { print, runTool, say } from '../kit/tool';
import { openToolDesk, TOOL_ACCOUNT } from '../kit/tool-desk';
import { seedDemo, todayNow } from '../seed/seed-demo';

const USAGE = 'usage: node build/run/tool.mjs demo-office -- --data-dir DIR [--today YYYY-MM-DD]';

/** Password of the demonstration office; it protects invented cases only. */
const DEMO_PASSWORD = 'demo-2026-anlan';

runTool(USAGE, async (words) => {
  const options = parseOptions(words, ['data-dir', 'today']);
  const dataDir = path.resolve(required(options, 'data-dir'));
  const today = options.get('today') ?? todayNow();
  if (!isLocalDate(today)) throw new UsageError(`--today takes a day as YYYY-MM-DD, not ${today}`);
  const password = process.env.PETITION_DESK_PASSWORD || DEMO_PASSWORD;
  await mkdir(dataDir, { recursive: true });
  const desk = await openToolDesk(dataDir);
  const stage = desk.office.status().stage;
  if (stage !== 'first-run') {
    say(`${dataDir} already holds a ledger (${stage}); nothing was changed`);
    print(JSON.stringify({ cases: 0, failed: [], account: TOOL_ACCOUNT }));
    return stage === 'sign-in' ? 0 : 1;
  }
  const result = await seedDemo(desk, today, password);
  const failed = [...result.failed].map(([id, why]) => ({ id, why }));
  print(`demonstration office: ${dataDir}  account: ${TOOL_ACCOUNT}  password: ${password}`);
  const missing = paperTable.filter(({ key }) => !result.papers.has(key)).map(({ name }) => name);
  say(`papers of the catalogue issued: ${result.papers.size} of ${paperTable.length}`);
  if (missing.length > 0) say(`not issued: ${missing.join('、')}`);
  const papers = result.papers.size;
  print(JSON.stringify({ cases: result.states.size, papers, kinds: paperTable.length, failed, account: TOOL_ACCOUNT }));
  return failed.length === 0 ? 0 : 1;
});
