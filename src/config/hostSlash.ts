/** Next does not put a slash behind what looks like a file. */
const FILE = /\.\w+$/

/**
 * A path as the host writes its addresses: with a slash at the end where Next's `trailingSlash` is
 * on. Without it the browser would be sent on once more, with all that a form holds. Next puts the
 * setting in place of this variable when it builds the host.
 */
export const hostSlash = (path: string): string => {
  if (String(process.env.__NEXT_TRAILING_SLASH) !== 'true') return path
  const at = path.search(/[?#]/)
  const [own, rest] = at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at)]
  return own.endsWith('/') || FILE.test(own) ? path : `${own}/${rest}`
}
