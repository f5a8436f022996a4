import type { PDFFont, PDFPage } from '@cantoo/pdf-lib'

import { linesOf, printable } from './printable.js'

/** What stands on the paper, in the language in which it was signed. */
export type Paper = {
  /** When it was signed. */
  at: Date
  facts: readonly { label: string; value: string }[]
  locale: string
  /** Said where letters are missing from the page; the exact text then lies beside it. */
  lettersMissing: string
  /** `page(2, 3)`: "Page 2 of 3". */
  page: (number: number, of: number) => string
  /** Drawn, as a PNG. */
  signature: Buffer | null
  signatureLabel: string
  text: string
  title: string
}

/** US Letter, in points; margins of an inch. */
const [WIDTH, HEIGHT] = [612, 792]
const MARGIN = 72
const INSIDE = WIDTH - 2 * MARGIN
const SIZES = { body: 11, small: 9, title: 18 }
const LEADING = 1.4
const SIGNATURE = { height: 60, width: 180 }
/** The exact words, beside pages that cannot print all of their letters. */
const ATTACHED = 'signed.txt'

/** Loaded when somebody wants a paper: most servers never need it. */
const library = () => import('@cantoo/pdf-lib')

type Fonts = { bold: PDFFont; regular: PDFFont }
type Line = { font: PDFFont; size: number; text: string }

/** Everything that is printed, in lines, with an empty one between paragraphs. */
const linesOfPaper = (
  paper: Paper,
  { bold, regular }: Fonts,
): { lines: Line[]; whole: boolean } => {
  const known = new Set(regular.getCharacterSet())
  let whole = true
  const lines: Line[] = []
  const write = (text: string, font = regular, size: number = SIZES.body): void => {
    const said = printable(text, known)
    whole &&= said.whole
    const broken = linesOf(said.text, INSIDE, (line) => font.widthOfTextAtSize(line, size))
    for (const line of broken.length > 0 ? broken : ['']) lines.push({ font, size, text: line })
  }
  write(paper.title, bold, SIZES.title)
  for (const { label, value } of paper.facts) write(`${label}: ${value}`)
  for (const line of ['', ...paper.text.split('\n')]) write(line)
  return { lines, whole }
}

const exactText = ({ facts, text, title }: Paper): string =>
  [title, ...facts.map(({ label, value }) => `${label}: ${value}`), '', text, ''].join('\n')

/**
 * A signed release as a PDF. The fonts are those that every reader has: a name in other letters is
 * printed as well as they can, the page says so, and the exact words lie in the file beside it.
 */
export const releasePDF = async (paper: Paper): Promise<Uint8Array> => {
  const { PDFDocument, StandardFonts } = await library()
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const fonts = {
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
    regular: await pdf.embedFont(StandardFonts.Helvetica),
  }
  pdf.setTitle(paper.title, { showInWindowTitleBar: true })
  pdf.setLanguage(paper.locale)
  pdf.setCreationDate(paper.at)
  const { lines, whole } = linesOfPaper(paper, fonts)
  const pages: PDFPage[] = []
  let y = 0
  const place = (height: number): PDFPage => {
    let page = pages.at(-1)
    if (!page || y - height < MARGIN) {
      page = pdf.addPage([WIDTH, HEIGHT])
      pages.push(page)
      y = HEIGHT - MARGIN
    }
    y -= height
    return page
  }
  const draw = ({ font, size, text }: Line): void => {
    const page = place(size * LEADING)
    if (text !== '') page.drawText(text, { font, size, x: MARGIN, y })
  }
  lines.forEach(draw)
  const note = { font: fonts.regular, size: SIZES.small }
  // A picture that cannot be read keeps nobody from the words
  const picture = paper.signature ? await pdf.embedPng(paper.signature).catch(() => null) : null
  if (picture) {
    draw({ ...note, text: '' })
    draw({
      ...note,
      text: printable(paper.signatureLabel, new Set(fonts.regular.getCharacterSet())).text,
    })
    const { height, width } = picture.scaleToFit(SIGNATURE.width, SIGNATURE.height)
    place(height).drawImage(picture, { height, width, x: MARGIN, y })
  }
  if (!whole) {
    const known = new Set(fonts.regular.getCharacterSet())
    const { text } = printable(paper.lettersMissing, known)
    const width = (line: string): number => note.font.widthOfTextAtSize(line, note.size)
    for (const line of ['', ...linesOf(text, INSIDE, width)]) draw({ ...note, text: line })
    await pdf.attach(Buffer.from(exactText(paper)), ATTACHED, { mimeType: 'text/plain' })
  }
  for (const [index, page] of pages.entries()) {
    const text = paper.page(index + 1, pages.length)
    page.drawText(text, { ...note, x: MARGIN, y: MARGIN / 2 })
  }
  return pdf.save({ addDefaultPage: false })
}
