import { parseStatute } from '#shared/law/statutes/parse';
import type { Statute } from '#shared/law/statutes/statute';

/** An invented law of a few articles, so that no text of a real one lies in the project. */
export const sampleText = `# 临江市停车管理条例

（2025年6月1日临江市人民代表大会常务委员会通过）

## 第一章 总则

第一条 为了规范停车，制定本条例。

第二条 停车应当有序。

停车费用按照下列方式收取：

（一）小型车按次收取；

（二）大型车按时收取。

## 第二章 管理

第三条 任何人不得占用消防通道。

第三条之一 消防车、救护车执行任务时不受限制。

第四条 本条例自2025年7月1日起施行。
`;

export function sampleStatute(more: Partial<Statute> = {}): { readonly statute: Statute; readonly text: string } {
  const reading = parseStatute(sampleText, '停车.md');
  if (!reading.ok) throw new Error(reading.problem);
  const { name, source, articles, text } = reading.statute;
  const statute: Statute = {
    id: 'parking-2025',
    name,
    shortName: '停车条例',
    validFrom: '2025-07-01',
    validTo: null,
    source,
    hash: 'a'.repeat(64),
    size: text.length,
    articles: articles.map((article) => ({ ...article })),
    ...more,
  };
  return { statute, text };
}
