import { organBranches, organKinds, seriesGroups } from '#shared/case/office';
import type { FieldErrors } from '../ui/field-errors';
import { Row } from '../ui/page';
import { RadioRow } from '../ui/radio-row';
import { TextField } from '../ui/text-field';
import { type OrganForm, seriesKeys } from './office-form';

const kindChoices = [
  { value: 'petition-office', label: organKinds['petition-office'] },
  { value: 'competent-organ', label: organKinds['competent-organ'] },
] as const;

/** Only these two tell petitioners by rules of their own (条例 art. 23(4)). */
const branchChoices = [
  { value: '', label: '都不是' },
  ...organBranches.map((branch) => ({ value: branch, label: branch })),
] as const;

/** One organ this office acts for. The power belongs to the organ in the matter, so each is asked for on its own. */
export function OrganFields({
  organ,
  onChange,
  path,
  errors,
}: {
  readonly organ: OrganForm;
  readonly onChange: (change: Partial<OrganForm>) => void;
  readonly path: string;
  readonly errors: FieldErrors;
}) {
  const field = (name: keyof OrganForm) => `${path}.${name}`;
  return (
    <>
      <TextField
        label="机关名称（全称，印在文书上）"
        required
        value={organ.name}
        onValue={(name) => onChange({ name })}
        field={field('name')}
        error={errors[field('name')]}
        max={60}
      />
      <RadioRow
        label="在信访工作里是"
        choices={kindChoices}
        value={organ.kind}
        onValue={(kind) => kind && onChange({ kind })}
      />
      {organ.kind === 'competent-organ' && (
        <RadioRow
          label="是否政法、纪检监察机关"
          choices={branchChoices}
          value={organ.branch}
          onValue={(branch) => branch !== null && onChange({ branch })}
        />
      )}
      <Row>
        <TextField
          label="机关代字"
          required
          hint="文号用，如“临信访函”"
          value={organ.shortForm}
          onValue={(shortForm) => onChange({ shortForm })}
          field={field('shortForm')}
          error={errors[field('shortForm')]}
          max={20}
        />
        <TextField
          label="联系电话"
          hint="印在答复文书上"
          value={organ.phone}
          onValue={(phone) => onChange({ phone })}
          field={field('phone')}
          error={errors[field('phone')]}
          max={50}
        />
      </Row>
      <Row>
        <TextField
          label="通信地址"
          hint="印在信封上"
          value={organ.address}
          onValue={(address) => onChange({ address })}
          field={field('address')}
          error={errors[field('address')]}
          max={200}
        />
        <TextField
          label="邮政编码"
          value={organ.postcode}
          onValue={(postcode) => onChange({ postcode })}
          field={field('postcode')}
          error={errors[field('postcode')]}
          inputMode="numeric"
        />
      </Row>
      <details>
        <summary>分开编号（一般不填，都用上面的机关代字）</summary>
        {seriesKeys.map((group) => (
          <TextField
            key={group}
            label={`${seriesGroups[group]}的代字`}
            hint="填了就单独编号，每年从 1 号开始"
            value={organ.series[group]}
            onValue={(shortForm) => onChange({ series: { ...organ.series, [group]: shortForm } })}
            field={`${path}.series.${group}`}
            max={20}
          />
        ))}
      </details>
      <TextField
        label="复查机关（上一级机关）"
        required
        hint="信访人不服处理意见时，向它请求复查"
        value={organ.superior}
        onValue={(superior) => onChange({ superior })}
        field={field('superior')}
        error={errors[field('superior')]}
        max={60}
      />
      <TextField
        label="复核机关"
        hint="不服复查意见时，向它请求复核；一般是复查机关的上一级机关"
        value={organ.reReviewOrgan}
        onValue={(reReviewOrgan) => onChange({ reReviewOrgan })}
        field={field('reReviewOrgan')}
        error={errors[field('reReviewOrgan')]}
        max={60}
      />
    </>
  );
}
