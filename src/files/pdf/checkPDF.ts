import { PortalError } from '../../errors/PortalError.js'
import { isObjectStream, OBJECT_STREAM_NAMES, unpackObjects } from './objectStreams.js'
import { isUsedUp, namesOfAll, objectStarts, readObject } from './objects.js'

/**
 * Scripts, programs to start, forms that send or load data, files inside, media players, and XFA
 * forms, which are programs of their own (ISO 32000-2 12.6.4, 12.7.6, 7.11.4, 13.2; 32000-1
 * 12.7.8).
 */
const ACTIVE =
  /^(?:EmbeddedFiles?|FileAttachment|GoToE|ImportData|JavaScript|Launch|OnInstantiate|Rendition|RichMedia\w*|SubmitForm|XFA)$/

const isOfInterest = (name: string): boolean =>
  ACTIVE.test(name) || name === 'Encrypt' || name === 'XRef' || OBJECT_STREAM_NAMES.includes(name)

/** Real object streams are small, and together no more than this is unpacked. */
const MAX_UNPACKED = 32 * 1024 * 1024
/**
 * Reading is bounded, or a file made so that every object seems to go on to the end would keep the
 * server busy: all of a file is read once as a rule, and real ones of 25 MB have far fewer tokens.
 */
const MOST_ROUNDS = 2
const MOST_TOKENS = 3_000_000
/** Readers look for the end in the last kilobyte (PDF Reference 1.7, appendix H.3, implementation
 * note 18). */
const END_WITHIN = 1024

const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1')
const ZIP_END_LENGTH = 22
const MAX_COMMENT = 65_535

/** The same bytes read from their end as an archive (zip, jar, office document). */
const isArchiveToo = (bytes: Buffer): boolean =>
  bytes.subarray(-(ZIP_END_LENGTH + MAX_COMMENT)).includes(ZIP_END)

type Content = 'active' | 'locked' | 'quiet'

const hasActive = (names: Iterable<string>): boolean => [...names].some((name) => ACTIVE.test(name))

const contentOf = (bytes: Buffer): Content => {
  const text = bytes.toString('latin1')
  const left = { characters: MOST_ROUNDS * text.length, tokens: MOST_TOKENS }
  const reading = { isOfInterest, left }
  let active = isArchiveToo(bytes)
  let room = MAX_UNPACKED
  for (const start of objectStarts(text)) {
    const { names, stream } = readObject(text, start, reading)
    // What is locked cannot be looked into: that is told before anything else.
    const isTrailer = names.has('XRef') || text.startsWith('trailer', start - 'trailer'.length)
    // guard: locked-pdf-refused
    if (isTrailer && names.has('Encrypt')) return 'locked'
    if (!active && stream !== null && isObjectStream(names)) {
      const objects = unpackObjects({ bytes, dictionary: start, stream, text }, room)
      room -= objects?.length ?? 0
      left.characters += objects?.length ?? 0
      active = objects === null || hasActive(namesOfAll(objects, reading))
    }
    active ||= hasActive(names)
    if (isUsedUp(left)) return 'active'
  }
  return active ? 'active' : 'quiet'
}

/**
 * Refuses a PDF that was cut off on its way: the place where readers begin, at its end, is missing.
 * @throws PortalError FILE_UNREADABLE (400)
 */
export const assertWholePDF = (bytes: Buffer): void => {
  // Some programs fill up with zeros or blank lines.
  const end = bytes.findLastIndex((byte) => byte > 0x20) + 1
  const tail = bytes.subarray(Math.max(0, end - END_WITHIN), end).toString('latin1')
  // guard: cut-pdf-refused
  if (!/startxref|%%EOF/.test(tail)) throw new PortalError('FILE_UNREADABLE', { field: 'file' })
}

/**
 * Refuses PDFs that do something when they are opened, that hide what they hold, or that are an
 * archive as well, and locked ones, which nobody can look into. Not proof that a PDF is harmless:
 * it still leaves the server only as a download that no browser runs.
 * @throws PortalError FILE_ACTIVE_CONTENT, FILE_PASSWORD_PROTECTED (415)
 */
export const assertQuietPDF = (bytes: Buffer): void => {
  const content = contentOf(bytes)
  if (content === 'locked') throw new PortalError('FILE_PASSWORD_PROTECTED', { field: 'file' })
  if (content === 'active') throw new PortalError('FILE_ACTIVE_CONTENT', { field: 'file' })
}
