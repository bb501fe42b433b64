import { z } from 'zod';
import { type OfficeProfile, type Organ, organBranches, organKindSchema, type SeriesGroup } from '#shared/case/office';

const noSeries: Record<SeriesGroup, string> = { opinion: '', notice: '', letter: '', report: '' };

/** An organ as typed. */
export const organFormSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: organKindSchema,
  shortForm: z.string(),
  superior: z.string(),
  reReviewOrgan: z.string(),
  /** 政法部门, 纪检监察机关, or empty; drafts of older versions have none. */
  branch: z.enum(['', ...organBranches]).default(''),
  phone: z.string(),
  address: z.string().default(''),
  postcode: z.string().default(''),
  /** 代字 of groups numbered apart; empty: under the organ's own. */
  series: z.record(z.enum(['opinion', 'notice', 'letter', 'report']), z.string()).default(noSeries),
});
export type OrganForm = z.infer<typeof organFormSchema>;

/** First run as typed. Passwords stay in the page and are never part of a draft. */
export interface FirstRunForm {
  readonly officeName: string;
  readonly division: string;
  readonly divisionCode: string;
  readonly receptionPlace: string;
  readonly organs: readonly OrganForm[];
  readonly account: string;
  readonly officerName: string;
  readonly password: string;
  readonly passwordAgain: string;
}

export const emptyOrgan = (id: string): OrganForm => ({
  id,
  name: '',
  kind: 'petition-office',
  shortForm: '',
  superior: '',
  reReviewOrgan: '',
  branch: '',
  phone: '',
  address: '',
  postcode: '',
  series: noSeries,
});

export const fromOrgan = ({ series = [], ...organ }: Organ): OrganForm => ({
  ...organ,
  reReviewOrgan: organ.reReviewOrgan ?? '',
  series: { ...noSeries, ...Object.fromEntries(series.map(({ group, shortForm }) => [group, shortForm])) },
  branch: organ.branch ?? '',
  address: organ.address ?? '',
  postcode: organ.postcode ?? '',
});

export const emptyFirstRun = (organId: string): FirstRunForm => ({
  officeName: '',
  division: '',
  divisionCode: '',
  receptionPlace: '',
  organs: [emptyOrgan(organId)],
  account: '',
  officerName: '',
  password: '',
  passwordAgain: '',
});

/** In the order the form shows them. */
export const seriesKeys: readonly SeriesGroup[] = ['opinion', 'notice', 'letter', 'report'];

export function toOrgan(form: OrganForm): Organ {
  const series = seriesKeys.flatMap((group) => {
    const shortForm = form.series[group].trim();
    return shortForm === '' ? [] : [{ group, shortForm }];
  });
  return {
    id: form.id,
    name: form.name.trim(),
    kind: form.kind,
    shortForm: form.shortForm.trim(),
    superior: form.superior.trim(),
    ...(form.reReviewOrgan.trim() === '' ? {} : { reReviewOrgan: form.reReviewOrgan.trim() }),
    ...(form.branch === '' ? {} : { branch: form.branch }),
    phone: form.phone.trim(),
    ...(form.address.trim() === '' ? {} : { address: form.address.trim() }),
    ...(form.postcode.trim() === '' ? {} : { postcode: form.postcode.trim() }),
    ...(series.length === 0 ? {} : { series }),
  };
}

export function toProfile(form: FirstRunForm): OfficeProfile {
  return {
    officeName: form.officeName.trim(),
    division: form.division.trim(),
    ...(form.divisionCode.trim() === '' ? {} : { divisionCode: form.divisionCode.trim() }),
    receptionPlace: form.receptionPlace.trim(),
    organs: form.organs.map(toOrgan),
  };
}

/** Last group of a recovery key as printed (groups divided by blanks or hyphens), for the officer to type. */
export const lastGroup = (recoveryKey: string): string =>
  recoveryKey
    .trim()
    .split(/[\s-]+/)
    .at(-1) ?? '';

/** True when the typed text is that group, whatever case and blanks. */
export function isLastGroup(recoveryKey: string, typed: string): boolean {
  const plain = typed.replace(/[\s-]+/g, '').toUpperCase();
  return plain !== '' && plain === lastGroup(recoveryKey).toUpperCase();
}

/** As printed: eight groups of four. */
const RECOVERY_KEY_LETTERS = 32;

/** What is wrong with a recovery key that cannot be a whole one; null when it may be tried. A try costs waiting time. */
export function recoveryKeyProblem(typed: string): string | null {
  const letters = [...typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '')].length;
  if (letters === RECOVERY_KEY_LETTERS) return null;
  return letters === 0 ? '请填写恢复密钥' : `恢复密钥共 8 组、每组 4 位，现在填了 ${letters} 位，请对照抄录的内容检查`;
}
