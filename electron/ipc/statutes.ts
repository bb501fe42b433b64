import { performance } from 'node:perf_hooks';
import type { StatuteArticleText } from '#shared/ipc/views';
import { articleText, searchStatutes } from '#shared/law/statutes/search';
import { fail, notSignedIn } from './failure';
import type { Register } from './register';
import { openOffice, type Shell } from './shell';
import { readStatuteFile } from './statute-file';
import { statuteTexts } from './statute-texts';

/** The statute shelf (法条库): a file read for import, texts of articles, search. What is imported is applied by law:apply. */
export function registerStatutes(register: Register, shell: Shell): void {
  const textOf = statuteTexts((detail) => shell.log.note('statute text', detail));

  register('statutes:read-file', async () => {
    const asked = openOffice(shell);
    const picked = await shell.dialogs.pickFile('选择法规全文', '法规全文（Word、文本）', ['docx', 'md', 'txt']);
    if (picked === null) return null;
    // The dialog may stand open for an hour.
    const open = openOffice(shell);
    if (open.actor.officerId !== asked.actor.officerId) throw notSignedIn();
    return readStatuteFile(picked, open.attachments);
  });

  register('statutes:articles', async ({ id, numbers }) => {
    const { ledger, attachments } = openOffice(shell);
    const statute = ledger.law.statutes.imported.find((one) => one.id === id);
    if (statute === undefined) throw fail('not-found', '法条库里没有这个文本，可能已经移出。');
    const text = await textOf(attachments, statute.hash);
    if (text === null) {
      throw fail('damaged', `《${statute.name}》的全文读不出来，请核对台账，或者重新导入这部法规。条号仍可以核对。`);
    }
    let heading = '';
    return statute.articles.flatMap((article): readonly StatuteArticleText[] => {
      heading = article.heading ?? heading;
      if (numbers !== undefined && !numbers.includes(article.number)) return [];
      return [{ number: article.number, heading, text: articleText(text, article).trim() }];
    });
  });

  register('statutes:search', async ({ text, on }) => {
    const { ledger, attachments } = openOffice(shell);
    const shelf = ledger.law.statutes;
    const began = performance.now();
    const texts = new Map<string, string | null>();
    for (const { hash } of shelf.imported) texts.set(hash, await textOf(attachments, hash));
    const hits = searchStatutes(shelf, text, on, ({ statute }) => texts.get(statute.hash) ?? null);
    if (performance.now() - began > 200) shell.log.note('statute search', `${Math.round(performance.now() - began)}ms`);
    return hits;
  });
}
