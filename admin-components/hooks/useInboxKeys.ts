import { useEffect, useRef, type RefObject } from 'react'

import { sameID } from '../../src/core/ids.js'
import { isTyping } from '../shared/isTyping.js'
import type { InboxItem } from './useInbox.js'
import { useShortcuts } from './useShortcuts.js'

type Keys = {
  current: InboxItem | null
  items: InboxItem[] | null
  onMark: (body: Record<string, unknown>) => void
  onOpen: (item: InboxItem) => void
  page: RefObject<HTMLElement | null>
}

/**
 * The keys of mail programs: `j` and `k` to the next and the one before, `r` to the answer, `e` read,
 * `u` unread, `/` to the search. Not while somebody types, nor with another key held down, nor for
 * who turned such keys off.
 */
export const useInboxKeys = (keys: Keys): void => {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  }, [keys])

  const isOn = useShortcuts()
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent): void => {
      const { current, items, onMark, onOpen, page } = latest.current
      if (isTyping(event.target) || event.altKey || event.ctrlKey || event.metaKey) return
      const move = (by: number): void => {
        const place = items?.findIndex(({ id }) => sameID(id, current?.id)) ?? -1
        const next = place === -1 ? items?.[0] : items?.[place + by]
        if (next) onOpen(next)
      }
      const focus = (selector: string): void =>
        page.current?.querySelector<HTMLElement>(selector)?.focus()
      const acts: Readonly<Record<string, () => void>> = {
        '/': () => focus('input[type=search]'),
        e: () => current && onMark({ ids: [current.id] }),
        j: () => move(1),
        k: () => move(-1),
        r: () => focus('[contenteditable=true]'),
        u: () => current && onMark({ ids: [current.id], unread: true }),
      }
      const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isOn])
}
