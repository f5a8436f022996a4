const PRESSES = 3
const WITHIN = 5000

/** Blank first, then away: `replace` leaves no portal page behind the Back button. */
const leaveFor = (href: string): void => {
  document.body.hidden = true
  document.title = '\u200B'
  window.location.replace(href)
}

/** Covers the page at once, and listens for Shift pressed three times. */
export const startQuickExit = (root: HTMLElement): void => {
  const link = root.querySelector('a')
  if (!link) return
  let presses: number[] = []
  link.addEventListener('click', (event) => {
    event.preventDefault()
    leaveFor(link.href)
  })
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') presses = []
    else if (!event.repeat) {
      const now = Date.now()
      presses = [...presses.filter((time) => now - time <= WITHIN), now]
      if (presses.length >= PRESSES) leaveFor(link.href)
    }
  })
}
