import {
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type PointerEvent,
  type RefObject,
} from 'react'

/** From the button to what it shows there is a gap: who crosses it has not left. */
const GRACE = 300

type State = 'closed' | 'hovered' | 'pinned'

type Popover = {
  button: { 'aria-controls': string; 'aria-expanded': boolean; onClick: () => void }
  close: () => void
  isOpen: boolean
  panel: { id: string; ref: RefObject<HTMLDivElement | null> }
  root: {
    onBlur: (event: FocusEvent) => void
    onPointerEnter: (event: PointerEvent) => void
    onPointerLeave: () => void
    ref: RefObject<HTMLDivElement | null>
  }
}

/**
 * What a button shows more of: while a mouse is over it, or from a click on until Escape, a click
 * elsewhere, or until the focus is gone.
 */
export const usePopover = (): Popover => {
  const [state, setState] = useState<State>('closed')
  const rootRef = useRef<HTMLDivElement>(null)
  const panelRef = useRef<HTMLDivElement>(null)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const id = useId()
  const isOpen = state !== 'closed'

  const close = useCallback(() => {
    const held = panelRef.current?.contains(document.activeElement)
    setState('closed')
    if (held) rootRef.current?.querySelector('button')?.focus()
  }, [])
  useEffect(() => {
    if (!isOpen) return undefined
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') close()
    }
    const onPress = ({ target }: MouseEvent): void => {
      if (target instanceof Node && !rootRef.current?.contains(target)) setState('closed')
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('mousedown', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('mousedown', onPress)
    }
  }, [close, isOpen])
  useEffect(() => {
    if (state === 'pinned') panelRef.current?.querySelector('button')?.focus()
  }, [state])
  useEffect(() => () => clearTimeout(leaving.current), [])

  return {
    button: {
      'aria-controls': id,
      'aria-expanded': isOpen,
      onClick: () => setState((before) => (before === 'pinned' ? 'closed' : 'pinned')),
    },
    close,
    isOpen,
    panel: { id, ref: panelRef },
    root: {
      onBlur: ({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !rootRef.current?.contains(relatedTarget))
          setState('closed')
      },
      onPointerEnter: ({ pointerType }) => {
        clearTimeout(leaving.current)
        if (pointerType === 'mouse')
          setState((before) => (before === 'closed' ? 'hovered' : before))
      },
      onPointerLeave: () => {
        leaving.current = setTimeout(
          () => setState((before) => (before === 'hovered' ? 'closed' : before)),
          GRACE,
        )
      },
      ref: rootRef,
    },
  }
}
