import { runInNewContext } from 'node:vm'

import { beforeEach, describe, expect, test } from 'vitest'

import { KEPT_DAYS, KEPT_HEADERS, MOST_KEPT_PAGES } from '../../../../src/core/keptPages.js'
import { answerServiceWorker } from '../../../../src/portal/assets/answerServiceWorker.js'

const ORIGIN = 'https://portal.example'
const DAY = 86_400_000
const OPTIONS = {
  help: { phone: '909-555-0123' },
  portal: { texts: {} },
  portalPath: '/portal',
  productName: 'Harbor County Services',
}

/** A cache as browsers have it, by path. */
class FakeCache {
  rows = new Map<string, Response>()
  pathOf = (of: Request | string): string =>
    new URL(typeof of === 'string' ? of : of.url, ORIGIN).pathname
  addAll = async (): Promise<void> => undefined
  delete = async (of: Request | string): Promise<boolean> => this.rows.delete(this.pathOf(of))
  keys = async (): Promise<Request[]> =>
    [...this.rows.keys()].map((path) => new Request(`${ORIGIN}${path}`))
  match = async (of: Request | string): Promise<Response | undefined> =>
    this.rows.get(this.pathOf(of))?.clone()
  put = async (of: Request | string, answer: Response): Promise<void> => {
    this.rows.set(this.pathOf(of), answer)
  }
}

type Listener = (event: object) => void
let caches: Map<string, FakeCache>
let listeners: Map<string, Listener>
/** What the server answers; it throws where there is no connection. */
let answer: (request: Request) => Response
let asked: string[]
let now: number

const copy = (title: string, at = now): Response =>
  new Response(`copy of ${title}`, {
    headers: {
      [KEPT_HEADERS.seen]: new Date(at).toISOString(),
      [KEPT_HEADERS.title]: encodeURIComponent(title),
    },
  })
const isCopy = (request: Request): boolean => request.headers.get(KEPT_HEADERS.keep) === 'copy'

beforeEach(async () => {
  caches = new Map()
  listeners = new Map()
  asked = []
  now = Date.parse('2026-11-30T12:00:00Z')
  const script = await (
    await answerServiceWorker(new Request(`${ORIGIN}/portal/sw.js`), OPTIONS)
  ).text()
  const fetch = async (of: Request | string, init?: RequestInit): Promise<Response> => {
    const request = typeof of === 'string' ? new Request(new URL(of, ORIGIN), init) : of
    asked.push(`${isCopy(request) ? 'copy ' : ''}${new URL(request.url).pathname}`)
    return answer(request)
  }
  runInNewContext(script, {
    Date: class extends Date {
      static override now = (): number => now
    },
    Request,
    Response,
    URL,
    addEventListener: (name: string, listen: Listener) => listeners.set(name, listen),
    caches: {
      delete: async (name: string) => caches.delete(name),
      has: async (name: string) => caches.has(name),
      keys: async () => [...caches.keys()],
      match: async () => undefined,
      open: async (name: string) => {
        const known = caches.get(name) ?? new FakeCache()
        caches.set(name, known)
        return known
      },
    },
    clients: { claim: async () => undefined },
    fetch,
    location: { origin: ORIGIN },
    registration: {},
    skipWaiting: async () => undefined,
  })
})

/** Opens a page through the worker, and waits for all that it does besides. */
const open = async (path: string): Promise<Response> => {
  const work: Promise<unknown>[] = []
  let answered: Promise<Response> | undefined
  const request = new Request(`${ORIGIN}${path}`)
  Object.defineProperty(request, 'mode', { value: 'navigate' })
  listeners.get('fetch')?.({
    request,
    respondWith: (given: Promise<Response>) => (answered = given),
    waitUntil: (given: Promise<unknown>) => work.push(given),
  })
  const page = await answered
  await Promise.all(work)
  if (!page) throw new Error(`${path} was not answered`)
  return page
}

/** A server whose pages of places say that they are kept. */
const online = (request: Request): Response => {
  const { pathname } = new URL(request.url)
  if (isCopy(request)) return copy(pathname.slice(-2))
  const keeps = pathname.startsWith('/portal/resources/')
  return new Response('page', { headers: keeps ? { [KEPT_HEADERS.keep]: pathname } : {} })
}
const offline = (): never => {
  throw new TypeError('Failed to fetch')
}
const kept = (): string[] => [...(caches.get('pcp-seen')?.rows.keys() ?? [])]

describe('a place that was opened', () => {
  test('is read again without a connection, whatever its address said besides', async () => {
    answer = online
    await open('/portal/resources/p1?notice=place-saved')
    expect(asked).toEqual(['/portal/resources/p1', 'copy /portal/resources/p1'])
    answer = offline
    const page = await open('/portal/resources/p1')
    expect([page.status, await page.text()]).toEqual([200, 'copy of p1'])
  })

  test('is the only thing that is kept, and everything else says whom to call', async () => {
    answer = online
    await open('/portal/messages')
    await open('/portal/resources/p1')
    expect(kept()).toEqual(['/portal/resources/p1'])
    answer = offline
    const page = await open('/portal/messages')
    expect(page.status).toBe(503)
    const html = await page.text()
    expect(html).toContain('You are offline')
    expect(html).toContain('<a href="/portal/resources/p1">p1</a>')
  })

  test('is listed by its name as text', async () => {
    answer = (request) =>
      isCopy(request)
        ? copy('<img src=x onerror=run()>$&')
        : new Response('', { headers: { [KEPT_HEADERS.keep]: '/portal/resources/p1' } })
    await open('/portal/resources/p1')
    answer = offline
    const html = await (await open('/portal')).text()
    expect(html).not.toContain('<img')
    expect(html).toContain('&#60;img src=x onerror=run()&#62;$&#38;</a>')
  })

  test('is asked for once a day', async () => {
    answer = online
    await open('/portal/resources/p1')
    now += DAY / 2
    await open('/portal/resources/p1')
    expect(asked.filter((one) => one.startsWith('copy'))).toHaveLength(1)
    now += DAY
    await open('/portal/resources/p1')
    expect(asked.filter((one) => one.startsWith('copy'))).toHaveLength(2)
  })

  test('is shown for so many days, and so many stay, the newest', async () => {
    answer = online
    for (let number = 10; number < 11 + MOST_KEPT_PAGES; number += 1) {
      now += 1000
      await open(`/portal/resources/${number}`)
    }
    expect(kept()).toHaveLength(MOST_KEPT_PAGES)
    expect(kept()).not.toContain('/portal/resources/10')
    now += (KEPT_DAYS + 1) * DAY
    answer = offline
    const page = await open('/portal/resources/20')
    expect(page.status).toBe(503)
    expect(await page.text()).not.toContain('/portal/resources/')
  })

  test('goes where the directory has it no more, and is not kept where nobody is signed in', async () => {
    answer = online
    await open('/portal/resources/p1')
    now += 2 * DAY
    answer = (request) => (isCopy(request) ? new Response('', { status: 404 }) : online(request))
    await open('/portal/resources/p1')
    expect(kept()).toEqual([])
    answer = (request) => (isCopy(request) ? Response.redirect(ORIGIN, 303) : online(request))
    await open('/portal/resources/p2')
    expect(kept()).toEqual([])
  })
})

test('a page that says so empties the browser', async () => {
  answer = online
  await open('/portal/resources/p1')
  answer = () => new Response('sign in', { headers: { [KEPT_HEADERS.keep]: 'no' } })
  await open('/portal/sign-in')
  expect(caches.has('pcp-seen')).toBe(false)
  answer = offline
  expect((await open('/portal/resources/p1')).status).toBe(503)
})

test('a new worker drops what older ones had, but not what was seen', async () => {
  answer = online
  await open('/portal/resources/p1')
  caches.set('pcp-of-before', new FakeCache())
  caches.set('of-the-host', new FakeCache())
  const work: Promise<unknown>[] = []
  listeners.get('activate')?.({ waitUntil: (given: Promise<unknown>) => work.push(given) })
  await Promise.all(work)
  expect([...caches.keys()].toSorted()).toEqual(['of-the-host', 'pcp-seen'])
})
