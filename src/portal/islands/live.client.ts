import { textOn } from './island.client.js'
import { hasTyped, rememberRegions, replaceRegions } from './regions.client.js'

/** Changes that come together are shown together. */
const TOGETHER = 300

/** Changes that have a sentence of their own. */
const KINDS = ['message', 'request']

const kindOf = (data: unknown): string => {
  try {
    const { type } = JSON.parse(String(data)) as { type?: unknown }
    return typeof type === 'string' && KINDS.includes(type) ? type : ''
  } catch {
    return ''
  }
}

type Connection = { saveData?: boolean }

/**
 * The page as it is now, without counting as somebody being there; null while nothing answers.
 * @param account whose page it was: nobody else's belongs in it, whoever has signed in meanwhile.
 */
const currentPage = async (account: string): Promise<Document | 'elsewhere' | null> => {
  const answer = await fetch(window.location.href, {
    headers: { 'X-Portal-Watch': '1' },
    redirect: 'manual',
  })
  // Full house or our own fault: the next change asks again
  if (answer.status === 429 || answer.status >= 500) return null
  if (!answer.ok) return 'elsewhere'
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const theirs = page.querySelector<HTMLElement>('pcp-live')
  return theirs && textOn(theirs, 'account') === account ? page : 'elsewhere'
}

/**
 * While the page is looked at it hears of what changed for this person, and shows it in place: new
 * messages, requests and their state. It is said aloud, politely.
 */
export const startLive = (root: HTMLElement): void => {
  const status = root.querySelector('[role=status]')
  const { connection } = navigator as Navigator & { connection?: Connection }
  if (!status || !('EventSource' in window) || connection?.saveData) return
  let stream: EventSource | null = null
  let timer = 0
  rememberRegions()

  const say = (text: string): void => {
    // The same sentence again is said again only after another one
    status.textContent = ''
    window.setTimeout(() => {
      status.textContent = text
    }, TOGETHER)
  }

  const refresh = async (kind: string): Promise<void> => {
    const page = await currentPage(textOn(root, 'account'))
    if (page === 'elsewhere') {
      // What is being typed stays; sending it says what happened
      if (!hasTyped(document.body)) window.location.reload()
    } else if (page && replaceRegions(page)) {
      say(textOn(root, kind) || textOn(root, 'change'))
    }
  }
  const soon = (kind: string): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      refresh(kind).catch(() => undefined)
    }, TOGETHER)
  }
  const close = (): void => {
    stream?.close()
    stream = null
  }
  const open = (): void => {
    if (stream) return
    const opened = new EventSource(textOn(root, 'src'))
    let before = false
    stream = opened
    opened.addEventListener('change', ({ data }) => soon(kindOf(data)))
    opened.addEventListener('open', () => {
      // The line was cut in between: something may have been missed
      if (before) soon('')
      before = true
    })
    opened.addEventListener('error', () => {
      // Refused for good: the page knows why
      if (opened.readyState === EventSource.CLOSED) soon('')
    })
  }
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) close()
    else {
      open()
      soon('')
    }
  })
  window.addEventListener('pagehide', close)
  if (!document.hidden) open()
}
