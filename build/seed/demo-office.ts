import type { OfficeProfile, Organ } from '#shared/case/office';
import type { Role } from '#shared/case/roles';

/** The demonstration office: an invented city's 信访局 that also acts for its housing bureau at the joint hall. */
export const petitionOffice: Organ = {
  id: 'organ-xf',
  name: '安澜市信访局',
  kind: 'petition-office',
  shortForm: '安信函',
  superior: '安澜市人民政府',
  phone: '0000-81230001',
  address: '安澜市安澜区政通路 6 号',
  postcode: '400001',
};

export const housingBureau: Organ = {
  id: 'organ-zj',
  name: '安澜市住房和城乡建设局',
  kind: 'competent-organ',
  shortForm: '安住建信函',
  superior: '安澜市人民政府',
  phone: '0000-81230002',
  address: '安澜市安澜区建设路 18 号',
  postcode: '400002',
};

export const demoOffice: OfficeProfile = {
  officeName: '安澜市联合接访中心',
  division: '安澜市',
  receptionPlace: '安澜市联合接访中心一号窗口',
  organs: [petitionOffice, housingBureau],
};

export interface DemoOfficer {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** The first one sets the office up and so holds every role. */
export const demoOfficers: readonly [DemoOfficer, ...DemoOfficer[]] = [
  { account: 'admin', name: '王芳', roles: ['reception', 'handler', 'reviewer', 'approver', 'head', 'administrator'] },
  { account: 'lijg', name: '李建国', roles: ['handler'] },
  { account: 'zhangm', name: '张敏', roles: ['reception', 'reviewer'] },
  { account: 'chenzy', name: '陈志远', roles: ['approver', 'head'] },
];
