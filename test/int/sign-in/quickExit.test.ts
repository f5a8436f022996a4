import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { answerAfterExit } from '../../../src/http/answerAfterExit.js'
import { attack } from '../../attacks/attack.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

const EXIT = 'https://weather.example/today?a=1&b=2'
const PORTAL = 'http://portal.example/portal'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('quick-exit', { plugin: { exitURL: EXIT } })
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const exit = (visitor: Visitor) => visitor.form('/portal/exit', {})
const me = async (visitor: Visitor) => outcome(await visitor.call('/portal/me'))
const copyOf = ({ cookies }: Visitor): Visitor => {
  const other = app.visitor()
  for (const [name, value] of cookies) other.cookies.set(name, value)
  return other
}
const names = ({ cookies }: Visitor) => [...cookies.keys()]

/** What the portal's pages answer a browser with the cookies of this one. */
const page = async ({ cookies }: Visitor, headers: Record<string, string> = {}) => {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const source = { headers: new Headers({ ...headers, cookie }) }
  const req = await createLocalReq({ req: source }, app.payload)
  return { answer: answerAfterExit(req), cookies: new Headers(req.responseHeaders).getSetCookie() }
}

const FOREIGN: Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { origin: 'https://evil.example' },
]

describe('leaving by the quick exit', () => {
  test('ends the session and answers with an empty page that leads to the exit URL', async () => {
    const { visitor } = await people.connected(worker, agency)
    const answer = await exit(visitor)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.text).toContain('0;url=https://weather.example/today?a=1&amp;b=2"')
    expect(answer.text.replaceAll(/<[^>]*>/g, '')).toBe('\u200B')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    // Browsers do not refresh a page in a sandbox, and wait for what is to be cleared.
    expect(answer.headers.get('content-security-policy')).not.toContain('sandbox')
    expect(answer.headers.has('clear-site-data')).toBe(false)
    expect(await me(visitor)).toBe('401 SIGNED_OUT')
  })

  test('leaves nothing on the device but that somebody left, for an hour', async () => {
    const { visitor } = await people.connected(worker, agency)
    await visitor.call('/portal/language?to=es')
    expect(names(visitor)).toEqual(expect.arrayContaining(['pcp-known', 'pcp-language']))
    const answer = await exit(visitor)
    expect(names(visitor)).toEqual(['pcp-left'])
    expect(answer.headers.getSetCookie().join('\n')).toMatch(/pcp-left=1;.*Max-Age=3600/)
  })

  test('of a device that somebody chose to have remembered keeps that', async () => {
    const { email } = await people.connected(worker, agency)
    const visitor = app.visitor()
    await people.signIn(visitor, email, PASSWORD, { rememberDevice: true })
    await exit(visitor)
    expect(names(visitor)).toEqual([expect.stringMatching(/^pcp-device-/), 'pcp-known', 'pcp-left'])
    const again = await visitor.post('/portal/login', { email, password: PASSWORD })
    expect(again.body).toEqual({ next: 'done' })
  })

  test('works before the code, signed out, and over again', async () => {
    const { email } = await people.connected(worker, agency)
    const visitor = app.visitor()
    await visitor.post('/portal/login', { email, password: PASSWORD })
    for (let time = 0; time < 2; time += 1) {
      expect((await exit(visitor)).status).toBe(200)
      expect(names(visitor)).toEqual(['pcp-left'])
    }
  })

  test('is a sign-out in the audit trail; of nobody it leaves no event', async () => {
    const { id, visitor } = await people.connected(worker, agency)
    await exit(visitor)
    await exit(visitor)
    const events = await storedRows(app, 'portal-audit-events', {
      and: [{ client: { equals: id } }, { action: { equals: 'sign-out' } }],
    })
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ outcome: 'done' })
  })

  test(attack('WEB-20'), async () => {
    const { visitor } = await people.connected(worker, agency)
    for (const headers of FOREIGN) {
      const answer = await visitor.call('/portal/exit', {
        body: new URLSearchParams({
          exitURL: 'https://evil.example',
          next: 'https://evil.example',
        }),
        headers,
        method: 'POST',
      })
      expect(outcome(answer)).toBe('403 ORIGIN_NOT_ALLOWED')
    }
    expect(await me(visitor)).toBe('200')
    const own = await visitor.form('/portal/exit', {
      _next: '/portal/x',
      exitURL: '//evil.example',
    })
    expect(own.text).not.toMatch(/evil|portal/)
  })

  test(attack('WEB-21'), async () => {
    const { visitor } = await people.connected(worker, agency)
    const thief = copyOf(visitor)
    await exit(visitor)
    expect(await me(thief)).toBe('401 SIGNED_OUT')
  })
})

describe('after the quick exit', () => {
  const BACK = { referer: `${PORTAL}/messages`, 'sec-fetch-site': 'same-origin' }
  const left = async (): Promise<Visitor> => {
    const visitor = app.visitor()
    await exit(visitor)
    return visitor
  }

  test(attack('WEB-22'), async () => {
    const visitor = await left()
    for (let time = 0; time < 3; time += 1) {
      const { answer, cookies } = await page(visitor, BACK)
      expect(await answer?.text()).toContain('0;url=https://weather.example/')
      expect(cookies).toEqual([])
    }
  })

  test.each<[string, Record<string, string>]>([
    ['types the address', { 'sec-fetch-site': 'none' }],
    ['types the address where a service worker asks on', { 'sec-fetch-site': 'same-origin' }],
    [
      'comes from another page of the host',
      { referer: 'http://portal.example/about', 'sec-fetch-site': 'same-origin' },
    ],
    [
      'opens a link in a mail',
      { referer: 'https://mail.example/', 'sec-fetch-site': 'cross-site' },
    ],
    ['has an old browser', {}],
  ])('who %s finds the portal as always', async (_, headers) => {
    const visitor = await left()
    const { answer, cookies } = await page(visitor, headers)
    expect(answer).toBeNull()
    expect(cookies).toEqual([expect.stringMatching(/^pcp-left=;/)])
  })

  test('who did not leave is not asked', async () => {
    expect(await page(app.visitor(), BACK)).toEqual({ answer: null, cookies: [] })
  })
})
