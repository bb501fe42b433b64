import { strToU8, zipSync } from 'fflate';

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A Word document of these paragraphs, as small as Word takes it; `inside` replaces the paragraphs. */
export function docxOf(paragraphs: readonly string[], inside = paragraphs.map(paragraph).join('')): Uint8Array {
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${namespace}><w:body>${inside}</w:body></w:document>`,
    ),
    'word/media/image1.png': new Uint8Array(50),
  });
}
