import type { FontRole } from '#shared/papers/layout';

/**
 * Faces of each role, in the order an office PC is likely to have them, then the free ones, then whatever is there.
 * 仿宋_GB2312 has 6,763 characters only: a rare character of a name comes from the next face in the list.
 */
export const hanFaces: Readonly<Record<FontRole, string>> = {
  fangsong: "'仿宋_GB2312', FangSong_GB2312, 仿宋, FangSong, 'FandolFang R', FandolFang, 'Noto Serif CJK SC', serif",
  kaiti: "'楷体_GB2312', KaiTi_GB2312, 楷体, KaiTi, 'FandolKai', 'LXGW WenKai', 'Noto Serif CJK SC', serif",
  heiti: "黑体, SimHei, FandolHei, 'Noto Sans CJK SC', 'WenQuanYi Zen Hei', sans-serif",
  xiaobiaosong:
    "'方正小标宋_GBK', '方正小标宋简体', FZXiaoBiaoSong-B05S, '华文中宋', STZhongsong, FandolSong, 'Noto Serif CJK SC', serif",
  songti: "宋体, SimSun, NSimSun, FandolSong, 'Noto Serif CJK SC', serif",
};

export const latinFace = "'Times New Roman', 'Liberation Serif', 'Tinos', serif";
