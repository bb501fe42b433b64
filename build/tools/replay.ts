import path from 'node:path';
import { optionalCount, parseOptions, required } from '../kit/options';
import { openPdfProcess } from '../kit/pdf-process';
import { print, runTool, say } from '../kit/tool';
import { TOOL_ACCOUNT } from '../kit/tool-desk';
import { replay } from '../replay/replay';

const USAGE = 'usage: npm run replay -- --data FILE.jsonl --out DIR [--limit N]';

/** A password for a ledger of public data, used when PETITION_DESK_PASSWORD gives none. */
const TEST_PASSWORD = 'replay-2023-2025';

runTool(USAGE, async (words) => {
  const options = parseOptions(words, ['data', 'out', 'limit']);
  const password = process.env.PETITION_DESK_PASSWORD || TEST_PASSWORD;
  const outDir = path.resolve(required(options, 'out'));
  print(`test ledger: ${path.join(outDir, 'data')}  account: ${TOOL_ACCOUNT}  password: ${password}`);
  say('assumed: way 6 of art. 31, accepted on the day received, outcome 解释说明; people and ids are invented');
  const pdf = openPdfProcess();
  const report = await replay({
    dataFile: path.resolve(required(options, 'data')),
    outDir,
    limit: optionalCount(options, 'limit'),
    password,
    say,
    pdf,
  }).finally(pdf.close);
  print(JSON.stringify(report));
  return report.failed.length === 0 ? 0 : 1;
});
