/** One measure: what the standard or the model wants, what is there. `mm`: a place; '': a count, exact. */
export type Row = { readonly what: string; readonly target: number; readonly got: number; readonly unit: 'mm' | '' };

export const place = (what: string, target: number, got: number | undefined): Row => ({
  what,
  target,
  got: got ?? Number.NaN,
  unit: 'mm',
});
export const count = (what: string, target: number, got: number): Row => ({ what, target, got, unit: '' });

/** What is missing is as wrong as can be. */
export const errorOf = ({ target, got }: Row): number =>
  Number.isNaN(got) ? Number.POSITIVE_INFINITY : Math.abs(got - target);

/** Half a millimetre for places, nothing for counts. */
export const ALLOWED_MM = 0.5;
export const holds = (row: Row): boolean => errorOf(row) <= (row.unit === 'mm' ? ALLOWED_MM : 0);
