import { describe, expect, it } from 'vitest';
import { noErrors, stillWrong } from '../../../../renderer/ui/field-errors';

describe('messages of fields', () => {
  it('go away when the field was put right', () => {
    const shown = { name: '请填写姓名', demands: '请填写信访请求' };
    expect(stillWrong(shown, { demands: '请填写信访请求' })).toEqual({ demands: '请填写信访请求' });
    expect(stillWrong(shown, noErrors)).toEqual({});
  });
  it('are not added while somebody writes', () => {
    expect(stillWrong({ name: '请填写姓名' }, { name: '请填写姓名', phone: '电话不对' })).toEqual({
      name: '请填写姓名',
    });
  });
  it('stay the same object when nothing changed, so that nothing is drawn again', () => {
    const shown = { name: '请填写姓名' };
    expect(stillWrong(shown, { name: '请填写姓名', phone: '电话不对' })).toBe(shown);
  });
});
