/** What the virus scanner says of a stored file. `not-scanned` where the installation has none. */
export const SCAN_STATES = ['clean', 'infected', 'not-scanned', 'pending'] as const
export type ScanState = (typeof SCAN_STATES)[number]

/**
 * With a scanner only what it found clean leaves the server; without one whatever is not known to
 * be infected.
 */
// guard: served-once-clean
export const isServable = (state: ScanState | null | undefined, hasScanner: boolean): boolean =>
  state === 'clean' || (state === 'not-scanned' && !hasScanner)

/** What a client is told about a file: ready, being checked, or not accepted. */
export type FileState = 'checking' | 'ready' | 'refused'
export const fileStateOf = (
  state: ScanState | null | undefined,
  hasScanner: boolean,
): FileState => {
  if (isServable(state, hasScanner)) return 'ready'
  return state === 'infected' ? 'refused' : 'checking'
}
