import { identityCheckCharacter } from '#shared/people/identity-number';

/** The office, the officer and the matter that the end-to-end tests live through; all invented. */
export const office = {
  officeName: '临川县联合接访中心',
  division: '安平省临川县',
  receptionPlace: '联合接访中心二号窗口',
  /** The petition office (信访部门) comes first, so that whatever is not chosen goes to it. */
  petitionOffice: {
    name: '临川县信访局',
    shortForm: '临信访函',
    phone: '0000-7220001',
    superior: '安平省人民政府信访局',
  },
  /** The organ with the power to decide (有权处理机关). */
  competentOrgan: {
    name: '临川县住房和城乡建设局',
    shortForm: '临住建信函',
    phone: '0000-7220016',
    superior: '临川县人民政府',
  },
  officer: { account: 'wangfang', name: '王芳', password: 'cesu-Mima-2026' },
} as const;

const first17 = '99010119680312042';

/** Who comes: the number says born 1968-03-12, female; its region code belongs to no real place. */
export const visitor = {
  name: '孙桂兰',
  identityNumber: `${first17}${identityCheckCharacter(first17)}`,
  birthDate: '1968-03-12',
  sex: '女',
  phone: '13900000016',
  address: '临川县城关镇和平路 18 号 3 单元 201 室',
} as const;

export const matter = {
  title: '和平路 18 号小区电梯维修',
  demands: '请求责令物业公司修复 3 号楼电梯，并公开近三年维修资金的使用情况。',
  facts: '3 号楼电梯自 2026 年 6 月起停运，楼内有八十岁以上老人六户。多次找物业公司，答复说没有资金。',
  history: '2026 年 9 月向社区居委会反映过，没有书面答复。',
  papers: '照片 4 张，业主签名表 1 份。',
} as const;

export const interview = [
  { kind: '问', text: '您这次来，要求解决什么问题？请一项一项说。' },
  { kind: '答', text: '电梯停了五个月，老人下不了楼。我要求修好电梯，还要求公开维修资金的账。' },
] as const;

export const letter = {
  facts: '经现场查看，3 号楼电梯曳引机损坏，自 2026 年 6 月 11 日起停用，物业公司未按规定申请使用维修资金。',
  opinion: '予以支持。已责令物业公司于 2026 年 12 月 20 日前修复电梯，并在小区公示栏公布近三年维修资金的使用情况。',
  basis: '《物业管理条例》第三十五条',
} as const;

/** Number of the first letter of the deciding organ's series in `year`. */
export const firstNumber = (year: number): string => `${office.competentOrgan.shortForm}〔${year}〕1号`;
