'use client'

import { useCallback, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'

import { useFocusKey } from '../hooks/useFocusKey.js'
import { useFoundClients, type FoundState } from '../hooks/useFoundClients.js'
import { usePortalTranslation, type PortalText } from '../hooks/usePortalTranslation.js'
import { useShortcuts } from '../hooks/useShortcuts.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { FoundClientRow } from './FoundClientRow.client.js'
import './index.css'

const base = 'pcp-admin-find'

/** How many there are, in words. */
const saidOf = ({ found }: FoundState, text: PortalText): string => {
  if (!found) return ''
  const count = found.clients.length
  if (count === 0) return text('findNone')
  return [text('findCount', { count }), ...(found.more ? [text('findMore')] : [])].join('. ')
}

const MOVES: Readonly<Record<string, -1 | 1>> = { ArrowDown: 1, ArrowUp: -1 }

/** Up and down between the box and the names found. */
const move = (event: KeyboardEvent<HTMLElement>): void => {
  const by = Object.hasOwn(MOVES, event.key) ? MOVES[event.key] : undefined
  if (by === undefined) return
  const stops = [
    ...(event.currentTarget
      .closest(`.${base}`)
      ?.querySelectorAll<HTMLElement>(`.${base}__box input, .${base}__name`) ?? []),
  ]
  const place = stops.findIndex((stop) => stop === document.activeElement)
  const next = place === -1 ? undefined : stops[place + by]
  if (!next) return
  event.preventDefault()
  next.focus()
}

type Props = {
  /** Slug of the clients. */
  clients: string
}

/** Finds a client and leads to what is to be done for them. */
export const FindClientBox = ({ clients }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const [typed, setTyped] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const [id, hint] = [useId(), useId()]
  const state = useFoundClients(typed)
  useFocusKey(useCallback(() => box.current, []))
  const hasKeys = useShortcuts()
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation()
      setTyped('')
      box.current?.focus()
    } else move(event)
  }

  return (
    <search className={base}>
      <div className={`${base}__box`}>
        <label htmlFor={id}>{text('findLabel')}</label>
        <input
          aria-describedby={hint}
          aria-keyshortcuts={hasKeys ? '/' : undefined}
          autoComplete="off"
          id={id}
          onKeyDown={press}
          onChange={({ target }) => setTyped(target.value)}
          ref={box}
          type="search"
          value={typed}
        />
        <PortalHint id={hint}>
          {[text('findHint'), ...(hasKeys ? [text('findKey')] : [])].join(' ')}
        </PortalHint>
      </div>
      <PortalAlert message={state.failed} />
      <div aria-live="polite" className={`${base}__count`}>
        {saidOf(state, text)}
      </div>
      {state.found && state.found.clients.length > 0 ? (
        <ul className={`${base}__found`}>
          {state.found.clients.map((client) => (
            <FoundClientRow client={client} key={client.id} onKeyDown={press} slug={clients} />
          ))}
        </ul>
      ) : null}
    </search>
  )
}
