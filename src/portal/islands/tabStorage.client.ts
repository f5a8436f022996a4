/** What a browser keeps for a tab; undefined where it keeps nothing. */
export const tabStorage = (): Storage | undefined => {
  try {
    return window.sessionStorage
  } catch {
    return undefined
  }
}

/** Set once this tab has shown a page of the portal. */
export const SHOWN = 'pcp-shown'
