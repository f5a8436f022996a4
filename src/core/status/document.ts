/**
 * What the virus scanner says of a stored file. `not-scanned` where the installation has none;
 * `taken-back` where the client took it back and there is no file any more.
 */
export const SCAN_STATES = ['clean', 'infected', 'not-scanned', 'pending', 'taken-back'] as const
export type ScanState = (typeof SCAN_STATES)[number]

/**
 * With a scanner only what it found clean leaves the server; without one whatever is not known to
 * be infected.
 */
// guard: served-once-clean
export const isServable = (state: ScanState | null | undefined, hasScanner: boolean): boolean =>
  state === 'clean' || (state === 'not-scanned' && !hasScanner)

/**
 * So long after it was sent a client may take a file back by themselves: own choice, long enough to
 * notice a wrong one, too short for much to rest on it. Later they ask for its removal.
 */
export const TAKE_BACK_MINUTES = 30

/** What a client is told about a file: ready, being checked, not accepted, or taken back by them. */
export type FileState = 'checking' | 'ready' | 'refused' | 'taken-back'
export const fileStateOf = (
  state: ScanState | null | undefined,
  hasScanner: boolean,
): FileState => {
  if (isServable(state, hasScanner)) return 'ready'
  if (state === 'taken-back') return state
  return state === 'infected' ? 'refused' : 'checking'
}
