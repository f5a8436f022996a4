const BASE = 'https://own.invalid'

/** True where a parser and a browser may disagree about what the text means: control characters, spaces, backslashes. */
const isOdd = (value: string): boolean =>
  value.includes('\\') || [...value].some((character) => character <= ' ' || character === '\u007F')

/**
 * The value as a path inside the portal, or null: `next` may lead nowhere else. Dots are resolved first, so that
 * `/portal/../admin` is not taken for a portal page.
 */
export const ownPath = (portalPath: string, value: null | string | undefined): null | string => {
  if (!value || !value.startsWith('/') || value.startsWith('//') || isOdd(value)) return null
  if (!URL.canParse(value, BASE)) return null
  const url = new URL(value, BASE)
  if (url.origin !== BASE || url.pathname.includes('//')) return null
  const inside = url.pathname === portalPath || url.pathname.startsWith(`${portalPath}/`)
  return inside ? `${url.pathname}${url.search}` : null
}
