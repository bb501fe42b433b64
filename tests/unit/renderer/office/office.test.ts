import { describe, expect, it } from 'vitest';
import { officeProfileSchema } from '#shared/case/office';
import { emptyFirstRun, isLastGroup, lastGroup, toProfile } from '../../../../renderer/office/office-form';

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
      phone: '',
    };
    const profile = toProfile({ ...empty, officeName: ' 临江县信访局', division: '临江县', organs: [organ] });
    expect(officeProfileSchema.parse(profile)).toEqual(profile);
    expect(profile.organs[0]?.name).toBe('临江县信访局');
  });
});
