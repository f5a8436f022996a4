import { useRouter, useSearchParams } from 'next/navigation.js'
import { useCallback } from 'react'

/** Where one is: the list, the form, or the page of a send. */
export type MassPlace = { kind: 'list' } | { kind: 'new' } | { id: string; kind: 'send' }

const queryOf = (place: MassPlace): string => {
  if (place.kind === 'list') return '?'
  return place.kind === 'new' ? '?new=' : `?send=${encodeURIComponent(place.id)}`
}

/** What is shown stands in the address: Back, a bookmark and a reload lead to it again. */
export const useMassPlace = (): { go: (to: MassPlace) => void; place: MassPlace } => {
  const router = useRouter()
  const params = useSearchParams()
  const go = useCallback((to: MassPlace) => router.push(queryOf(to)), [router])
  const id = params.get('send')
  if (id !== null) return { go, place: { id, kind: 'send' } }
  return { go, place: { kind: params.has('new') ? 'new' : 'list' } }
}
