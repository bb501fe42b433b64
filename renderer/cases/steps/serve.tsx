import { needsRemark } from '#shared/case/commands/serve-letter';
import { documentNumber } from '#shared/case/numbers';
import { serviceWaySchema, serviceWays } from '#shared/case/values';
import { addresseeOf } from '../../reply/letter-input';
import { ChoiceField } from '../../ui/choice-field';
import { type FieldErrors, noErrors } from '../../ui/field-errors';
import { TextField } from '../../ui/text-field';
import { defineStep, type StepFieldsProps } from './define';

interface ServeValues {
  readonly paperId: string;
  readonly way: string;
  readonly servedBy: string;
  readonly receiver: string;
  readonly remark: string;
}

/** What each way of service should leave in the file; by analogy to the courts' practice, the 条例 sets no form. */
const wayHints: Readonly<Record<string, string>> = {
  直接送达: '收件人在送达回证上签名或者盖章，注明日期',
  留置送达: '写明拒收事由和日期，有见证人或者拍照、录像',
  邮寄送达: '由邮政企业寄送，以回执上的日期为送达日期',
  电子送达: '经信访人同意，索要纸质件的另给',
  委托送达: '写明受委托的单位和送达人',
  公告送达: '发出公告满三十日视为送达（参照《民事诉讼法》第九十五条），送达日期填满三十日的那一天',
};

/** What the remark is for, by way; its absence means that there is nothing one should say. */
const remarkHints: Readonly<Record<string, string>> = {
  留置送达: '拒收事由，见证人或者拍照、录像的情况',
  邮寄送达: '邮件号码',
  电子送达: '接收的号码或者邮箱，信访人怎样表示同意',
  委托送达: '受委托的单位',
  公告送达: '采用公告的原因和公告的地方',
};

/** What must be said of a way that counts only with proof; undefined for the other ways. */
function proofAsked(way: string): string | undefined {
  const known = serviceWaySchema.safeParse(way);
  return known.success ? needsRemark[known.data] : undefined;
}

function remarkErrors({ way, remark }: ServeValues): FieldErrors {
  const asked = proofAsked(way);
  return asked !== undefined && remark.trim() === '' ? { remark: asked } : noErrors;
}

function ServeFields({ values, set, errors, context }: StepFieldsProps<ServeValues>) {
  const open = context.state.letters.filter((letter) => letter.service === null);
  return (
    <>
      {open.length > 1 && (
        <ChoiceField
          label="哪份文书"
          field="paperId"
          choices={open.map((letter) => ({ value: letter.paperId, label: documentNumber(letter.number) }))}
          value={values.paperId}
          error={errors.paperId}
          required
          onValue={(paperId) => set({ paperId })}
        />
      )}
      <ChoiceField
        label="送达方式"
        field="way"
        choices={serviceWays.map((way) => ({ value: way, label: way }))}
        value={values.way}
        hint={wayHints[values.way] ?? ''}
        error={errors.way === undefined ? undefined : '请选择送达方式'}
        required
        onValue={(way) => set({ way })}
      />
      <TextField
        label="收件人"
        field="receiver"
        max={100}
        value={values.receiver}
        error={errors.receiver}
        required
        onValue={(receiver) => set({ receiver })}
      />
      <TextField
        label="送达人"
        field="servedBy"
        max={100}
        value={values.servedBy}
        error={errors.servedBy}
        required
        onValue={(servedBy) => set({ servedBy })}
      />
      <TextField
        label="说明"
        field="remark"
        hint={remarkHints[values.way] ?? '没有的不填'}
        max={500}
        value={values.remark}
        error={errors.remark}
        required={proofAsked(values.way) !== undefined}
        onValue={(remark) => set({ remark })}
      />
    </>
  );
}

/** 送达: the day counts for the thirty days of art. 35. */
export const serveStep = defineStep<ServeValues>({
  name: 'serve-letter',
  dayLabel: '送达日期',
  initial: ({ state, session }) => ({
    paperId: state.letters.filter((letter) => letter.service === null).at(-1)?.paperId ?? '',
    way: '直接送达',
    servedBy: session.officerName,
    receiver: addresseeOf(state),
    remark: '',
  }),
  payload: (values) => values,
  check: remarkErrors,
  note: () => '从送达日期起算三十日，信访人可以请求复查（《条例》第三十五条）。',
  Fields: ServeFields,
});
