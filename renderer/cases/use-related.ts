import { useEffect, useState } from 'react';
import type { CaseState } from '#shared/case/state';
import type { RelatedMatter } from '#shared/ipc/views';
import { call } from '../app/bridge';

const none: readonly RelatedMatter[] = [];

/** Matters linked with this one from either side and those of perhaps the same persons; read again when the case moved. */
export function useRelated({ id, version }: Pick<CaseState, 'id' | 'version'>): readonly RelatedMatter[] {
  const [related, setRelated] = useState<readonly RelatedMatter[]>(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version may have other links and other people
  useEffect(() => {
    let ended = false;
    void call('cases:related', { caseId: id }).then((answer) => {
      if (!ended) setRelated(answer.ok ? answer.value : none);
    });
    return () => {
      ended = true;
    };
  }, [id, version]);
  return related;
}
