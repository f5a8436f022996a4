import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { draftOfForm, draftTokenOf, placeOfForm } from '../../support/drafts.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
beforeAll(async () => {
  app = await startPortalApp('foreign-drafts')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const connected = () => people.connected(worker, agency)
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? ''
const tagOf = async ({ visitor }: { visitor: Visitor }): Promise<string> =>
  hidden((await visitor.page('/account/email')).html, '_for')

describe('an address that somebody else prepared', () => {
  const forms: Record<
    string,
    (attacker: Awaited<ReturnType<typeof connected>>) => Promise<object>
  > = {
    'as the attacker': async (attacker) => ({ _for: await tagOf(attacker) }),
    'with a made-up tag': () => Promise.resolve({ _for: 'x'.repeat(43) }),
    'without a tag': () => Promise.resolve({}),
  }
  test.each(Object.entries(forms))(attack('WEB-23', '%s'), async (_, fieldsOf) => {
    const [attacker, victim] = [await connected(), await connected()]
    const fields = { email: 'attacker@evil.example', ...(await fieldsOf(attacker)) }
    const page = '/account/email'
    for (const visitor of [attacker.visitor, app.visitor()]) {
      const answer = await visitor.form('/portal/change-email', {
        _back: `/portal${page}`,
        currentPassword: '',
        ...fields,
      })
      const token = draftTokenOf(answer)
      expect(token).not.toBeNull()
      const { html, status } = await victim.visitor.page(`${page}?draft=${String(token)}`)
      expect(status).toBe(200)
      expect(html).not.toMatch(/attacker@evil|There is a problem|name="_draft"/)
    }
  })

  test(attack('WEB-23', 'from the sign-in page'), async () => {
    const victim = await connected()
    const answer = await app
      .visitor()
      .form('/portal/login', { email: 'a@evil.example', password: '' })
    const token = String(draftTokenOf(answer))
    for (const page of ['/account/email', '/help', '/recover', '/forgot-password']) {
      const { html } = await victim.visitor.page(`${page}?draft=${token}`)
      expect(html, page).not.toMatch(/a@evil|There is a problem/)
    }
  })

  test(attack('WEB-24'), async () => {
    const attacker = app.visitor()
    const prepared = await attacker.form('/portal/login', {
      _back: '/portal/sign-in',
      email: 'x',
      password: '',
    })
    const token = String(draftTokenOf(prepared))
    const victim = app.visitor()
    const { html } = await victim.page(`/sign-in?draft=${token}`)
    const wrong = await victim.form('/portal/login', {
      _back: '/portal/sign-in',
      _draft: hidden(html, '_draft') || token,
      email: 'in.hiding@client.example',
      password: '',
    })
    expect((await draftOfForm(app, wrong))?.fields).toEqual({ email: 'in.hiding@client.example' })
    expect(draftTokenOf(wrong)).not.toBe(token)
    expect((await attacker.page(`/sign-in?draft=${token}`)).html).not.toContain('in.hiding')
    const { search } = placeOfForm(wrong)
    expect((await victim.page(`/sign-in${search}`)).html).toContain('in.hiding@client.example')
  })
})

test(attack('WEB-25'), async () => {
  const crowded = await startPortalApp('forms-flood', {
    plugin: { limits: { signInsPerSite: 5 }, trustedProxies: 1 },
  })
  onTestFinished(() => crowded.stop())
  const flood = (address: string) =>
    crowded.visitor().call('/portal/login', {
      body: new URLSearchParams({ _back: '/portal/sign-in', email: 'x'.repeat(300_000) }),
      headers: {
        accept: 'text/html',
        origin: 'http://portal.example',
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': address,
      },
      method: 'POST',
    })
  const rows = () => storedRows(crowded, 'portal-drafts')
  for (let index = 0; index < 12; index += 1) await flood('192.0.2.1')
  const kept = await rows()
  expect(kept).toHaveLength(5)
  expect(JSON.stringify(kept).length).toBeLessThan(50_000)
  const told = await flood('192.0.2.1')
  expect(told.headers.get('location')).toBe('/portal/sign-in?error=TOO_MANY_REQUESTS')
  const { html } = await crowded.visitor().page('/sign-in?error=TOO_MANY_REQUESTS')
  expect(html).toContain('Too many tries. Please wait a while and try again.')
  expect(draftTokenOf(await flood('198.51.100.7'))).not.toBeNull()
})

describe('a form that one person left open on a shared phone', () => {
  test(attack('WEB-26'), async () => {
    const mike = await connected()
    const page = `/messages/${worker.id}`
    const left = await mike.visitor.page(page)
    const maria = await connected()
    const sent = await maria.visitor.form('/portal/messages', {
      _back: hidden(left.html, '_back'),
      _for: hidden(left.html, '_for'),
      text: 'I am Mike and this is mine alone',
      to: worker.id,
    })
    const { pathname, search, searchParams } = placeOfForm(sent)
    expect(pathname).toBe(`/portal${page}`)
    expect(searchParams.get('notice')).toBe('of-another')
    const seen = await maria.visitor.page(`${page}${search}`)
    expect(seen.html).toContain('Nothing was sent')
    expect(seen.html).not.toContain('mine alone')
    expect((await mike.visitor.page(`${page}${search}`)).html).toContain('mine alone')
    expect((await maria.visitor.page(page)).html).not.toContain('mine alone')
  })

  test(attack('WEB-26', 'while it is typed'), async () => {
    const [mike, maria] = [await connected(), await connected()]
    const page = `/messages/${worker.id}`
    const { html } = await mike.visitor.page(page)
    const form = `message:${worker.id}`
    const answer = await maria.visitor.post('/portal/drafts', {
      _for: hidden(html, '_for'),
      fields: { text: 'mine alone' },
      form,
    })
    expect(answer.code).toBe('SIGNED_OUT')
    expect((await maria.visitor.page(page)).html).not.toContain('mine alone')
  })
})
