import { isHEIC } from '../../core/fileTypes.js'
import { filledText, textOn } from './island.client.js'
import { sendPages } from './sendPages.client.js'

type PickedPage = { file: File; picture: string }

const drawn = ({ picture, file }: PickedPage): HTMLElement => {
  const element = document.createElement(picture ? 'img' : 'span')
  element.className = 'pcp-pagePicture'
  if (element instanceof HTMLImageElement) {
    element.alt = ''
    element.src = picture
  } else {
    element.ariaHidden = 'true'
    element.textContent = file.name.split('.').pop()?.toUpperCase() ?? ''
  }
  return element
}

/**
 * What is chosen becomes a list of pages that can grow and shrink, and sending shows how far it
 * is. Without it the two file inputs send themselves with the form.
 */
export const startFilePicker = (root: HTMLElement): void => {
  const form = root.closest('form')
  const [files, photo] = root.querySelectorAll<HTMLInputElement>('input[type=file]')
  const label = root.querySelector<HTMLElement>('label')
  const list = root.querySelector<HTMLElement>('.pcp-pages')
  const sending = root.querySelector<HTMLElement>('[data-part=sending]')
  const progress = root.querySelector('progress')
  const problem = root.querySelector<HTMLElement>('[aria-live]')
  const send = root.querySelector<HTMLButtonElement>('button[type=submit]')
  if (!form || !files || !label || !list || !sending || !progress || !problem || !send) return
  const [filesLabel, sendLabel] = [label.textContent, send.textContent]
  let pages: readonly PickedPage[] = []

  const rowOf = (page: PickedPage, index: number): HTMLElement => {
    const row = document.createElement('li')
    const name = document.createElement('span')
    const fileName = document.createElement('span')
    const remove = document.createElement('button')
    row.className = 'pcp-page'
    // A picture shows which it is; anything else is known by its name alone
    fileName.className = page.picture ? 'pcp-hiddenText' : 'pcp-pageName'
    fileName.textContent = ` (${page.file.name})`
    name.append(filledText(root, 'page', { number: index + 1 }), fileName)
    remove.className = 'pcp-pageRemove'
    remove.type = 'button'
    remove.textContent = filledText(root, 'remove', { number: index + 1 })
    remove.addEventListener('click', () => {
      if (page.picture) URL.revokeObjectURL(page.picture)
      show(pages.filter((other) => other !== page))
      // The button that had the focus is gone
      const next = list.querySelectorAll('button')[Math.min(index, pages.length - 1)]
      ;(next ?? files).focus()
    })
    row.append(drawn(page), name, remove)
    return row
  }
  const show = (now: readonly PickedPage[]): void => {
    pages = now
    const count = pages.length
    list.hidden = count === 0
    root.toggleAttribute('data-begun', count > 0)
    list.replaceChildren(...pages.map(rowOf))
    label.textContent = count > 0 ? textOn(root, 'more') : filesLabel
    files.classList.toggle('pcp-input--taken', count > 0)
    send.textContent =
      count === 0 ? sendLabel : filledText(root, count === 1 ? 'sendOne' : 'sendMany', { count })
  }
  const showProgress = (percent: null | number): void => {
    sending.hidden = percent === null
    send.disabled = percent !== null
    progress.value = percent ?? 0
    const text = sending.querySelector('p')
    if (text) text.textContent = filledText(root, 'sending', { percent: percent ?? 0 })
  }
  const fail = (reason: unknown): void => {
    showProgress(null)
    const text = document.createElement('p')
    text.className = 'pcp-error'
    text.textContent =
      reason instanceof Error && reason.message ? reason.message : textOn(root, 'failed')
    problem.replaceChildren(text)
  }
  for (const input of [files, photo]) {
    input?.addEventListener('change', () => {
      const chosen = [...(input.files ?? [])].map((file) => {
        // Most browsers cannot draw a HEIC
        const known = file.type.startsWith('image/') && !isHEIC(file.type)
        return { file, picture: known ? URL.createObjectURL(file) : '' }
      })
      input.value = ''
      show([...pages, ...chosen])
    })
  }
  form.addEventListener('submit', (event) => {
    if (pages.length === 0) return
    event.preventDefault()
    problem.replaceChildren()
    showProgress(0)
    sendPages({ files: pages.map(({ file }) => file), form, onProgress: showProgress }).then(
      (leadsTo) => window.location.assign(leadsTo ?? textOn(root, 'done')),
      fail,
    )
  })
}
