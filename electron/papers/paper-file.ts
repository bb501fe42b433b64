import type { OfficeProfile } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import type { PaperRef } from '#shared/ipc/contract';
import type { LocalDate } from '#shared/law/dates';
import type { PaperStore } from './issue';

/** What a paper is called: in the file system and in the record of the case. */
export interface PaperIdentity {
  readonly paperId: string;
  /** e.g. 处理意见书 临信访函〔2026〕128号 */
  readonly label: string;
  /** Parts of the suggested file name: never a petitioner's name, because file names are read by everybody. */
  readonly nameParts: readonly string[];
}

export interface PaperFile extends PaperIdentity {
  readonly bytes: Uint8Array;
}

export interface PaperRoom {
  readonly attachments: PaperStore;
  readonly profile: OfficeProfile;
}

/** Papers of a case as bytes for Word and as pages for the printer. Null: the case has no such paper. */
export interface PaperFiles {
  readonly docx: (room: PaperRoom, state: CaseState, ref: PaperRef) => Promise<PaperFile | null>;
  /**
   * `html` is null when a stored letter can no longer be set exactly as it was issued; `date` is the paper's own, for what
   * is made from the pages.
   */
  readonly html: (
    room: PaperRoom,
    state: CaseState,
    ref: PaperRef,
  ) => Promise<(PaperIdentity & { readonly html: string | null; readonly date: LocalDate }) | null>;
}
