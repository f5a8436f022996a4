/**
 * A path below the portal, or undefined: what a form or link may lead to. Refuses other sites,
 * `//host`, backslashes, control characters, dot segments and encoded slashes (ASVS 5.0 3.7.2).
 */
export const ownPath = (value: unknown, portalPath: string): string | undefined => {
  if (typeof value !== 'string' || value.length > 500 || /[\\\p{Cc}]/u.test(value)) return undefined
  // guard: own-path-ends-at-a-border
  if (value !== portalPath && !/^[/?]/.test(value.slice(portalPath.length))) return undefined
  // guard: own-path-below-portal
  if (!value.startsWith(portalPath)) return undefined
  const url = new URL(value, 'http://portal.invalid')
  const inside = url.pathname === portalPath || url.pathname.startsWith(`${portalPath}/`)
  // A server in front may decode them and walk out of the portal.
  if (/%2f|%5c/i.test(url.pathname)) return undefined
  // guard: own-path-on-own-origin
  if (url.origin !== 'http://portal.invalid' || !inside) return undefined
  // guard: own-path-without-origin
  return `${url.pathname}${url.search}`
}
