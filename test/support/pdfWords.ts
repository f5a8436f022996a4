import { inflateSync } from 'node:zlib'

/** Letters of Windows-1252 that stand elsewhere in Unicode, as far as our texts have them. */
const WINDOWS: Readonly<Record<string, string>> = {
  '\u0091': '‘',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0096': '–',
}

const unpacked = (stream: Buffer): string => {
  try {
    return inflateSync(stream).toString('latin1')
  } catch {
    return ''
  }
}

/** What is printed on a PDF that pdf-lib wrote with the standard fonts, line by line. */
export const pdfWords = (file: Buffer): string[] => {
  const text = file.toString('latin1')
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, packed = '']) =>
    [...unpacked(Buffer.from(packed, 'latin1')).matchAll(/<([\dA-F]*)> Tj/gi)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex')
        .toString('latin1')
        .replaceAll(/[\u0091-\u0096]/g, (letter) => WINDOWS[letter] ?? letter),
    ),
  )
}
