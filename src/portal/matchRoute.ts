type Pattern = { readonly pattern: string }
export type RouteMatch<R extends Pattern> = { params: Readonly<Record<string, string>>; route: R }

/** Null for what names nothing: broken encoding, control characters, which databases refuse. */
const decoded = (segment: string): null | string => {
  try {
    const text = decodeURIComponent(segment)
    return /\p{Cc}/u.test(text) ? null : text
  } catch {
    return null
  }
}

const matchPattern = (
  pattern: string,
  segments: readonly string[],
): null | Record<string, string> => {
  const parts = pattern.split('/').filter(Boolean)
  if (parts.length !== segments.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const segment = decoded(segments[index] ?? '')
    if (segment === null || segment === '') return null
    if (part.startsWith(':')) params[part.slice(1)] = segment
    else if (part !== segment) return null
  }
  return params
}

/**
 * The first row of the table that the path segments fit, with what stands for its `:names`, or
 * null.
 */
export const matchRoute = <R extends Pattern>(
  routes: readonly R[],
  segments: readonly string[],
): null | RouteMatch<R> => {
  for (const route of routes) {
    const params = matchPattern(route.pattern, segments)
    if (params) return { params, route }
  }
  return null
}
