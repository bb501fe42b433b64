import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkResidentId } from '#shared/people/identity-number';
import { divideReply } from '../../../../build/replay/path';
import { inventPerson } from '../../../../build/replay/people';

describe('divideReply', () => {
  it('loses nothing of the answer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('经', '查', '。', '！', '\n', '将', '加强', '下一步', ' ') }),
        (reply) => {
          const { facts, opinion } = divideReply(reply);
          expect(facts + opinion).toBe(reply);
        },
      ),
    );
  });

  it('begins the opinion where the answer says what will be done', () => {
    expect(divideReply('经查属实。部件老化。下一步将加强巡查。感谢监督。')).toEqual({
      facts: '经查属实。部件老化。',
      opinion: '下一步将加强巡查。感谢监督。',
    });
  });

  it('does not take a date or thanks for the opinion', () => {
    expect(divideReply('经查属实。该路段已列入今年计划。感谢监督！2019年4月29日')).toEqual({
      facts: '经查属实。',
      opinion: '该路段已列入今年计划。感谢监督！2019年4月29日',
    });
  });

  it('takes an answer of one sentence as the opinion', () => {
    expect(divideReply('已收悉')).toEqual({ facts: '', opinion: '已收悉' });
  });
});

describe('inventPerson', () => {
  it('makes the same person of the same key, with an identity number that passes GB 11643', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        const person = inventPerson(key);
        expect(inventPerson(key)).toEqual(person);
        expect(checkResidentId(person.identityNumber)).toMatchObject({
          ok: true,
          sex: person.sex,
          birthDate: person.birthDate,
        });
      }),
    );
  });
});
