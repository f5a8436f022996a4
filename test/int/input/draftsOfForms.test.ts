import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { HOUR, MINUTE } from '../../../src/core/clock.js'
import { isSecretField } from '../../../src/core/secretFields.js'
import { attack } from '../../attacks/attack.js'
import { draftOfForm, draftTokenOf, placeOfForm } from '../../support/drafts.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'
import type { Answer, Visitor } from '../../support/visitor.js'
import { renderPage } from '../../unit/portal/renderPage.js'
import { SAMPLE_PAGES } from '../../unit/portal/samplePages.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
beforeAll(async () => {
  app = await startPortalApp('drafts-of-forms')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const SECRETS = [
  'code',
  'credential',
  'currentPassword',
  'password',
  'signature',
  'signedName',
  'token',
]

const FORMS = SAMPLE_PAGES.flatMap((page) =>
  [
    ...renderPage({ locale: 'en', page }).matchAll(/<form[^>]*action="\/api([^"]+)".*?<\/form>/gs),
  ].map(([form, path = '']) => ({
    names: [
      ...new Set(
        [...form.matchAll(/<(?:input|textarea|select)[^>]*\bname="([^"]+)"/g)].map(
          ([, name = '']) => name,
        ),
      ),
    ].filter((name) => !name.startsWith('_')),
    path,
  })),
)
/** It leaves the portal and never comes back. */
const LEAVES = '/portal/exit'
const BY_PATH = new Map(
  FORMS.filter(({ path }) => path !== LEAVES).map((form) => [form.path, form]),
)

describe('a form that comes back', () => {
  test.each([...BY_PATH.values()])(
    '$path keeps no secret and all else',
    async ({ names, path }) => {
      const typed = Object.fromEntries(names.map((name) => [name, `typed into ${name}`]))
      const sent = { ...typed, _back: '/portal/help', signature: 'typed into signature' }
      const answer = await app.visitor().form(path, sent)
      expect(answer.status).toBe(303)
      const content = await draftOfForm(app, answer)
      if (!content) return
      const stored = JSON.stringify(content)
      for (const name of SECRETS) expect(stored).not.toContain(`typed into ${name}`)
      const rest = names.filter(
        (name) => !isSecretField(name) && !SECRETS.includes(name) && name !== 'file',
      )
      expect(content.fields).toMatchObject(
        Object.fromEntries(rest.map((name) => [name, typed[name]])),
      )
    },
  )

  test('the pages have the forms with the most to lose', () => {
    const paths = [...BY_PATH.keys()].join('\n')
    expect(paths).toMatch(/\/requests\/[^/]+\/fulfill/)
    for (const path of ['/messages', '/login', '/register', '/recover', '/change-email'])
      expect(paths).toContain(`/portal${path}`)
  })
})

const ownPath = (answer: Answer): string => {
  const { pathname, search } = placeOfForm(answer)
  return `${pathname}${search}`.slice('/portal'.length)
}
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? ''
const thread = (): string => `/messages/${worker.id}`
const send = async (visitor: Visitor, page: string, text: string): Promise<Answer> => {
  const { html } = await visitor.page(page)
  const names = ['_back', '_draft', '_for', '_form', 'to']
  const fields = Object.fromEntries(
    names.map((name) => [name, hidden(html, name)]).filter(([, value]) => value),
  )
  return visitor.form('/portal/messages', { ...fields, text } as Record<string, string>)
}

describe('what went wrong', () => {
  test('is told on the page of the form and stands in no address', async () => {
    const { visitor } = await people.connected(worker, agency)
    const answer = await send(visitor, thread(), 'x'.repeat(10_003))
    expect(ownPath(answer)).toMatch(new RegExp(`^${thread()}\\?draft=[\\w-]{43}$`))
    const { html } = await visitor.page(ownPath(answer))
    expect(html).toContain('<title>Error: ')
    expect(html).toContain('&quot;Your message&quot; is 3 characters too long.')
    expect(html).toContain('x'.repeat(10_003))
    const made = await visitor.page(
      `${thread()}?error=FILE_INFECTED&field=text&draft=${'x'.repeat(43)}`,
    )
    expect(made.html).not.toContain('There is a problem')
  })

  test('is gone once the form went through: Back shows neither error nor text', async () => {
    const { visitor } = await people.connected(worker, agency)
    const first = await send(visitor, thread(), 'x'.repeat(10_003))
    const second = await send(visitor, ownPath(first), 'y'.repeat(10_001))
    expect(draftTokenOf(second)).toBe(draftTokenOf(first))
    const done = await send(visitor, ownPath(second), 'Now it is short.')
    expect(placeOfForm(done).searchParams.get('notice')).toBe('sent')
    const { html } = await visitor.page(ownPath(first))
    expect(html).not.toContain('There is a problem')
    expect(html).not.toMatch(/x{100}|y{100}/)
  })

  test('is told on a page that is nobody’s, whoever is signed in on this phone', async () => {
    const { visitor } = await people.connected(worker, agency)
    const back = '/portal/reset-password?token=x'
    const answer = await visitor.form('/portal/forgot-password', {
      _back: '/portal/help',
      email: 'x',
    })
    expect(await draftOfForm(app, answer)).not.toHaveProperty('owner')
    const other = await visitor.form('/portal/reset-password', {
      _back: back,
      password: '',
      token: '',
    })
    expect((await visitor.page(ownPath(other))).html).not.toContain('_for')
    expect(await draftOfForm(app, other)).toMatchObject({ error: { code: 'INVALID_INPUT' } })
  })

  test('of files, too, comes back without scripts', async () => {
    const { id, visitor } = await people.connected(worker, agency)
    const { body } = await worker.visitor.post(`/portal/clients/${id}/requests`, {
      category: (await people.create('file-categories', { active: true, name: 'Papers' })).id,
      otherName: 'Card',
      type: 'document',
    })
    const page = `/requests/${String(body.id)}`
    const form = new FormData()
    form.set('_back', `/portal${page}`)
    form.append('file', new File(['no picture at all'], 'card.png', { type: 'image/png' }))
    const answer = await visitor.call(`/portal${page}/fulfill`, {
      body: form,
      headers: {
        accept: 'text/html',
        origin: 'http://portal.example',
        'sec-fetch-site': 'same-origin',
      },
    })
    expect(placeOfForm(answer).pathname).toBe(`/portal${page}`)
    const { html } = await visitor.page(ownPath(answer))
    expect(html).toMatch(/id="field-file-error">We cannot take this kind of file/)
  })
})

describe('a session that ends while somebody writes', () => {
  const writeAndEnd = async (text: string) => {
    const client = await people.connected(worker, agency)
    const { html } = await client.visitor.page(thread())
    app.advance(31 * MINUTE)
    const answer = await client.visitor.form('/portal/messages', {
      _back: hidden(html, '_back'),
      _for: hidden(html, '_for'),
      text,
      to: worker.id,
    })
    return { answer, client }
  }

  test('says why at sign-in, leads back after password and code, and the text is there', async () => {
    const { answer, client } = await writeAndEnd('I wrote this for half an hour.')
    const { pathname, searchParams } = placeOfForm(answer)
    expect(pathname).toBe('/portal/sign-in')
    const { visitor } = client
    const signIn = await visitor.page(ownPath(answer))
    expect(signIn.html).toContain('What you typed is kept')
    const next = hidden(signIn.html, 'next').replaceAll('&amp;', '&')
    expect(next).toBe(searchParams.get('next'))
    const wrong = await visitor.form('/portal/login', {
      _back: hidden(signIn.html, '_back').replaceAll('&amp;', '&'),
      email: client.email,
      next,
      password: 'not my password',
    })
    const again = await visitor.page(ownPath(wrong))
    const kept = hidden(again.html, 'next').replaceAll('&amp;', '&')
    const login = await visitor.form('/portal/login', {
      email: client.email,
      next: kept,
      password: PASSWORD,
    })
    const codePage = await visitor.page(ownPath(login))
    const mail = await people.lastMail(client.email)
    const code = /^\d{6}$/m.exec(String(mail?.text))?.[0] ?? ''
    const done = await visitor.form('/portal/login/verify', {
      code,
      next: hidden(codePage.html, 'next').replaceAll('&amp;', '&'),
    })
    const { html } = await visitor.page(ownPath(done))
    expect(html).toContain('I wrote this for half an hour.')
    expect(html).not.toContain('There is a problem')
  })

  test('keeps the answers of an assessment that nobody has read yet', async () => {
    const client = await people.connected(worker, agency)
    const { id: assessment } = await people.create('assessments', {
      enabledOnPortal: true,
      questions: [{ label: { en: 'Story?' }, name: 'story', type: 'textarea' }],
      title: 'Needs',
    })
    const asked = await worker.visitor.post(`/portal/clients/${client.id}/requests`, {
      assessment,
      type: 'assessment',
    })
    const page = `/requests/${String(asked.body.id)}`
    const { html } = await client.visitor.page(page)
    app.advance(31 * MINUTE)
    const answer = await client.visitor.form(`/portal${page}/answers`, {
      'answers.story': 'A long story',
      _back: `/portal${page}`,
      _for: hidden(html, '_for'),
    })
    const { searchParams } = placeOfForm(answer)
    await people.signIn(client.visitor, client.email)
    const back = await client.visitor.page(String(searchParams.get('next')).slice('/portal'.length))
    expect(back.html).toContain('A long story')
  })

  test(attack('DATA-51'), async () => {
    const { answer, client } = await writeAndEnd('Only mine')
    const other = await people.connected(worker, agency)
    const next = String(placeOfForm(answer).searchParams.get('next')).slice('/portal'.length)
    expect((await other.visitor.page(next)).html).not.toContain('Only mine')
    expect((await app.visitor().page(next)).location).toContain(encodeURIComponent(next))
    app.advance(HOUR)
    await people.signIn(client.visitor, client.email)
    expect((await client.visitor.page(next)).html).toContain('Only mine')
  })
})

test(attack('DATA-53'), async () => {
  const { visitor } = await people.connected(worker, agency)
  const me = await visitor.call('/portal/me')
  const account = (me.body.account as unknown as { id: string }).id
  const owner = hidden((await visitor.page(thread())).html, '_for')
  for (let index = 0; index < 50; index += 1) {
    await visitor.form('/portal/messages', { _for: owner, text: '', to: worker.id })
  }
  const rows = await storedRows(app, 'portal-drafts', { account: { equals: account } })
  expect(rows.length).toBe(40)
})
