import { describe, expect, it } from 'vitest';
import { accusedHit } from '#shared/case/accused';

const of = (unit: string, name = '') => ({ accused: [{ name, unit }] });

describe('accusedHit (art. 30(3))', () => {
  it.each([
    ['临江市住建局', '临江市住建局'],
    ['住建局', '临江市住建局'],
    ['临江市住建局', '住建局'],
    ['临江市住房和城乡建设局', '住建局'],
    ['临江市 住建局（机关）', '临江市住建局机关'],
    ['临江市住建局', '临江市住建局执法大队'],
    ['临江市住建局执法大队', '临江市住建局'],
    ['临江市人民政府', '临江市政府'],
    ['临江市政府', '临江市'],
    ['东湖村村民委员会', '东湖村'],
    ['临江市住建局纪检组', '临江市住建局'],
    ['临江市纪委监委驻住建局纪检监察组', '驻住建局纪检监察组'],
  ])('stops %s where %s is accused', (target, unit) => {
    expect(accusedHit(target, of(unit))).toBe(unit);
  });
  it.each([
    ['临江市纪委监委', '临江市住建局'],
    ['临江市人社局', '临江市住建局'],
    ['临江省住建厅', '临江市住建局'],
    ['临江市纪委', '临江市'],
    ['临江市纪委监委驻住建局纪检监察组', '临江市住建局'],
    ['临江市纪委监委驻临江市住建局纪检监察组', '住建局'],
    ['临江市民政局', '局'],
  ])('lets %s have what accuses %s', (target, unit) => {
    expect(accusedHit(target, of(unit))).toBeNull();
  });
  it('stops the accused person himself, and nothing where nobody is accused', () => {
    expect(accusedHit('张 三', of('', '张三'))).toBe('张三');
    expect(accusedHit('张三丰', of('', '张三'))).toBeNull();
    expect(accusedHit('临江市住建局', null)).toBeNull();
    expect(accusedHit('', of('住建局'))).toBeNull();
  });
});
