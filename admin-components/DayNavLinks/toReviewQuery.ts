import type { ID } from '../../src/core/ids.js'

type Looks = { agency: ID | null; id: ID }

/**
 * Of the answers that nobody has decided about those that a staff user looks after, and those that
 * nobody of the agency does: what the dashboard shows, as a query of the list.
 */
export const toReviewQuery = ({ agency, id }: Looks): string => {
  const query = new URLSearchParams()
  const add = (at: number, by: readonly [string, string]): void => {
    const conditions = [
      ...(agency === null ? [] : [['agency][equals', String(agency)] as const]),
      by,
      ['review][equals', 'to-review'] as const,
    ]
    conditions.forEach(([path, value], place) =>
      query.set(`where[or][${at}][and][${place}][${path}]`, value),
    )
  }
  add(0, ['requestedBy][equals', String(id)])
  if (agency !== null) add(1, ['requestedBy][exists', 'false'])
  return query.toString()
}
