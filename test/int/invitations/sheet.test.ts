import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY, HOUR } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { tokenIn } from '../../support/mailbox.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Worker = Awaited<ReturnType<People['staff']>>
type Invited = { email: string; id: string }

let app: PortalApp
let people: People
let agency = ''
let worker: Worker

beforeAll(async () => {
  app = await startPortalApp('sheets', { plugin: { limits: { wrongCodesPerHour: 40 } } })
  people = peopleOf(app)
  agency = (await people.agency({ name: 'Harbor Street Outreach' })).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const invite = async (data: Record<string, unknown> = {}): Promise<Invited> => {
  const { id } = await people.client(agency, data)
  const email = `sheet-${id}@client.example`
  const { status } = await worker.visitor.post(`/portal/clients/${id}/invite`, {
    attestation: true,
    email,
  })
  expect(status).toBe(201)
  await app.settled()
  return { email, id }
}
const print = async ({ id }: Invited, by = worker) =>
  by.visitor.post(`/portal/clients/${id}/invite/sheet`)
const codeOf = async (invited: Invited): Promise<string> => String((await print(invited)).body.code)
const type = (code: string, email: string) =>
  app.visitor().post('/portal/invitations/code', { code, email })
const mailsTo = async ({ email }: Invited): Promise<number> => {
  await app.settled()
  return app.mailbox.to(email).length
}
const SAME = '200'
const said = ({ body, ...answer }: Awaited<ReturnType<typeof type>>): string =>
  `${outcome(answer)} ${JSON.stringify(body)}`

/** Of the same form as a right one. */
const wrongCode = (code: string): string =>
  code.replace(/[0-9A-Z]/g, (letter) => (letter === 'B' ? 'C' : 'B'))

describe('a printed sheet', () => {
  test('says in the client’s language what to do, and of the client no more than a masked address', async () => {
    const invited = await invite({
      firstName: 'Marisol',
      lastName: 'Quintanilla',
      preferredLanguage: 'es',
      ssn: '219-09-9999',
    })
    const { body, status, text } = await print(invited)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      agency: 'Harbor Street Outreach',
      language: 'es',
      link: 'portal.example/portal/code',
    })
    expect(String(body.code)).toMatch(/^[2-9B-DF-HJ-NP-TV-Z]{5}-[2-9B-DF-HJ-NP-TV-Z]{5}$/)
    expect(text).toContain('Escriba el código')
    for (const told of ['Marisol', 'Quintanilla', invited.email, '9999', invited.id])
      expect(text).not.toContain(told)
  })

  test('with the address the link is mailed there once more, and registers', async () => {
    const invited = await invite()
    const code = await codeOf(invited)
    const before = await mailsTo(invited)
    // As it is copied by hand
    expect(
      outcome(await type(` ${code.toLowerCase().replace('-', ' ')} `, invited.email.toUpperCase())),
    ).toBe(SAME)
    expect(await mailsTo(invited)).toBe(before + 1)
    const token = tokenIn(await people.lastMail(invited.email))
    const registered = await app.visitor().post('/portal/register', { password: PASSWORD, token })
    expect(registered.status, registered.message).toBe(201)
  })

  test('is stored nowhere, and the trail says that it was made and typed', async () => {
    const invited = await invite()
    const code = await codeOf(invited)
    await type(wrongCode(code), invited.email)
    await type(code, invited.email)
    await app.settled()
    const everything = await Promise.all(
      ['portal-connections', 'portal-outbox', 'portal-audit-events', 'portal-rate-limits'].map(
        (slug) => storedRows(app, slug),
      ),
    )
    const stored = JSON.stringify(everything)
    expect(stored).not.toContain(code)
    expect(stored).not.toContain(code.replace('-', ''))
    const events = (
      await storedRows(app, 'portal-audit-events', { clientID: { equals: invited.id } })
    )
      .filter(({ action }) => String(action).startsWith('invitation.sheet'))
      .toSorted((a, b) => String(a.at).localeCompare(String(b.at)))
    expect(
      events.map(({ action, detail }) => [action, (detail as { right?: boolean } | null)?.right]),
    ).toEqual([
      ['invitation.sheet-printed', undefined],
      ['invitation.sheet-code-typed', false],
      ['invitation.sheet-code-typed', true],
    ])
  })

  test('is made by mutation too', async () => {
    const invited = await invite()
    const { data } = await graphqlOf(app)(
      worker.visitor,
      `mutation { portalPrintInvitation(id: "${invited.id}") { code link } }`,
    )
    expect(String(data.portalPrintInvitation?.code)).toMatch(/^\S{5}-\S{5}$/)
  })

  test('is for a pending invitation, by staff of the agency with the right', async () => {
    const invited = await invite()
    const elsewhere = await people.staff({ agency: (await people.agency()).id })
    const reader = await people.staff({ agency, permissions: ['view-identifiers'] })
    const stranger = await people.client(agency)
    expect(outcome(await print({ email: '', id: stranger.id }))).toBe('409 NOT_INVITED')
    expect(outcome(await print(invited, reader))).toBe('403 PERMISSION_REQUIRED')
    expect(outcome(await app.visitor().post(`/portal/clients/${invited.id}/invite/sheet`))).toMatch(
      /^401/,
    )
    const seen = outcome(await print(invited, elsewhere))
    const resent = outcome(
      await elsewhere.visitor.post(`/portal/clients/${invited.id}/invite/resend`),
    )
    // Whoever may send the invitation again may print it as well
    expect(seen.startsWith('2')).toBe(resent.startsWith('2'))
  })
})

describe('whoever types codes', () => {
  test(attack('SHEET-01'), async () => {
    const invited = await invite()
    const code = await codeOf(invited)
    const before = await mailsTo(invited)
    const answers = await Promise.all(
      Array.from({ length: 14 }, () => type(wrongCode(code), invited.email)),
    )
    expect(new Set(answers.map(said)).size).toBe(1)
    expect(outcome(await type(code, invited.email))).toBe(SAME)
    expect(await mailsTo(invited)).toBe(before)
    // Another sheet begins anew
    await type(await codeOf(invited), invited.email)
    expect(await mailsTo(invited)).toBe(before + 1)
  })

  test(attack('SHEET-01', 'before they are used up'), async () => {
    const invited = await invite()
    const code = await codeOf(invited)
    const before = await mailsTo(invited)
    await type(wrongCode(code), invited.email)
    expect(await mailsTo(invited)).toBe(before)
    await type(code, invited.email)
    expect(await mailsTo(invited)).toBe(before + 1)
  })

  test(attack('SHEET-02'), async () => {
    const invited = await invite()
    const first = await codeOf(invited)
    const code = await codeOf(invited)
    const before = await mailsTo(invited)
    await type(first, invited.email)
    expect(await mailsTo(invited), 'an older sheet').toBe(before)
    await Promise.all(Array.from({ length: 5 }, () => type(code, invited.email)))
    expect(await mailsTo(invited), 'at once').toBe(before + 1)
    await type(code, invited.email)
    expect(await mailsTo(invited), 'again').toBe(before + 1)
  })

  test(attack('SHEET-02', 'once the invitation is another'), async () => {
    const [resent, canceled, accepted, expired] = await Promise.all(
      Array.from({ length: 4 }, () => invite()),
    )
    if (!resent || !canceled || !accepted || !expired) throw new Error('nobody was invited')
    const codes = {
      accepted: await codeOf(accepted),
      canceled: await codeOf(canceled),
      expired: await codeOf(expired),
      resent: await codeOf(resent),
    }
    await worker.visitor.post(`/portal/clients/${resent.id}/invite/resend`)
    await worker.visitor.post(`/portal/clients/${canceled.id}/invite/cancel`)
    await app.visitor().post('/portal/register', {
      password: PASSWORD,
      token: tokenIn(await people.lastMail(accepted.email)),
    })
    for (const [name, invited] of Object.entries({ accepted, canceled, resent })) {
      const before = await mailsTo(invited)
      expect(outcome(await type(codes[name as 'resent'], invited.email))).toBe(SAME)
      expect(await mailsTo(invited), name).toBe(before)
    }
    app.advance(15 * DAY)
    const before = await mailsTo(expired)
    expect(outcome(await type(codes.expired, expired.email))).toBe(SAME)
    expect(await mailsTo(expired)).toBe(before)
    worker = await people.staff({ agency })
  })

  test(attack('SHEET-03'), async () => {
    const [one, other] = [await invite(), await invite()]
    const code = await codeOf(one)
    const before = await mailsTo(other)
    const answers = [
      await type(code, other.email),
      await type(code, 'nobody@client.example'),
      await type(wrongCode(code), one.email),
      await type('x', one.email),
      await type(code, one.email),
    ]
    expect(new Set(answers.map(said)).size).toBe(1)
    expect(await mailsTo(other)).toBe(before)
  })

  test(attack('SHEET-04'), async () => {
    const invited = await invite()
    const outcomes = new Set<string>()
    for (let number = 0; number < 45; number += 1)
      outcomes.add(
        outcome(await type(`BBBBB-BBB${String(number).padStart(2, '2')}`, invited.email)),
      )
    expect([...outcomes]).toEqual([SAME, '429 TOO_MANY_REQUESTS'])
    app.advance(2 * HOUR)
    const before = await mailsTo(invited)
    worker = await people.staff({ agency })
    await type(await codeOf(invited), invited.email)
    expect(await mailsTo(invited)).toBe(before + 1)
  })
})

test('the page works without a script: a form that comes back says what was done', async () => {
  const invited = await invite()
  const visitor = app.visitor()
  const { html, status } = await visitor.page('/code')
  expect(status).toBe(200)
  expect(html).toContain('I have a printed code')
  const answer = await visitor.call('/portal/invitations/code', {
    body: new URLSearchParams({ code: await codeOf(invited), email: invited.email }),
    headers: { 'sec-fetch-site': 'same-origin' },
    method: 'POST',
  })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toMatch(/\/code\?notice=sent$/)
})
