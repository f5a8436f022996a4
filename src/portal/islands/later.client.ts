import { textOn } from './island.client.js'

/**
 * Shows a part of the page when somebody asks for it, and only then loads the script and the
 * stylesheet that it needs.
 */
export const startLater = (root: HTMLElement): void => {
  const button = root.querySelector('button')
  const status = root.querySelector('[role=status]')
  const part = root.querySelector<HTMLElement>('[hidden]')
  if (!button || !status || !part) return
  let asked = false

  const load = (): void => {
    const styles = document.createElement('link')
    styles.rel = 'stylesheet'
    styles.href = textOn(root, 'styles')
    const script = document.createElement('script')
    script.src = textOn(root, 'script')
    const fail = (): void => {
      asked = false
      part.hidden = true
      show()
      status.textContent = textOn(root, 'failed')
    }
    script.addEventListener('load', () => {
      status.textContent = ''
    })
    script.addEventListener('error', fail)
    // What is drawn measures itself: its styles come first
    styles.addEventListener('load', () => document.head.append(script))
    styles.addEventListener('error', fail)
    status.textContent = textOn(root, 'loading')
    document.head.append(styles)
  }
  const show = (): void => {
    button.setAttribute('aria-expanded', String(!part.hidden))
    button.textContent = textOn(root, part.hidden ? 'show' : 'hide')
  }
  button.addEventListener('click', () => {
    part.hidden = !part.hidden
    show()
    if (!asked) load()
    asked = true
  })
  root.hidden = false
}
