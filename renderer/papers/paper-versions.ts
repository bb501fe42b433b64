import type { PaperInWork } from '#shared/case/facets/papers';
import { partsOfValues } from '#shared/papers/changes';
import type { PaperDefinition } from '#shared/papers/define';
import type { ComparedVersion } from './version-changes';

/** The handed-in versions of a paper with their fields by name. */
export const comparedVersions = (paper: PaperDefinition, work: PaperInWork): readonly ComparedVersion[] =>
  work.versions.map(({ values, by, on }) => ({ parts: partsOfValues(paper.fields, values), by: by.name, on }));
