import {
  blankPage,
  forgetInstalled,
  rememberLeaving,
  forgetLeaving,
  wasLeft,
} from './leaving.client.js'
import { textOn } from './island.client.js'

const PRESSES = 3
const WITHIN = 5000

const leaveFor = (href: string): void => {
  blankPage()
  // `replace` leaves no portal page behind the Back button
  window.location.replace(href)
}

/** Ends the session while the page is already on its way out. */
const endSession = (form: HTMLFormElement): void => {
  void fetch(form.action, {
    body: new URLSearchParams(),
    keepalive: true,
    method: 'POST',
    redirect: 'manual',
  }).catch(() => undefined)
}

/** The page was brought back with the Back button. */
const isComingBack = (): boolean => {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward'
}

/**
 * Covers the page at once, ends the session and leaves, also with Shift pressed three times. Back
 * shows nothing until the portal is opened some other way. Without scripts the button does the same
 * with a page of the server in between.
 */
export const startQuickExit = (root: HTMLElement): void => {
  const form = root.querySelector('form')
  if (!form) return
  const away = textOn(root, 'exit')
  let presses: number[] = []

  const leave = (): void => {
    rememberLeaving()
    endSession(form)
    forgetInstalled()
    leaveFor(away)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    leave()
  })
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') presses = []
    else if (!event.repeat) {
      const now = Date.now()
      presses = [...presses.filter((time) => now - time <= WITHIN), now]
      if (presses.length >= PRESSES) leave()
    }
  })
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && wasLeft()) leaveFor(away)
  })
  if (isComingBack() && wasLeft()) leaveFor(away)
  else forgetLeaving()
}
