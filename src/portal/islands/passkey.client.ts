import type * as passkey from '../passkey/index.client.js'
import { textOn } from './island.client.js'

type Library = typeof passkey
type Options<Name extends keyof Library> = Parameters<Library[Name]>[0]['optionsJSON']

/** Loaded when the button is pressed: nobody else's page gets heavier. */
const library = async (): Promise<Library> => {
  const script = document.querySelector<HTMLElement>('script[data-passkey]')
  return (await import(script?.dataset.passkey ?? '')) as Library
}

const post = async (to: string, body: object): Promise<unknown> => {
  const answer = await fetch(to, {
    body: JSON.stringify(body),
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    method: 'POST',
  })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}

/** What the browser made, or signed, as JSON text. */
const credentialFor = async (root: HTMLElement): Promise<string> => {
  const { options } = root.dataset
  if (options) {
    const { startRegistration } = await library()
    const optionsJSON = JSON.parse(options) as Options<'startRegistration'>
    return JSON.stringify(await startRegistration({ optionsJSON }))
  }
  const [{ startAuthentication }, asked] = await Promise.all([
    library(),
    post(textOn(root, 'start'), { afterPassword: root.dataset.after !== undefined }),
  ])
  const text = (asked as { options: string }).options
  const optionsJSON = JSON.parse(text) as Options<'startAuthentication'>
  return JSON.stringify(await startAuthentication({ optionsJSON }))
}

/** The person said no, or there is none; or this phone has one already. */
const textOf = (error: unknown): string => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'AbortError') return 'canceled'
  return name === 'InvalidStateError' ? 'known' : 'failed'
}

/** Sends the form the passkey is for, with it. */
const send = (root: HTMLElement, form: HTMLFormElement, credential: string): void => {
  const input = root.querySelector<HTMLInputElement>('input[name=credential]')
  if (!input) return
  input.value = credential
  form.action = textOn(root, 'to')
  form.submit()
}

/** In place of a code: the field for it is needed no more. */
const prove = async (root: HTMLElement, form: HTMLFormElement, credential: string) => {
  await post(textOn(root, 'to'), { credential })
  const code = form.querySelector<HTMLElement>('[data-code]')
  if (code) code.hidden = true
}

/**
 * Makes or uses a passkey when the button is pressed. Without scripts, and where the browser knows
 * no passkeys, it stays hidden and the other ways are there.
 */
export const startPasskeyButton = (root: HTMLElement): void => {
  const form = root.closest('form') ?? root.querySelector('form')
  const button = root.querySelector('button')
  const status = root.querySelector('[role=status]')
  if (!form || !button || !status) return
  if (!window.isSecureContext || !('PublicKeyCredential' in window)) return

  const run = async (): Promise<void> => {
    status.textContent = textOn(root, 'busy')
    const credential = await credentialFor(root)
    const done = textOn(root, 'done')
    if (!done) return send(root, form, credential)
    await prove(root, form, credential)
    button.hidden = true
    status.textContent = done
  }
  button.addEventListener('click', () => {
    button.disabled = true
    run()
      .catch((error: unknown) => {
        status.textContent = textOn(root, textOf(error))
      })
      .finally(() => {
        button.disabled = false
      })
  })
  root.hidden = false
  // What is said where there are none
  const instead = form.querySelector<HTMLElement>('[data-no-passkey]')
  if (instead) instead.hidden = true
}
