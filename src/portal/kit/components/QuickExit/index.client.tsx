'use client'

import { useEffect, type MouseEvent } from 'react'

type Props = { hint: string; href: string; label: string }

const PRESSES = 3
const WITHIN = 5000

/** Blank first, then away: `replace` leaves no portal page behind the Back button. */
const leave = (href: string): void => {
  document.body.hidden = true
  document.title = '\u200B'
  window.location.replace(href)
}

/**
 * A link that works as it is; with scripts it also covers the page at once and listens for Shift
 * pressed three times.
 */
export const QuickExitLink = ({ hint, href, label }: Props) => {
  useEffect(() => {
    let presses: number[] = []
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Shift') presses = []
      else if (!event.repeat) {
        const now = Date.now()
        presses = [...presses.filter((time) => now - time <= WITHIN), now]
        if (presses.length >= PRESSES) leave(href)
      }
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [href])

  const onClick = (event: MouseEvent): void => {
    event.preventDefault()
    leave(href)
  }

  return (
    <a className="pcp-leave" href={href} onClick={onClick} rel="noopener noreferrer" title={hint}>
      {label}
    </a>
  )
}
