/** How a notice is given (告知方式). By phone or message only under the simple procedure (简易办理办法). */
export const noticeWays = ['当场书面', '书面送达', '邮寄', '网上', '短信或者电话'] as const;
export type NoticeWay = (typeof noticeWays)[number];

/** Ways a suggestion is answered (条例 art. 29 names none). */
export const replyWays = ['书面', '当面', '电话', '网上', '邮寄'] as const;
