import { type Node, nodesIn, type SourceFile } from '../support/sources.js'
import type { Guard } from './types.js'

const MARKER = /\/[/*] guard: ([a-z\d-]+)(?: \*\/\}?)?/g
const SPACE_AND_COMMENTS = /(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*/y

/** Names of the guards that are marked in a code. */
export const guardsIn = (code: string): string[] =>
  [...code.matchAll(MARKER)].map(([, name = '']) => name)

/** Every marked guard with the files it is marked in: one, or the name means nothing. */
export const placesOfGuards = (sources: Iterable<SourceFile>): Map<string, string[]> => {
  const places = new Map<string, string[]>()
  for (const { path, text } of sources) {
    for (const name of guardsIn(text)) places.set(name, [...(places.get(name) ?? []), path])
  }
  return places
}

const startOf = (node: Node): number => Number(node.start)
const endOf = (node: Node): number => Number(node.end)

/** What a marker marks: the largest piece of code that begins right behind it. */
const marked = (file: string, code: string, name: string): Node => {
  const places = [...code.matchAll(MARKER)].filter(([, found]) => found === name)
  const [marker] = places
  if (!marker || places.length > 1) {
    throw new Error(`${file} holds the guard ${name} ${places.length} times, must be once`)
  }
  SPACE_AND_COMMENTS.lastIndex = marker.index + marker[0].length
  SPACE_AND_COMMENTS.exec(code)
  const [largest] = nodesIn(file, code)
    .filter((node) => startOf(node) === SPACE_AND_COMMENTS.lastIndex && node.type !== 'Program')
    .toSorted((one, other) => endOf(other) - endOf(one))
  if (!largest) throw new Error(`${file}: nothing begins behind the marker of ${name}`)
  return largest
}

const exchange = (piece: string, [from, to]: readonly [string, string], name: string): string => {
  const words = from.split(/\s+/).map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
  const parts = piece.split(new RegExp(words.join('\\s*')))
  if (parts.length !== 2) {
    throw new Error(`${name} holds what changes ${parts.length - 1} times, must be once: ${from}`)
  }
  return parts.join(to)
}

/** The code of a file without one guard. @throws Error when the guard, or the part of it that changes, is not there exactly once */
export const withoutGuard = (
  file: string,
  code: string,
  { change, guard, with: instead }: Guard,
): string => {
  const node = marked(file, code, guard)
  const before = code.slice(0, startOf(node))
  const piece = code.slice(startOf(node), endOf(node))
  const after = code.slice(endOf(node))
  if (change) return before + exchange(piece, change, guard) + after
  if (instead !== undefined) return before + instead + after
  // An `if` or a loop keeps a body; an entry of a list goes with its comma
  return node.type.endsWith('Statement')
    ? `${before};${after}`
    : before + after.replace(/^\s*,/, '')
}
