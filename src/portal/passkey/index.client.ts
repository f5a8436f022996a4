import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

import { textOn } from '../islands/island.client.js'

type Making = Parameters<typeof startRegistration>[0]['optionsJSON']
type Using = Parameters<typeof startAuthentication>[0]['optionsJSON']

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
  const { after, options } = root.dataset
  if (options) {
    const optionsJSON = JSON.parse(options) as Making
    return JSON.stringify(await startRegistration({ optionsJSON }))
  }
  const asked = await post(textOn(root, 'start'), { afterPassword: after !== undefined })
  const optionsJSON = JSON.parse((asked as { options: string }).options) as Using
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

type Parts = { button: HTMLButtonElement; status: Element }

/**
 * Makes or uses a passkey, by `@simplewebauthn/browser`, and goes on with it: the form is sent, or
 * the session knows the passkey and the form waits for the rest.
 */
export const askPasskey = async (root: HTMLElement, { button, status }: Parts): Promise<void> => {
  const form = root.closest('form')
  if (!form) return
  button.disabled = true
  status.textContent = textOn(root, 'busy')
  try {
    const credential = await credentialFor(root)
    const done = textOn(root, 'done')
    if (!done) return send(root, form, credential)
    await prove(root, form, credential)
    button.hidden = true
    status.textContent = done
  } catch (error) {
    status.textContent = textOn(root, textOf(error))
  } finally {
    button.disabled = false
  }
}
