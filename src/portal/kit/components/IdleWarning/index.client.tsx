'use client'

import { useEffect, useRef } from 'react'

type Props = {
  /** Asking this keeps the session alive. */
  aliveURL: string
  endURL: string
  idleMinutes: number
  stay: string
  text: string
  title: string
}

const MINUTE = 60_000
const CHECK_EVERY = 5000
const WARN_BEFORE = 2 * MINUTE

/**
 * Asks two minutes before the server ends an idle session, and leaves the page when it has: nothing
 * personal stays on the screen of a shared device. Pages in other tabs count as activity. Without
 * scripts the server ends the session all the same.
 */
export const IdleWarningDialog = ({ aliveURL, endURL, idleMinutes, stay, text, title }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const extend = useRef<() => void>(() => undefined)

  useEffect(() => {
    const idle = idleMinutes * MINUTE
    let seenAt = Date.now()
    const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('pcp-seen') : null
    const tellTabs = tabs?.postMessage.bind(tabs)
    const seen = (): void => {
      seenAt = Date.now()
      dialog.current?.close()
    }
    const leave = (): void => {
      window.location.replace(endURL)
    }
    const check = (): void => {
      const quiet = Date.now() - seenAt
      if (quiet >= idle) leave()
      else if (quiet >= idle - WARN_BEFORE && !dialog.current?.open) dialog.current?.showModal()
    }
    extend.current = () => {
      void fetch(aliveURL, { headers: { accept: 'application/json' } }).then((answer) => {
        if (!answer.ok) return leave()
        tellTabs?.('seen')
        return seen()
      }, leave)
    }
    // A page brought back from memory may show what belongs to a session that is over
    const onShow = (event: PageTransitionEvent): void => {
      if (event.persisted) window.location.reload()
    }
    tabs?.addEventListener('message', seen)
    tellTabs?.('seen')
    const timer = window.setInterval(check, CHECK_EVERY)
    document.addEventListener('visibilitychange', check)
    window.addEventListener('pageshow', onShow)
    return () => {
      window.clearInterval(timer)
      document.removeEventListener('visibilitychange', check)
      window.removeEventListener('pageshow', onShow)
      tabs?.close()
    }
  }, [aliveURL, endURL, idleMinutes])

  return (
    <dialog
      aria-describedby="pcp-idle-text"
      aria-labelledby="pcp-idle-title"
      className="pcp-dialog"
      onCancel={(event) => {
        event.preventDefault()
        extend.current()
      }}
      ref={dialog}
    >
      <div className="pcp-stack">
        <h2 id="pcp-idle-title">{title}</h2>
        <p id="pcp-idle-text">{text}</p>
        <button
          className="pcp-button"
          onClick={() => {
            extend.current()
          }}
          type="button"
        >
          {stay}
        </button>
      </div>
    </dialog>
  )
}
