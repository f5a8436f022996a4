import type { ByteRange } from '../contract/ports.js'

/**
 * The part of a file that a `Range` header asks for (RFC 9110 14.2), or null for all of it: one
 * range, nothing fancier.
 */
export const rangeOf = (
  header: null | string,
  size: number,
): null | ByteRange | 'unsatisfiable' => {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start > end ? 'unsatisfiable' : { end, start }
}
