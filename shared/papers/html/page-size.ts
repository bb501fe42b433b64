/** Size of a sheet, millimetres. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export const A4: PageSize = { width: 210, height: 297 };

/** The sheet a printed document (shared/papers/html) is made for, from its last `@page` rule with a size: A4 unless it says another. */
export function pageSizeOf(html: string): PageSize {
  const own = [...html.matchAll(/@page\{size:([\d.]+)mm ([\d.]+)mm/g)].at(-1);
  return own === undefined ? A4 : { width: Number(own[1]), height: Number(own[2]) };
}
