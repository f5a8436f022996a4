import { useEffect } from 'react'

import { isTyping } from '../shared/isTyping.js'
import { useShortcuts } from './useShortcuts.js'

/**
 * `/` leads to a search box, as on the inbox; not while somebody types or a dialog is open, nor for
 * who turned such keys off.
 * @param boxOf the box, the same function each time
 */
export const useFocusKey = (boxOf: () => HTMLInputElement | null): void => {
  const isOn = useShortcuts()
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent): void => {
      const isHeld = event.altKey || event.ctrlKey || event.metaKey
      if (event.key !== '/' || isHeld || isTyping(event.target)) return
      if (document.querySelector('[role=dialog]')) return
      const box = boxOf()
      if (!box) return
      event.preventDefault()
      box.focus()
      box.select()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [boxOf, isOn])
}
