import { describe, expect, test } from 'vitest';
import { settlePdf } from '#electron/windows/settle-pdf';

/** A PDF as Chromium builds it: objects, one table of places, trailer. `id` adds a file id. */
function built(info: string, id = ''): Buffer {
  const objects = [
    `1 0 obj\n<<${info}>>\nendobj\n`,
    '2 0 obj\n<</Type /Catalog>>\nendobj\n',
    '3 0 obj\n<<>>\nendobj\n',
  ];
  let text = '%PDF-1.4\n%\xD3\xEB\xE9\xE1\n';
  const places = objects.map((object) => {
    const at = text.length;
    text += object;
    return at;
  });
  const table = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<</Size 4\n/Root 2 0 R\n/Info 1 0 R${id}>>\nstartxref\n${table}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}
const machine = (clock: string) =>
  `/Creator (Mozilla/5.0 \\(X11; Linux\\) Chrome/114)\n/Producer (Skia/PDF m114)\n/CreationDate (D:${clock}+00'00')\n/ModDate (D:${clock}+00'00')`;
const properties = { title: '信访处理意见书', date: '2026-10-12' };

describe('a settled PDF', () => {
  test('carries the paper’s name and date and nothing of clock or machine', () => {
    const text = Buffer.from(settlePdf(built(machine('20261130180238')), properties)).toString('latin1');
    expect(text).toContain("/CreationDate (D:20261012000000+08'00')");
    expect(text).toContain("/ModDate (D:20261012000000+08'00')");
    expect(text).not.toMatch(/Mozilla|Skia|20261130/);
    const title = /\/Title <FEFF([0-9A-F]+)>/.exec(text)?.[1] ?? '';
    expect(Buffer.from(title, 'hex').swap16().toString('utf16le')).toBe(properties.title);
  });

  test('every object lies where the table says, and the table where the end says', () => {
    const text = Buffer.from(settlePdf(built(machine('20261130180238')), properties)).toString('latin1');
    const places = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map((place) => Number(place[1]));
    expect(places).toHaveLength(3);
    places.forEach((place, index) => {
      expect(text.slice(place)).toMatch(new RegExp(`^${index + 1} 0 obj`));
    });
    expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]))).toMatch(/^xref\n0 4\n/);
  });

  test('the same pages give the same bytes whenever they are written, on whatever machine', () => {
    const once = settlePdf(
      built(machine('20261130180238'), '\n/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]'),
      properties,
    );
    const later = settlePdf(
      built(
        machine('20270101000000').replace('Linux', 'Windows NT 10.0'),
        '\n/ID [<FF112233445566778899AABBCCDDEEFF> <FF112233445566778899AABBCCDDEE00>]',
      ),
      properties,
    );
    expect(Buffer.compare(once, later)).toBe(0);
  });

  test.each([
    ['nothing', ''],
    ['text', 'hello'],
    ['a file without table', '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Info 1 0 R>>\nstartxref\n9\n%%EOF'],
    ['a file cut short', built(machine('20261130180238')).toString('latin1').slice(0, 200)],
  ])('%s is refused, not passed on half changed', (_what, text) => {
    expect(() => settlePdf(Buffer.from(text, 'latin1'), properties)).toThrow('not built as expected');
  });
});
