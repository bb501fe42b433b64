import { useEffect, useState } from 'react';
import type { StatuteArticleText } from '#shared/ipc/views';
import type { Statute } from '#shared/law/statutes/statute';
import { call } from '../../app/bridge';
import classes from '../../statutes/statutes.module.css';
import { Dialog } from '../../ui/dialog';
import { LoadingState, Notice } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import officeClasses from '../office.module.css';

/** More than these at once would take a moment to draw; the search narrows them. */
const SHOWN = 300;

/** The articles of an imported law, to read, narrowed by words. */
export function StatuteArticles({ statute, onClose }: { readonly statute: Statute; readonly onClose: () => void }) {
  const [articles, setArticles] = useState<readonly StatuteArticleText[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    let ended = false;
    void call('statutes:articles', { id: statute.id }).then((answer) => {
      if (ended) return;
      if (answer.ok) setArticles(answer.value);
      else setProblem(answer.error.message);
    });
    return () => {
      ended = true;
    };
  }, [statute]);
  const wanted = words.split(/\s+/).filter((word) => word !== '');
  const found = (articles ?? []).filter(({ text }) => wanted.every((word) => text.includes(word)));
  return (
    <Dialog title={`《${statute.name}》`} onClose={onClose} wide>
      <div className={officeClasses.stack}>
        <TextField label="在条文里查找" value={words} onValue={setWords} data-autofocus />
        {problem && <Notice tone="danger">{problem}</Notice>}
        {!articles && !problem && <LoadingState what="条文" />}
        {articles && (
          <>
            <p role="status" className={officeClasses.muted}>
              {wanted.length === 0 ? `共 ${articles.length} 条` : `找到 ${found.length} 条`}
              {found.length > SHOWN && `，先列出 ${SHOWN} 条，请用查找缩小范围`}
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
            <section className={classes.articles} tabIndex={0} aria-label="条文">
              {found.slice(0, SHOWN).map(({ number, heading, text }, index) => (
                <div key={`${number} ${text.length}`}>
                  {heading !== '' && heading !== found[index - 1]?.heading && <h3>{heading}</h3>}
                  <p className={classes.article}>{text}</p>
                </div>
              ))}
            </section>
          </>
        )}
      </div>
    </Dialog>
  );
}
