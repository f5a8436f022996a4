import type { StoredType } from '../../core/fileTypes.js'
import { PortalError } from '../../errors/PortalError.js'

/** A file that pages are taken of. */
export type PageSource = { mimeType: StoredType; read: () => Promise<Buffer> }
/** Quarter turns clockwise, as PDF counts them (ISO 32000-2 7.7.3.3, Rotate). */
export type Turn = 0 | 180 | 270 | 90
export type PageWanted = {
  /** From 1; all pages of the file where none is named. */
  page?: number | undefined
  /** Index of its file. */
  source: number
  turn: Turn
}

/** The longer side of US Letter, in points. */
const LONG_SIDE = 792
/** Objects that are read or written before others get their turn. */
const AT_ONCE = 200
/** Own choice: more than a client's papers have. Sheets beyond that are for an archive, not a file. */
export const MOST_PAGES = 200

/** Loaded when somebody merges: most servers never need it. */
const library = () => import('@cantoo/pdf-lib')
type Library = Awaited<ReturnType<typeof library>>
type PDF = Awaited<ReturnType<Library['PDFDocument']['load']>>

const unreadable = (): PortalError => new PortalError('FILE_UNREADABLE', { field: 'pages' })

const open = async ({ PDFDocument }: Library, source: PageSource): Promise<PDF> => {
  const bytes = await source.read()
  try {
    return await PDFDocument.load(bytes, { parseSpeed: AT_ONCE, updateMetadata: false })
  } catch {
    throw unreadable()
  }
}

/** How many pages a file has: a picture is one. @throws PortalError FILE_UNREADABLE (400) */
export const countPages = async (source: PageSource): Promise<number> =>
  source.mimeType === 'application/pdf' ? (await open(await library(), source)).getPageCount() : 1

const addPicture = async (
  { degrees }: Library,
  { into, source, turn }: { into: PDF; source: PageSource; turn: Turn },
): Promise<void> => {
  const bytes = await source.read()
  const picture = await (
    source.mimeType === 'image/png' ? into.embedPng(bytes) : into.embedJpg(bytes)
  ).catch(() => {
    throw unreadable()
  })
  const scale = LONG_SIDE / Math.max(picture.width, picture.height)
  const { height, width } = picture.scale(scale)
  const page = into.addPage([width, height])
  page.drawImage(picture, { height, width, x: 0, y: 0 })
  page.setRotation(degrees(turn))
}

const noSuchPage = (index: number): PortalError =>
  new PortalError('INVALID_INPUT', {
    problems: [{ code: 'NOT_A_CHOICE', field: `pages.${index}.page` }],
  })

/**
 * One PDF of pages of several files, in the order that is wanted, each turned as is wanted. Pictures
 * become pages of their own shape. One file stands in memory at a time besides what is made of
 * them, so callers bound how much comes together.
 * @throws PortalError INVALID_INPUT, FILE_UNREADABLE (400)
 */
export const mergePages = async (
  sources: readonly PageSource[],
  wanted: readonly PageWanted[],
): Promise<Uint8Array> => {
  const pdf = await library()
  const into = await pdf.PDFDocument.create()
  const opened = new Map<number, PDF>()
  for (const [index, { page, source: from, turn }] of wanted.entries()) {
    const source = sources[from]
    if (!source) throw noSuchPage(index)
    if (source.mimeType !== 'application/pdf') {
      if (page !== undefined && page !== 1) throw noSuchPage(index)
      await addPicture(pdf, { into, source, turn })
    } else {
      const file = opened.get(from) ?? (await open(pdf, source))
      opened.set(from, file)
      const all = file.getPageIndices()
      const chosen = page === undefined ? all : all.filter((one) => one === page - 1)
      if (chosen.length === 0) throw noSuchPage(index)
      for (const copied of await into.copyPages(file, chosen)) {
        copied.setRotation(pdf.degrees((copied.getRotation().angle + turn) % 360))
        into.addPage(copied)
      }
    }
    // guard: merged-pages-bounded
    if (into.getPageCount() > MOST_PAGES)
      throw new PortalError('INVALID_INPUT', {
        problems: [{ code: 'TOO_MANY', field: 'pages', values: { max: MOST_PAGES } }],
      })
  }
  return into.save({ addDefaultPage: false, objectsPerTick: AT_ONCE })
}
