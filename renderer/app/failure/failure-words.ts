import type { FailureKind, LedgerFailure } from '#shared/ipc/views';

/** Actions a failure screen can offer, named as in the contract's `app:recover`. */
export type RecoverAction = 'retry' | 'show-folder' | 'restore-copy' | 'set-aside' | 'accept' | 'quit';

export interface FailureWords {
  readonly title: string;
  /** What may have caused it; what happened itself comes from main, with the file. */
  readonly causes: string;
  /** What is still there. */
  readonly kept: string;
  /** What to do, most promising first. */
  readonly steps: readonly string[];
  /** Safe actions in order; the first is the main button. */
  readonly safe: readonly RecoverAction[];
  /** True when setting the damaged file aside and starting anew is offered behind a second step. */
  readonly offersSetAside: boolean;
  /** True when an administrator may go on with what is there, behind a second step. */
  readonly offersAccept?: boolean;
}

export const actionNames: Readonly<Record<RecoverAction, string>> = {
  retry: '重试',
  'show-folder': '打开所在文件夹',
  'restore-copy': '从备份恢复',
  'set-aside': '移开损坏的台账后重新开始',
  accept: '用现有的台账继续',
  quit: '退出',
};

/** What the officer types before a damaged ledger is set aside. */
export const SET_ASIDE_PHRASE = '移开台账';

/** Each way a ledger can fail to open (L9), told apart, with safe actions first. */
export const failureWords: Readonly<Record<FailureKind, FailureWords>> = {
  'folder-missing': {
    title: '找不到数据文件夹',
    causes: '可能是移动硬盘没有接上、网络盘没有连上，或者文件夹被改名、移走了。',
    kept: '没有新建、也没有改动任何文件。',
    steps: [
      '接上硬盘或者连上网络盘，再点“重试”。',
      '文件夹被移走的，请移回原处。',
      '确实找不回来的，请技术人员把最近一次备份的文件夹复制到原来的位置，再点“重试”。',
    ],
    // Where copies lie is written in the folder that is missing, so the program cannot restore one by itself.
    safe: ['retry', 'show-folder', 'quit'],
    offersSetAside: false,
  },
  'folder-read-only': {
    title: '数据文件夹不能写入',
    causes: '可能是本机用户没有这个文件夹的写入权限，或者磁盘被设成了只读。',
    kept: '台账完好，没有改动。为免登记的内容存不下来，暂不打开。',
    steps: ['请系统管理员给本机用户写入权限，再点“重试”。', '存放在移动盘上的，检查盘上的写保护开关。'],
    safe: ['retry', 'show-folder', 'quit'],
    offersSetAside: false,
  },
  'disk-full': {
    title: '磁盘空间不够',
    causes: '可能是这块磁盘上别的文件占满了空间。',
    kept: '已经登记的内容都在。',
    steps: ['删除或移走这块磁盘上不用的文件，再点“重试”。', '不要删除台账所在文件夹里的任何文件。'],
    safe: ['retry', 'show-folder', 'quit'],
    offersSetAside: false,
  },
  locked: {
    title: '台账正在被另一个程序使用',
    causes: '可能是工作台已经打开，或者备份、杀毒软件正占着台账文件。',
    kept: '台账完好，没有改动。',
    steps: ['看看工作台是不是已经打开，打开的直接用那一个。', '没有打开的，等一分钟再点“重试”；仍不行，重新启动电脑。'],
    safe: ['retry', 'show-folder', 'quit'],
    offersSetAside: false,
  },
  damaged: {
    title: '台账文件损坏',
    causes: '可能是突然断电、磁盘故障，或者文件被别的程序改动过。',
    kept: '损坏的文件原样留着，没有删除，也没有改动；备份不受影响。',
    steps: [
      '先点“从备份恢复”，会用最近一份核对过的备份，现在的文件另行保存。',
      '恢复前可把整个文件夹复制一份，交给技术人员。',
    ],
    safe: ['restore-copy', 'show-folder', 'retry', 'quit'],
    offersSetAside: true,
  },
  'behind-head': {
    title: '台账少了最近登记的内容',
    causes: '可能是突然断电，或者文件被换成了旧的一份。',
    kept: '现有的文件原样留着，没有改动。',
    steps: [
      '若有人用旧文件换过台账，请换回来，再点“重试”。',
      '若备份更新，点“从备份恢复”。',
      '找不回来的，按纸质材料补登最近的来访。',
    ],
    safe: ['retry', 'restore-copy', 'show-folder', 'quit'],
    offersSetAside: true,
    offersAccept: true,
  },
  'head-missing': {
    title: '台账的校验文件不见了',
    causes: '可能是文件夹里的文件被移走，或者只复制了一部分。',
    kept: '台账文件还在，没有改动。',
    steps: ['校验文件被移走的，请移回原处，再点“重试”。', '没有移动过文件的，点“从备份恢复”，并告诉技术人员。'],
    safe: ['retry', 'restore-copy', 'show-folder', 'quit'],
    offersSetAside: true,
    offersAccept: true,
  },
  'keys-missing': {
    title: '台账的密钥文件不见了',
    causes: '可能是文件夹里的文件被移走，或者只复制了一部分。没有密钥文件，任何密码都打不开台账。',
    kept: '台账文件还在，没有改动。',
    steps: ['密钥文件被移走的，请移回原处，再点“重试”。', '找不到的，点“从备份恢复”：备份里带有密钥文件。'],
    safe: ['retry', 'restore-copy', 'show-folder', 'quit'],
    offersSetAside: true,
  },
  'newer-version': {
    title: '台账来自更新的版本',
    causes: '可能是在升级过的电脑上用过这份台账，本机还是旧版本。',
    kept: '台账完好，没有改动。',
    steps: ['请技术人员在本机安装新版本，再打开。', '在此之前可到已升级的电脑上办理。'],
    safe: ['retry', 'show-folder', 'quit'],
    offersSetAside: false,
  },
};

/**
 * What is honestly known of what is missing when somebody goes on without it: for `behind-head` the numbers, without the
 * head file nothing.
 */
export function missingWords({ kind, events }: Pick<LedgerFailure, 'kind' | 'events'>): string {
  if (kind === 'behind-head' && events) {
    const lost = events.expected - events.found;
    return `校验文件记着 ${events.expected} 条记录，现有台账只有 ${events.found} 条，最近的 ${lost} 条（登记、笔录、办理等步骤）找不到了。`;
  }
  return '没有可用的校验文件，无法知道最近登记的内容是否齐全，可能一条不少，也可能少了最近的几条。';
}
