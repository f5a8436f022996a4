import { useRouter, useSearchParams } from 'next/navigation.js'

const ASKED = [
  'agency',
  'assignee',
  'caseType',
  'due',
  'kind',
  'list',
  'page',
  'search',
  'sort',
] as const
export type BoardQuery = Partial<Record<(typeof ASKED)[number] | 'load', string>>

/**
 * What is shown stands in the address: Back, a bookmark and a reload lead to it again. Whatever is
 * asked for anew begins with its first page.
 */
export const useBoardPlace = (): {
  asked: BoardQuery
  go: (changes: BoardQuery) => void
  query: string
} => {
  const router = useRouter()
  const params = useSearchParams()
  const place = new URLSearchParams()
  for (const name of [...ASKED, 'load'] as const) {
    const value = params.get(name)
    if (value) place.set(name, value)
  }
  const here = place.toString()
  const go = (changes: BoardQuery): void => {
    const next = new URLSearchParams(here)
    next.delete('page')
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    router.push(`?${next.toString()}`, { scroll: false })
  }
  const query = new URLSearchParams(here)
  query.delete('load')
  return { asked: Object.fromEntries(place), go, query: query.toString() }
}
