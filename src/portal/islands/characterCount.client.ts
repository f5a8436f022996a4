import { countCharacters } from '../../core/countCharacters.js'
import { visibleText } from '../../core/visibleText.js'
import { filledText } from './island.client.js'

/** From this part of the limit on it is said how much is left. */
const NEAR = 0.8
/** Pause in typing after which it is also said aloud. */
const PAUSE = 1000

/**
 * Says below a text how many characters are left, once there are few, or how many are too many:
 * those that the server would keep, counted as it counts them.
 */
export const startCharacterCount = (root: HTMLElement): void => {
  const area = root.querySelector('textarea')
  const [seen, heard] = root.querySelectorAll<HTMLElement>('[data-part]')
  const limit = Number(area?.dataset.limit)
  if (!area || !seen || !heard || !(limit > 0)) return
  let timer = 0

  const tell = (): void => {
    const left = limit - countCharacters(visibleText(area.value, 'lines'))
    const count = Math.abs(left)
    const name = `${left < 0 ? 'over' : 'left'}${count === 1 ? 'One' : ''}`
    const text = left <= limit * (1 - NEAR) ? filledText(root, name, { count }) : ''
    seen.textContent = text
    seen.classList.toggle('pcp-fieldError', left < 0)
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      heard.textContent = text
    }, PAUSE)
  }
  area.addEventListener('input', tell)
  tell()
}
