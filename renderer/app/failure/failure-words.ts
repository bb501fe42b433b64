import type { FailureKind } from '#shared/ipc/views';

/** Actions a failure screen can offer, named as in the contract's `app:recover`. */
export type RecoverAction = 'retry' | 'show-folder' | 'restore-copy' | 'set-aside' | 'quit';

export interface FailureWords {
  readonly title: string;
  /** What happened, in the office's words. */
  readonly what: string;
  /** What is still there. */
  readonly kept: string;
  /** What to do, most promising first. */
  readonly steps: readonly string[];
  /** Safe actions in order; the first is the main button. */
  readonly safe: readonly RecoverAction[];
  /** True when setting the damaged file aside and starting anew is offered behind a second step. */
  readonly offersSetAside: boolean;
}

export const actionNames: Readonly<Record<RecoverAction, string>> = {
  retry: '重试',
  'show-folder': '打开所在文件夹',
  'restore-copy': '从备份恢复',
  'set-aside': '移开损坏的账本后重新开始',
  quit: '退出',
};

/** What the officer types before a damaged ledger is set aside. */
export const SET_ASIDE_PHRASE = '移开账本';

/** Each way a ledger can fail to open (L9), told apart, with safe actions first. */
export const failureWords: Readonly<Record<FailureKind, FailureWords>> = {
  'folder-missing': {
    title: '找不到数据文件夹',
    what: '存放账本的文件夹不在原来的位置。可能是移动硬盘没有接上、网络盘没有连上，或者文件夹被改名、移走了。',
    kept: '没有新建、也没有改动任何文件。',
    steps: [
      '接上硬盘或者连上网络盘，再点“重试”。',
      '文件夹被移走的，请移回原处。',
      '确实找不回来的，再用最近一次备份恢复。',
    ],
    safe: ['retry', 'show-folder', 'restore-copy', 'quit'],
    offersSetAside: false,
  },
  'folder-read-only': {
    title: '数据文件夹不能写入',
    what: '本机用户对账本所在的文件夹没有写入的权限，或者磁盘被设成了只读。',
    kept: '账本完好，没有改动。为免登记的内容存不下来，暂不打开。',
    steps: ['请系统管理员给本机用户写入权限，再点“重试”。', '存放在移动盘上的，检查盘上的写保护开关。'],
    safe: ['retry', 'show-folder', 'quit'],
    offersSetAside: false,
  },
  'disk-full': {
    title: '磁盘空间不够',
    what: '账本所在的磁盘已满，无法安全地登记新内容。',
    kept: '已经登记的内容都在。',
    steps: ['删除或移走这块磁盘上不用的文件，再点“重试”。', '不要删除账本所在文件夹里的任何文件。'],
    safe: ['retry', 'show-folder', 'quit'],
    offersSetAside: false,
  },
  locked: {
    title: '账本正在被另一个程序使用',
    what: '另一个信访接待工作台窗口，或者备份、杀毒软件正占着账本文件。',
    kept: '账本完好，没有改动。',
    steps: ['看看工作台是不是已经打开，打开的直接用那一个。', '没有打开的，等一分钟再点“重试”；仍不行，重新启动电脑。'],
    safe: ['retry', 'show-folder', 'quit'],
    offersSetAside: false,
  },
  damaged: {
    title: '账本文件损坏',
    what: '账本文件的内容对不上，可能是突然断电、磁盘故障，或者文件被别的程序改动过。',
    kept: '损坏的文件原样留着，没有删除，也没有改动；备份不受影响。',
    steps: [
      '先点“从备份恢复”，会用最近一份核对过的备份，损坏的文件另行保存。',
      '恢复前可把整个文件夹复制一份，交给技术人员。',
    ],
    safe: ['restore-copy', 'show-folder', 'retry', 'quit'],
    offersSetAside: true,
  },
  'behind-head': {
    title: '账本少了最近登记的内容',
    what: '账本比记录的最后位置要旧：最近确认过的登记不在文件里。可能是突然断电，或者文件被换成了旧的一份。',
    kept: '现有的文件原样留着，没有改动。',
    steps: [
      '若有人用旧文件换过账本，请换回来，再点“重试”。',
      '若备份更新，点“从备份恢复”。',
      '找不回来的，按纸质材料补登最近的来访。',
    ],
    safe: ['retry', 'restore-copy', 'show-folder', 'quit'],
    offersSetAside: true,
  },
  'head-missing': {
    title: '账本的核对文件不见了',
    what: '和账本放在一起的核对文件找不到，无法确认账本是否完整。',
    kept: '账本文件还在，没有改动。',
    steps: ['核对文件被移走的，请移回原处，再点“重试”。', '没有移动过文件的，点“从备份恢复”，并告诉技术人员。'],
    safe: ['retry', 'restore-copy', 'show-folder', 'quit'],
    offersSetAside: true,
  },
  'keys-missing': {
    title: '账本的钥匙文件不见了',
    what: '开启账本要用的钥匙文件找不到。没有它，任何密码都打不开账本。',
    kept: '账本文件还在，没有改动。',
    steps: ['钥匙文件被移走的，请移回原处，再点“重试”。', '找不到的，点“从备份恢复”：备份里带有钥匙文件。'],
    safe: ['retry', 'restore-copy', 'show-folder', 'quit'],
    offersSetAside: true,
  },
  'newer-version': {
    title: '账本来自更新的版本',
    what: '这份账本已由更新版本的工作台写过，本机装的版本看不全，为免写坏，不予打开。',
    kept: '账本完好，没有改动。',
    steps: ['请技术人员在本机安装新版本，再打开。', '在此之前可到已升级的电脑上办理。'],
    safe: ['retry', 'show-folder', 'quit'],
    offersSetAside: false,
  },
};
