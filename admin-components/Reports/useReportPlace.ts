import { useRouter, useSearchParams } from 'next/navigation.js'

const ASKED = ['agency', 'from', 'to'] as const
type Asked = Partial<Record<(typeof ASKED)[number], string>>

/** Agency and days stand in the address: Back, a bookmark and a reload lead to them again. */
export const useReportPlace = (): {
  asked: Asked
  go: (changes: Asked) => void
  query: string
} => {
  const router = useRouter()
  const params = useSearchParams()
  const chosen = new URLSearchParams()
  for (const name of ASKED) {
    const value = params.get(name)
    if (value) chosen.set(name, value)
  }
  const query = chosen.toString()
  const go = (changes: Asked): void => {
    const next = new URLSearchParams(query)
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    router.push(`?${next.toString()}`, { scroll: false })
  }
  return { asked: Object.fromEntries(chosen), go, query }
}
