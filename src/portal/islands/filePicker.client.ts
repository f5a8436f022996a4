import { isAcceptedFile, isHEIC } from '../../core/fileTypes.js'
import { fittedPhoto, type Turns } from './fittedPhoto.client.js'
import { filledText, textOn } from './island.client.js'
import { sendPages } from './sendPages.client.js'

type PickedPage = { file: File; picture: string; turns: Turns }

const MEGABYTE = 1024 * 1024

const drawn = ({ picture, file, turns }: PickedPage): HTMLElement => {
  const element = document.createElement(picture ? 'img' : 'span')
  element.className = 'pcp-pagePicture'
  if (element instanceof HTMLImageElement) {
    element.alt = ''
    element.src = picture
    element.dataset.turns = String(turns)
  } else {
    element.ariaHidden = 'true'
    element.textContent = file.name.split('.').pop()?.toUpperCase() ?? ''
  }
  return element
}

/**
 * What is chosen becomes a list of pages that can grow, shrink, be turned and put in order; each is
 * looked at before a byte is sent, photos are made smaller on the phone, and sending shows how far it
 * is. Without it the two file inputs send themselves with the form.
 */
export const startFilePicker = (root: HTMLElement): void => {
  const form = root.closest('form')
  const [files, photo] = root.querySelectorAll<HTMLInputElement>('input[type=file]')
  const label = root.querySelector<HTMLElement>('label')
  const list = root.querySelector<HTMLElement>('.pcp-pages')
  const sending = root.querySelector<HTMLElement>('[data-part=sending]')
  const together = root.querySelector<HTMLElement>('[data-part=together]')
  const progress = root.querySelector('progress')
  const problem = root.querySelector<HTMLElement>('[aria-live]')
  const send = root.querySelector<HTMLButtonElement>('button[type=submit]')
  if (!form || !files || !label || !list || !sending || !progress || !problem || !send) return
  const [filesLabel, sendLabel] = [label.textContent, send.textContent]
  const [maxFiles, max] = [Number(textOn(root, 'maxFiles')), Number(textOn(root, 'maxMegabytes'))]
  let pages: readonly PickedPage[] = []

  const say = (...texts: readonly string[]): void => {
    problem.replaceChildren(
      ...texts.map((said) => {
        const text = document.createElement('p')
        text.className = 'pcp-error'
        text.textContent = said
        return text
      }),
    )
  }
  const buttonOf = (
    row: HTMLElement,
    {
      act,
      index,
      look = '',
      name,
    }: { act: () => void; index: number; look?: string; name: string },
  ): void => {
    const button = document.createElement('button')
    button.className = `pcp-pageButton${look}`
    button.type = 'button'
    button.dataset.act = name
    button.textContent = filledText(root, name, { number: index + 1 })
    button.addEventListener('click', act)
    row.append(button)
  }
  /** The button that had the focus was drawn anew, at another place perhaps, or is gone. */
  const focusOn = (name: string, index: number): void => {
    const row = list.children[Math.min(index, pages.length - 1)]
    const button = row?.querySelector<HTMLElement>(`[data-act=${name}]`)
    ;(button ?? row?.querySelector('button') ?? files).focus()
  }
  const rowOf = (page: PickedPage, index: number): HTMLElement => {
    const row = document.createElement('li')
    const name = document.createElement('span')
    const fileName = document.createElement('span')
    row.className = 'pcp-page'
    // A picture shows which it is; anything else is known by its name alone
    fileName.className = page.picture ? 'pcp-hiddenText' : 'pcp-pageName'
    fileName.textContent = ` (${page.file.name})`
    name.append(filledText(root, 'page', { number: index + 1 }), fileName)
    row.append(drawn(page), name)
    if (page.picture)
      buttonOf(row, {
        act: () => {
          const turned = { ...page, turns: ((page.turns + 1) % 4) as Turns }
          show(pages.map((other) => (other === page ? turned : other)))
          focusOn('turn', index)
        },
        index,
        name: 'turn',
      })
    if (index > 0)
      buttonOf(row, {
        act: () => {
          const others = pages.filter((other) => other !== page)
          show([...others.slice(0, index - 1), page, ...others.slice(index - 1)])
          focusOn('earlier', index - 1)
        },
        index,
        name: 'earlier',
      })
    buttonOf(row, {
      act: () => {
        if (page.picture) URL.revokeObjectURL(page.picture)
        show(pages.filter((other) => other !== page))
        focusOn('remove', index)
      },
      index,
      look: ' pcp-pageButton--remove',
      name: 'remove',
    })
    return row
  }
  const show = (now: readonly PickedPage[]): void => {
    pages = now
    const count = pages.length
    list.hidden = count === 0
    root.toggleAttribute('data-begun', count > 0)
    list.replaceChildren(...pages.map(rowOf))
    if (together) together.hidden = count === 1
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
  const showWaiting = (waiting: boolean): void => {
    if (waiting === (problem.textContent !== '')) return
    if (waiting) say(textOn(root, 'waiting'))
    else say()
  }
  const fail = (reason: unknown): void => {
    showProgress(null)
    say(reason instanceof Error && reason.message ? reason.message : textOn(root, 'failed'))
  }
  const wrong = (key: string, { name }: File): string => `${name}: ${textOn(root, key)}`
  /** What is wrong with a file that can be known here; the server looks into it again. */
  const problemOf = (file: File): null | string => {
    if (!isAcceptedFile(file)) return wrong('wrongType', file)
    // A photo is made smaller first
    const isPhoto = file.type.startsWith('image/') && !isHEIC(file.type)
    return !isPhoto && file.size > max * MEGABYTE ? wrong('tooLarge', file) : null
  }
  for (const input of [files, photo]) {
    input?.addEventListener('change', () => {
      const chosen = [...(input.files ?? [])]
      const problems = chosen.map(problemOf)
      const fine = chosen.filter((_, index) => problems[index] === null)
      const room = Math.max(0, maxFiles - pages.length)
      say(
        ...problems.filter((text) => text !== null),
        ...(fine.length > room ? [textOn(root, 'tooMany')] : []),
      )
      input.value = ''
      const added = fine.slice(0, room).map((file): PickedPage => {
        // Most browsers cannot draw a HEIC
        const known = file.type.startsWith('image/') && !isHEIC(file.type)
        return { file, picture: known ? URL.createObjectURL(file) : '', turns: 0 }
      })
      show([...pages, ...added])
    })
  }
  const sendAll = async (): Promise<void> => {
    const ready: File[] = []
    // One after the other: a phone has little memory
    for (const { file, turns } of pages) ready.push(await fittedPhoto(file, turns))
    const large = ready.find(({ size }) => size > max * MEGABYTE)
    if (large) throw new Error(wrong('tooLarge', large))
    const leadsTo = await sendPages({
      files: ready,
      form,
      of: textOn(root, 'of'),
      onProgress: showProgress,
      onWaiting: showWaiting,
      to: textOn(root, 'to'),
    })
    window.location.assign(leadsTo ?? textOn(root, 'done'))
  }
  form.addEventListener('submit', (event) => {
    if (pages.length === 0) return
    event.preventDefault()
    say()
    showProgress(0)
    sendAll().catch(fail)
  })
}
