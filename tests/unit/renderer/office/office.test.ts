import { describe, expect, it } from 'vitest';
import { officeProfileSchema } from '#shared/case/office';
import {
  emptyFirstRun,
  isLastGroup,
  lastGroup,
  recoveryKeyProblem,
  toProfile,
} from '../../../../renderer/office/office-form';

describe('confirming the recovery key', () => {
  const key = 'K7QM-2XRA-9HTC 4vwd';
  it('asks for the last group, whatever case and blanks', () => {
    expect(lastGroup(key)).toBe('4vwd');
    expect(isLastGroup(key, ' 4V WD')).toBe(true);
  });
  it('is not satisfied by nothing or another group', () => {
    expect(isLastGroup(key, '')).toBe(false);
    expect(isLastGroup(key, 'K7QM')).toBe(false);
  });
});

describe('typing the recovery key', () => {
  const whole = '3JHS-CMM2-J21R-WZ85-VBP4-5YHE-2RH3-DK6V';
  it('lets a whole key be tried, however it was typed', () => {
    for (const typed of [
      whole,
      whole.toLowerCase(),
      whole.replaceAll('-', ' '),
      whole.replaceAll('-', '—'),
      ` ${whole} `,
    ]) {
      expect(recoveryKeyProblem(typed)).toBeNull();
    }
  });
  it('says how much of it is there before a try is wasted', () => {
    expect(recoveryKeyProblem(' ')).toBe('请填写恢复密钥');
    expect(recoveryKeyProblem(whole.slice(0, -5))).toContain('现在填了 28 位');
    expect(recoveryKeyProblem(`${whole}X`)).toContain('现在填了 33 位');
  });
});

describe('the office as set up', () => {
  it('is refused empty and accepted filled, blanks trimmed', () => {
    const empty = emptyFirstRun('organ-1');
    expect(officeProfileSchema.safeParse(toProfile(empty)).success).toBe(false);
    const organ = {
      id: 'organ-1',
      name: ' 临江县信访局 ',
      kind: 'petition-office' as const,
      shortForm: '临信访函',
      superior: '某市信访局',
      reReviewOrgan: '',
      branch: '' as const,
      phone: '',
      address: ' 临江县人民路 8 号 ',
      postcode: '',
      series: { opinion: '', notice: '', letter: ' 临信转 ', report: '' },
    };
    const profile = toProfile({ ...empty, officeName: ' 临江县信访局', division: '临江县', organs: [organ] });
    expect(officeProfileSchema.parse(profile)).toEqual(profile);
    expect(profile.organs[0]?.name).toBe('临江县信访局');
    expect(profile.organs[0]).not.toHaveProperty('reReviewOrgan');
    expect(profile.organs[0]?.series).toEqual([{ group: 'letter', shortForm: '临信转' }]);
    expect(profile.organs[0]?.address).toBe('临江县人民路 8 号');
    expect(profile.organs[0]).not.toHaveProperty('postcode');
    const wrong = toProfile({ ...empty, officeName: '甲', division: '乙', organs: [{ ...organ, postcode: '1000' }] });
    expect(officeProfileSchema.safeParse(wrong).error?.issues.map(({ message }) => message)).toEqual([
      '邮政编码是 6 位数字',
    ]);
    expect(profile.organs[0]).not.toHaveProperty('branch');
    expect(toProfile({ ...empty, organs: [{ ...organ, branch: '政法部门' }] }).organs[0]?.branch).toBe('政法部门');
    expect(profile).not.toHaveProperty('divisionCode');
    const filled = { ...organ, reReviewOrgan: ' 某省信访局' };
    expect(
      officeProfileSchema.parse(
        toProfile({ ...empty, officeName: '甲', division: '乙', divisionCode: '330102', organs: [filled] }),
      ),
    ).toMatchObject({ divisionCode: '330102', organs: [{ reReviewOrgan: '某省信访局' }] });
  });
});
