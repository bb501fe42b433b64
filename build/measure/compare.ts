/** Indexes of lines that are the same in the same order (longest common subsequence), as pairs. */
export function commonLines(
  ours: readonly string[],
  theirs: readonly string[],
): readonly (readonly [number, number])[] {
  const width = theirs.length + 1;
  const lengths = new Uint32Array((ours.length + 1) * width);
  for (let a = ours.length - 1; a >= 0; a -= 1)
    for (let b = theirs.length - 1; b >= 0; b -= 1)
      lengths[a * width + b] =
        ours[a] === theirs[b]
          ? (lengths[(a + 1) * width + b + 1] ?? 0) + 1
          : Math.max(lengths[(a + 1) * width + b] ?? 0, lengths[a * width + b + 1] ?? 0);
  const pairs: (readonly [number, number])[] = [];
  let a = 0;
  let b = 0;
  while (a < ours.length && b < theirs.length) {
    if (ours[a] === theirs[b]) {
      pairs.push([a, b]);
      a += 1;
      b += 1;
    } else if ((lengths[(a + 1) * width + b] ?? 0) >= (lengths[a * width + b + 1] ?? 0)) a += 1;
    else b += 1;
  }
  return pairs;
}
