import { useElementSize } from '@mantine/hooks';
import { useDeferredValue, useMemo } from 'react';
import type { OfficeWording } from '#shared/law/wording';
import { exampleLetter } from '#shared/papers/example-letter';
import { layoutLetter } from '#shared/papers/layout';
import type { Wording } from '#shared/papers/wording';
import { PageView, zoomToFit } from '../../papers/page-view';
import officeClasses from '../office.module.css';
import classes from './wording.module.css';

const PAGE_MM = 210;

/** The pages of the paper a text stands in, filled with invented data; they follow the typing. */
export function WordingPreview({
  wording,
  text,
  own,
}: {
  readonly wording: Wording;
  readonly text: string;
  readonly own: readonly OfficeWording[];
}) {
  const latest = useDeferredValue(text);
  const pages = useMemo(() => layoutLetter(exampleLetter(wording, latest, own)), [wording, latest, own]);
  const { ref, width } = useElementSize();
  const zoom = width > 0 ? Math.min(1, zoomToFit(width, PAGE_MM)) : 0.6;
  return (
    <section className={classes.preview} aria-label="版面">
      <p className={officeClasses.muted}>用虚构的事项排出的版面，共 {pages.length} 页</p>
      <div ref={ref} className={classes.sheets}>
        {pages.map((page) => (
          <PageView key={page.number} page={page} pageCount={pages.length} zoom={zoom} />
        ))}
      </div>
    </section>
  );
}
