// Draws the program's icon: an officer behind the window of a reception counter. Writes icons/NxN.png, icon.png and
// icon.ico beside this file. `node build/resources/draw-icon.mjs`; run it again only when the drawing changes.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

/** @typedef {readonly [number, number, number]} Colour */
/** @typedef {(x: number, y: number) => number} Shape distance to the edge in units of the 512 grid, negative inside */

/** @type {(x0: number, y0: number, x1: number, y1: number, r: number) => Shape} */
const box = (x0, y0, x1, y1, r) => (x, y) => {
  const dx = Math.abs(x - (x0 + x1) / 2) - (x1 - x0) / 2 + r;
  const dy = Math.abs(y - (y0 + y1) / 2) - (y1 - y0) / 2 + r;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - r;
};
/** @type {(cx: number, cy: number, r: number) => Shape} */
const disc = (cx, cy, r) => (x, y) => Math.hypot(x - cx, y - cy) - r;
/** @type {(a: Shape, b: Shape) => Shape} */
const both = (a, b) => (x, y) => Math.max(a(x, y), b(x, y));

/** @type {Colour} */
const white = [255, 255, 255];
/** @type {Colour} */
const paleBlue = [198, 217, 236];
/** @type {Colour} */
const deepBlue = [31, 74, 120];
const ground = (/** @type {number} */ y) => /** @type {Colour} */ ([47 - y / 40, 107 - y / 16, 168 - y / 13]);

/** Painted in this order. A colour may depend on the height, for the quiet slope of the ground. */
/** @type {readonly { shape: Shape, colour: Colour | ((y: number) => Colour) }[]} */
const drawing = [
  { shape: box(16, 16, 496, 496, 104), colour: ground },
  { shape: box(124, 92, 388, 344, 28), colour: white },
  { shape: box(144, 112, 368, 344, 14), colour: deepBlue },
  { shape: disc(256, 196, 42), colour: white },
  { shape: both(box(180, 252, 332, 420, 70), box(0, 0, 512, 330, 0)), colour: white },
  { shape: box(80, 326, 432, 362, 12), colour: white },
  { shape: box(108, 362, 404, 424, 10), colour: paleBlue },
  { shape: box(208, 384, 304, 396, 6), colour: ground },
];

/** Samples a pixel is made of in each direction: enough for smooth edges at every size. */
const grid = 4;

/**
 * @param {number} size pixels
 * @returns {Buffer} a PNG
 */
function draw(size) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      rows.set(pixel(row, column, 512 / size), row * (size * 4 + 1) + 1 + column * 4);
    }
  }
  return png(size, rows);
}

/**
 * @param {number} row
 * @param {number} column
 * @param {number} scale
 * @returns {readonly number[]} red, green, blue, alpha
 */
function pixel(row, column, scale) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < grid * grid; sample += 1) {
    const x = (column + ((sample % grid) + 0.5) / grid) * scale;
    const y = (row + (Math.floor(sample / grid) + 0.5) / grid) * scale;
    const top = drawing.filter(({ shape }) => shape(x, y) < 0).at(-1);
    if (top === undefined) continue;
    const colour = typeof top.colour === 'function' ? top.colour(y) : top.colour;
    covered += 1;
    for (const channel of [0, 1, 2]) sum[channel] = (sum[channel] ?? 0) + (colour[channel] ?? 0);
  }
  const alpha = Math.round((covered / (grid * grid)) * 255);
  return covered === 0 ? [0, 0, 0, 0] : [...sum.map((value) => Math.round(value / covered)), alpha];
}

/**
 * @param {number} size
 * @param {Buffer} rows each led by its filter byte 0
 */
function png(size, rows) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * @param {string} name
 * @param {Buffer} data
 */
function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/**
 * A Windows icon whose pictures are PNGs (read since Windows Vista).
 * @param {readonly number[]} sizes at most 256 each
 */
function ico(sizes) {
  const pictures = sizes.map(draw);
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  for (const [index, size] of sizes.entries()) {
    const at = 6 + 16 * index;
    const length = pictures[index]?.length ?? 0;
    head.set([size % 256, size % 256, 0, 0], at);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += length;
  }
  return Buffer.concat([head, ...pictures]);
}

const folder = fileURLToPath(new URL('.', import.meta.url));
mkdirSync(path.join(folder, 'icons'), { recursive: true });
for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(path.join(folder, 'icons', `${size}x${size}.png`), draw(size));
}
writeFileSync(path.join(folder, 'icon.png'), draw(512));
writeFileSync(path.join(folder, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]));
