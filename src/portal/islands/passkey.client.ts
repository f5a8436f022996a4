import type * as passkey from '../passkey/index.client.js'
import { textOn } from './island.client.js'

/** Loaded when the button is pressed: nobody else's page gets heavier. */
const load = async (): Promise<typeof passkey> => {
  const { dataset } = document.querySelector<HTMLElement>('script[data-passkey]') ?? {}
  return (await import(dataset?.passkey ?? '')) as typeof passkey
}

/**
 * Makes or uses a passkey when the button is pressed. Without scripts, and where the browser knows
 * no passkeys, it stays hidden and the other ways are there.
 */
export const startPasskeyButton = (root: HTMLElement): void => {
  const button = root.querySelector('button')
  const status = root.querySelector('[role=status]')
  if (!button || !status || !('PublicKeyCredential' in window)) return
  button.addEventListener('click', () => {
    load()
      .then(({ askPasskey }) => askPasskey(root, { button, status }))
      .catch(() => {
        status.textContent = textOn(root, 'failed')
      })
  })
  root.hidden = false
  // What is said where there are none
  root.closest('form')?.querySelector('[data-no-passkey]')?.remove()
}
