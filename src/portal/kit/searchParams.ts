/** Query of a portal page as Next hands it over. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** The first value of a parameter; a repeated parameter is not an error. */
export const firstParam = (search: SearchParams, name: string): string | undefined => {
  const value = search[name]
  return Array.isArray(value) ? value[0] : value
}

/** Says what happened on the last step, once: not part of where a person is. */
const PASSING = new Set(['draft', 'error', 'field', 'notice'])

/**
 * The query without what only told the outcome of the last step, ready to put behind a path.
 * @param kept what of that stays all the same.
 */
export const lastingQuery = (search: SearchParams, kept: readonly string[] = []): string => {
  const query = new URLSearchParams()
  for (const name of Object.keys(search)) {
    const value = firstParam(search, name)
    if (value !== undefined && (!PASSING.has(name) || kept.includes(name))) query.set(name, value)
  }
  const text = query.toString()
  return text ? `?${text}` : ''
}
