/**
 * The code of a printed sheet stands behind the address that was scanned: it goes into its field and
 * out of the address, so that neither history nor anybody who looks on has it.
 */
export const startScannedCode = (root: HTMLElement): void => {
  const input = root.querySelector('input')
  const code = decodeURIComponent(location.hash.slice(1))
  if (!input || !/^[\w-]{4,20}$/.test(code)) return
  if (input.value === '') input.value = code
  history.replaceState(history.state, '', location.pathname + location.search)
}
