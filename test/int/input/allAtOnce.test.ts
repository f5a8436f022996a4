import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { tokenIn } from '../../support/mailbox.js'
import { outcome } from '../../support/outcome.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Answer } from '../../support/visitor.js'

let agency: string
let app: PortalApp
let client: Awaited<ReturnType<People['connected']>>
let people: People
let worker: Awaited<ReturnType<People['staff']>>
beforeAll(async () => {
  app = await startPortalApp('all-at-once')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())

const ask = async (body: Record<string, unknown>): Promise<string> => {
  const answer = await worker.visitor.post(`/portal/clients/${client.id}/requests`, body)
  expect(answer.status, answer.message).toBe(201)
  return `/portal/requests/${String(answer.body.id)}/fulfill`
}

type Told = { code: string; field: string; message: string }
/** What is told of each field: its code by its name. */
const told = ({ body }: Answer): Record<string, string> => {
  const [error] = body.errors as unknown as { data: { fields?: Told[] } }[]
  return Object.fromEntries((error?.data.fields ?? []).map(({ code, field }) => [field, code]))
}

describe('all that is wrong is told at once', () => {
  test('of an assessment, each question by its own words in the language of the client', async () => {
    const label = (en: string, es: string) => ({ en, es })
    const { id } = await people.create('assessments', {
      enabledOnPortal: true,
      questions: [
        { label: label('Your name?', '¿Su nombre?'), name: 'name', required: true, type: 'text' },
        { label: label('Pets?', '¿Mascotas?'), name: 'pets', required: true, type: 'yes-no' },
        { label: label('How many?', '¿Cuántos?'), name: 'people', type: 'number' },
        { label: label('Since?', '¿Desde?'), name: 'since', type: 'date' },
        {
          label: label('Where?', '¿Dónde?'),
          name: 'where',
          options: [{ label: label('Car', 'Auto'), value: 'car' }],
          type: 'multiselect',
        },
        { label: label('Story?', '¿Historia?'), name: 'story', type: 'textarea' },
      ],
      title: 'Housing needs',
    })
    const answers = {
      people: 'many',
      since: '2026-02-30',
      story: 'x'.repeat(5003),
      where: 'castle',
    }
    const path = await ask({ assessment: id, type: 'assessment' })
    const answer = await client.visitor.post(path, { answers, assessmentDate: 'soon' })
    expect(outcome(answer)).toBe('400 INVALID_INPUT')
    expect(told(answer)).toEqual({
      'answers.name': 'REQUIRED',
      'answers.people': 'NOT_A_NUMBER',
      'answers.pets': 'REQUIRED',
      'answers.since': 'NOT_A_DATE',
      'answers.story': 'TOO_LONG',
      'answers.where': 'NOT_A_CHOICE',
      assessmentDate: 'NOT_A_DATE',
    })
    expect(answer.message).toContain('Answer "Your name?".')
    expect(answer.message).toContain('"Story?" is 3 characters too long. The most is 5,000.')
    await client.visitor.call('/portal/language?to=es')
    const spanish = await client.visitor.post(path, { answers })
    await client.visitor.call('/portal/language?to=en')
    expect(spanish.message).toContain('Responda "¿Su nombre?".')
  })

  test('of a location: no place, and a note that is too long', async () => {
    const path = await ask({ type: 'location' })
    const answer = await client.visitor.post(path, { address: ' ', note: 'x'.repeat(2037) })
    expect(outcome(answer)).toBe('400 ADDRESS_OR_POSITION_REQUIRED')
    expect(told(answer)).toEqual({ address: 'ADDRESS_OR_POSITION_REQUIRED', note: 'TOO_LONG' })
    expect(answer.message).toContain('"Note" is 37 characters too long. The most is 2,000.')
  })

  test('of a release: no answer, no name, and a wrong password', async () => {
    const path = await ask({ type: 'roi' })
    const answer = await client.visitor.post(path, { password: 'not this one' })
    expect(told(answer)).toEqual({
      password: 'PASSWORD_WRONG',
      permission: 'REQUIRED',
      signedName: 'REQUIRED',
    })
  })

  test('of signing in', async () => {
    const answer = await app.visitor().post('/portal/login', { email: 'mike', password: '' })
    expect(told(answer)).toEqual({ email: 'NOT_AN_EMAIL', password: 'REQUIRED' })
    expect(answer.message).toContain('Enter your password.')
  })

  test('of registering: a bad password and a phone number that is too long', async () => {
    const record = await people.client(agency)
    const email = 'register@client.example'
    await worker.visitor.post(`/portal/clients/${record.id}/invite`, { attestation: true, email })
    const token = tokenIn(await people.lastMail(email))
    const wrong = { password: 'short', phone: '9'.repeat(41), token }
    const answer = await app.visitor().post('/portal/register', wrong)
    expect(told(answer)).toEqual({ password: 'PASSWORD_TOO_SHORT', phone: 'TOO_LONG' })
    const none = await app.visitor().post('/portal/register', { phone: wrong.phone, token })
    expect(told(none)).toEqual({ password: 'REQUIRED', phone: 'TOO_LONG' })
  })

  test('of a new password: the present one is wrong, the new one too short', async () => {
    const wrong = { currentPassword: 'not this one', password: 'short' }
    const answer = await client.visitor.post('/portal/change-password', wrong)
    expect(told(answer)).toEqual({
      currentPassword: 'PASSWORD_WRONG',
      password: 'PASSWORD_TOO_SHORT',
    })
    const none = await client.visitor.post('/portal/change-email', {})
    expect(told(none)).toEqual({ currentPassword: 'REQUIRED', email: 'REQUIRED' })
    const same = await client.visitor.post('/portal/change-password', {
      currentPassword: PASSWORD,
      password: 'short',
    })
    expect(told(same)).toEqual({ password: 'PASSWORD_TOO_SHORT' })
  })
})

describe('line breaks count once', () => {
  const lines = (length: number): string => 'a\n'.repeat(length / 2 - 1) + 'ab'

  test('in a form, which sends two characters for each', async () => {
    const typed = lines(10_000)
    const sent = { text: typed.replaceAll('\n', '\r\n'), to: worker.id }
    const answer = await client.visitor.form('/portal/messages', sent)
    expect(answer.headers.get('location')).toContain('notice=sent')
    const { docs } = await app.payload.find({
      collection: 'portal-messages',
      overrideAccess: true,
      where: { client: { equals: client.id } },
    })
    expect(docs.map(({ text }) => String(text).length)).toEqual([10_000])
  })

  test('in JSON; and over the limit it says by how much', async () => {
    const text = lines(10_002).replaceAll('\n', '\r\n')
    const answer = await client.visitor.post('/portal/messages', { text, to: worker.id })
    expect(answer.message).toBe('"Your message" is 2 characters too long. The most is 10,000.')
  })
})
