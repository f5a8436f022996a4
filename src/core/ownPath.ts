/**
 * A path below the portal, or undefined: what a form or link may lead to. Refuses other sites, `//host`, backslashes, control
 * characters and dot segments (ASVS 5.0 3.7.2).
 */
export const ownPath = (value: unknown, portalPath: string): string | undefined => {
  if (typeof value !== 'string' || value.length > 500 || /[\\\p{Cc}]/u.test(value)) return undefined
  if (value !== portalPath && !/^[/?]/.test(value.slice(portalPath.length))) return undefined
  if (!value.startsWith(portalPath)) return undefined
  const url = new URL(value, 'http://portal.invalid')
  const inside = url.pathname === portalPath || url.pathname.startsWith(`${portalPath}/`)
  if (url.origin !== 'http://portal.invalid' || !inside) return undefined
  return `${url.pathname}${url.search}`
}
