import { textOn } from './island.client.js'

/**
 * A button that shows what was typed as a password, and hides it again (GOV.UK's password input).
 * It is hidden again before the form is sent, so that no browser keeps it among what was typed.
 */
export const startShowPassword = (root: HTMLElement): void => {
  const input = root.querySelector('input')
  const button = root.querySelector('button')
  const status = root.querySelector('[role=status]')
  if (!input || !button || !status) return

  const show = (shown: boolean): void => {
    input.type = shown ? 'text' : 'password'
    button.textContent = textOn(root, shown ? 'hide' : 'show')
    button.setAttribute('aria-label', textOn(root, shown ? 'hideLabel' : 'showLabel'))
  }
  button.addEventListener('click', () => {
    const shown = input.type === 'password'
    show(shown)
    status.textContent = textOn(root, shown ? 'shown' : 'hidden')
  })
  input.form?.addEventListener('submit', () => show(false))
  // A page brought back from memory
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) show(false)
  })
  button.hidden = false
}
