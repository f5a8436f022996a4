import { constants, inflateSync } from 'node:zlib'

import { tokensFrom, type PDFText } from './tokens.js'

/** Names that tell a stream of packed objects. Readers need no `/Type`, but the other two. */
export const OBJECT_STREAM_NAMES: readonly string[] = ['First', 'N', 'ObjStm']

export const isObjectStream = (names: ReadonlySet<string>): boolean =>
  names.has('ObjStm') || (names.has('First') && names.has('N'))

const FLATE: ReadonlySet<string> = new Set(['/Fl', '/FlateDecode'])
/** Dictionaries of real object streams have a line or two. */
const LONGEST_DICTIONARY = 4096

/** What stands behind a key: one value, or the values of a list. */
const valuesOf = (tokens: readonly string[], keys: readonly string[]): readonly string[] => {
  const at = tokens.findIndex((token) => keys.includes(token))
  if (at === -1) return []
  const first = tokens[at + 1] ?? ''
  return first === '[' ? tokens.slice(at + 2, tokens.indexOf(']', at)) : [first]
}

type Packing = { kind: 'flate' | 'none' | 'other'; length: number }

/**
 * How a stream is packed: not at all, the one way that object streams are packed in practice, or in
 * a way that is not undone here (another filter, several, a predictor, a value kept elsewhere).
 */
const packingOf = (dictionary: string): Packing => {
  if (dictionary.length > LONGEST_DICTIONARY) return { kind: 'other', length: NaN }
  const tokens = [...tokensFrom(dictionary, 0)].map(({ text }) => text)
  const [filter, ...more] = valuesOf(tokens, ['/Filter', '/F'])
  const [predictor = '1'] = valuesOf(tokens, ['/Predictor'])
  const isElsewhere = valuesOf(tokens, ['/DecodeParms', '/DP']).some((value) => /^\d/.test(value))
  const isOther = more.length > 0 || predictor !== '1' || isElsewhere
  const length = Number(valuesOf(tokens, ['/Length'])[0])
  if (filter === undefined) return { kind: isOther ? 'other' : 'none', length }
  return { kind: !isOther && FLATE.has(filter) ? 'flate' : 'other', length }
}

type Place = { bytes: Buffer; dictionary: number; stream: number; text: PDFText }

/** To where its length says, if that is so; else readers look for the end, each in its own way. */
const endOfPlain = ({ stream, text }: Place, length: number): number =>
  /^\s*endstream/.test(text.slice(stream + length, stream + length + 20))
    ? stream + length
    : text.length

/**
 * The objects packed in a stream, as text, or null when they cannot be looked into. What stands
 * behind the packed data does not matter: it says itself where it ends.
 */
export const unpackObjects = (place: Place, room: number): null | string => {
  const { bytes, dictionary, stream, text } = place
  const { kind, length } = packingOf(text.slice(dictionary, stream))
  if (kind === 'other' || room <= 0) return null
  if (kind === 'none') return text.slice(stream, endOfPlain(place, length))
  try {
    return inflateSync(bytes.subarray(stream), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: room,
    }).toString('latin1')
  } catch {
    return null
  }
}
