/** Pages that show something else first: what went wrong, or the earlier messages that were asked for. */
const ELSEWHERE = ['error', 'show']

const isReturn = (): boolean =>
  performance.getEntriesByType('navigation').some((entry) => {
    const { type } = entry as PerformanceNavigationTiming
    return type === 'back_forward' || type === 'reload'
  })

/**
 * Opens a conversation at its newest message where the address does not say so: a sign-in on the
 * way takes `#newest` off. Who comes back is left where they were.
 */
export const startNewest = (): void => {
  const asked = new URLSearchParams(window.location.search)
  if (window.location.hash || isReturn() || ELSEWHERE.some((name) => asked.has(name))) return
  document.querySelector('#newest')?.scrollIntoView()
}
