import { isSecretField } from '../../core/secretFields.js'
import { textOn } from './island.client.js'

const WAIT = 2000
/** After a line that is down, or a server that says no for now. */
const TRY_AGAIN = 20_000

type Typed = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Never leave the page before the form is sent: passwords, codes, files and what nobody typed. */
const UNKEPT_TYPES = new Set(['button', 'file', 'hidden', 'password', 'reset', 'submit'])

const isKept = (control: Typed): boolean =>
  control.name !== '' &&
  // What a hidden field says was typed by nobody; one may say what the form was filled in on
  (!UNKEPT_TYPES.has(control.type) || 'keep' in control.dataset) &&
  !isSecretField(control.name)

const isTyped = (element: Element): element is Typed =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement

/** What stands in a form now, by field name. */
const fieldsOf = (form: HTMLFormElement): Record<string, string[]> => {
  const data = new FormData(form)
  const names = [...form.elements]
    .filter(isTyped)
    .filter(isKept)
    .map(({ name }) => name)
  return Object.fromEntries(
    [...new Set(names)].map((name) => [
      name,
      data.getAll(name).filter((value): value is string => typeof value === 'string'),
    ]),
  )
}

/**
 * Keeps a form on the server while it is being typed into: a moment after the last letter, and when
 * the page goes out of sight. Quiet where the line is down; the next letter tries again.
 */
export const startDraft = (root: HTMLElement): void => {
  const form = root.closest('form')
  const status = root.querySelector('output')
  if (!form || !status) return
  // Whose page it is: somebody else may have signed in since, in another tab
  const owner = form.querySelector<HTMLInputElement>('input[name=_for]')?.value
  const written = (): string =>
    JSON.stringify({ _for: owner, fields: fieldsOf(form), form: textOn(root, 'form') })
  let kept = written()
  let sent = false
  let timer = 0
  let going = new AbortController()

  const say = (text: string): void => {
    if (status.textContent !== text) status.textContent = text
  }
  const keep = async (): Promise<void> => {
    window.clearTimeout(timer)
    const body = written()
    if (sent || body === kept) return
    const before = kept
    kept = body
    going = new AbortController()
    const answer = await fetch(textOn(root, 'to'), {
      body,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      keepalive: true,
      method: 'POST',
      signal: going.signal,
    }).catch(() => null)
    if (answer?.ok) {
      say(textOn(root, 'saved'))
      return
    }
    if (kept === body) kept = before
    // What is refused stays refused; a line that is down and too much at once pass
    if (!going.signal.aborted && (!answer || answer.status >= 429)) plan(TRY_AGAIN)
  }
  const plan = (wait: number): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void keep(), wait)
  }

  form.addEventListener('input', () => {
    sent = false
    say('')
    plan(WAIT)
  })
  // What is on its way must not arrive after the form itself, which forgets it
  form.addEventListener('submit', () => {
    sent = true
    // The browser must not fill it in again on the way back: that would show what was sent
    form.autocomplete = 'off'
    window.clearTimeout(timer)
    going.abort()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keep()
  })
  window.addEventListener('pagehide', () => void keep())
  // Back from memory: the form may be sent once more
  window.addEventListener('pageshow', () => {
    sent = false
    form.autocomplete = 'on'
  })
}
