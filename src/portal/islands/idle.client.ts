import { textOn } from './island.client.js'

const MINUTE = 60_000
const CHECK_EVERY = 5000
const WARN_BEFORE = 2 * MINUTE
/** So often typing tells the server that somebody is there. */
const TELL_EVERY = MINUTE

/**
 * Asks two minutes before the server ends an idle session, and leaves the page when it has: nothing
 * personal stays on the screen of a shared device. Typing and pages in other tabs count as
 * activity. Without scripts the server ends the session all the same.
 */
export const startIdle = (root: HTMLElement): void => {
  const dialog = root.querySelector('dialog')
  if (!dialog) return
  const idle = Number(textOn(root, 'minutes')) * MINUTE
  let seenAt = Date.now()
  let toldAt = seenAt
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('pcp-seen') : null
  const tellTabs = tabs?.postMessage.bind(tabs)

  const seen = (): void => {
    seenAt = Date.now()
    dialog.close()
  }
  const leave = (): void => window.location.replace(textOn(root, 'end'))
  const askAlive = (): Promise<Response> => {
    toldAt = Date.now()
    return fetch(textOn(root, 'alive'), { headers: { accept: 'application/json' } })
  }
  const stay = (): void => {
    void askAlive().then((answer) => {
      if (!answer.ok) return leave()
      tellTabs?.('seen')
      return seen()
    }, leave)
  }
  const check = (): void => {
    const quiet = Date.now() - seenAt
    if (quiet >= idle) leave()
    else if (quiet >= idle - WARN_BEFORE && !dialog.open) dialog.showModal()
  }
  // What is being typed is not taken away where the session ended: sending it says so and keeps it
  const type = (): void => {
    seen()
    if (Date.now() - toldAt < TELL_EVERY) return
    void askAlive().then(
      () => tellTabs?.('seen'),
      () => undefined,
    )
  }

  tabs?.addEventListener('message', seen)
  tellTabs?.('seen')
  window.setInterval(check, CHECK_EVERY)
  document.addEventListener('input', type)
  document.addEventListener('visibilitychange', check)
  // A page brought back from memory may show what belongs to a session that is over
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload()
  })
  root.querySelector('button')?.addEventListener('click', stay)
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    stay()
  })
}
