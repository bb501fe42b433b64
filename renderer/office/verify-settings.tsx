import { Button } from '@mantine/core';
import { useState } from 'react';
import type { VerifyReport } from '#shared/ipc/views';
import { call } from '../app/bridge';
import { Notice } from '../ui/states';
import classes from './office.module.css';

/** Reads the whole ledger and checks that nothing was lost or changed; the progress is shown above the page. */
export function VerifySettings() {
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<VerifyReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const verify = async () => {
    setBusy(true);
    setReport(null);
    setProblem(null);
    const answer = await call('ledger:verify', { workId: crypto.randomUUID() });
    setBusy(false);
    if (answer.ok) setReport(answer.value);
    else if (answer.error.code !== 'cancelled') setProblem(answer.error.message);
  };
  return (
    <>
      <p className={classes.muted}>逐条核对台账里的全部记录，看有没有丢失或者被改动。核对期间可以照常办理。</p>
      {problem && <Notice tone="danger">{problem}</Notice>}
      {report?.ok && (
        <Notice tone="done">
          核对完毕，{report.cases} 件事项、{report.events} 条记录都完好。
        </Notice>
      )}
      {report && !report.ok && (
        <Notice tone="danger" title="台账有问题，请不要继续登记，先联系技术人员">
          <ul>
            {report.findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div>
        <Button variant="default" onClick={() => void verify()} loading={busy}>
          现在核对
        </Button>
      </div>
    </>
  );
}
