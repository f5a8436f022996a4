import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SMS } from 'payload-client-portal'

import { HOUR, MINUTE } from '../../../src/core/clock.js'
import { MAIL_KINDS, noticeGroupOf } from '../../../src/contract/mails.js'
import { NOTICE_GROUPS } from '../../../src/core/notices.js'
import { attack } from '../../attacks/attack.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let people: People
const texts: SMS[] = []

beforeAll(async () => {
  app = await startPortalApp('notice-texts', {
    plugin: {
      sendSMS: async (sms) => {
        texts.push(sms)
      },
    },
  })
  people = peopleOf(app)
})
afterAll(() => app.stop())

const SENTENCE = {
  en: 'Harbor County Services: There is something new for you. Sign in to see it: ',
  es: 'Harbor County Services: Hay algo nuevo para usted. Inicie sesión para verlo: ',
}

/** Everything of which clients are told, once. */
const causeAll = async (language: string): Promise<{ id: string }> => {
  const agency = await people.agency({ name: 'Shelter Quillon' })
  const worker = await people.staff({ agency: agency.id, name: 'Wilhelmina Ott' })
  const client = await people.connected(worker, agency.id, {
    firstName: 'Zebulon',
    phone: language === 'en' ? '+19095550151' : '+19095550152',
    preferredLanguage: language,
  })
  const chosen = Object.fromEntries(NOTICE_GROUPS.map((group) => [group, ['text']]))
  await client.visitor.post('/portal/notices', chosen)
  const post = async (path: string, body: Record<string, unknown> = {}) => {
    const answer = await worker.visitor.post(path, body)
    expect(answer.status, `${path} ${answer.message}`).toBeLessThan(300)
    await app.settled()
    return String(answer.body.id)
  }
  const about = `/portal/clients/${client.id}`
  await post(`${about}/messages`, { text: 'Bring the quilt to room nine' })
  const request = await post(`${about}/requests`, { type: 'location' })
  await post(`/portal/requests/${request}/remind`)
  await client.visitor.post(`/portal/requests/${request}/fulfill`, { address: 'Pier Sixty-one' })
  await post(`/portal/requests/${request}/ask-again`, { note: 'The quilt is missing' })
  const startsAt = new Date(app.now().getTime() + 3 * HOUR).toISOString()
  await post(`${about}/appointments`, { minutes: 30, place: 'Clinic Osmond', startsAt })
  app.advance(HOUR + MINUTE)
  await app.sweep()
  await app.settled()
  return client
}

test.each(['en', 'es'] as const)(`${attack('TELL-05')} (%s)`, async (language) => {
  texts.length = 0
  await causeAll(language)
  const kinds = MAIL_KINDS.filter((kind) => noticeGroupOf(kind) !== null)
  expect(new Set(texts.map(({ kind }) => kind))).toEqual(new Set(kinds))
  for (const { kind, text } of texts) {
    expect(text.startsWith(SENTENCE[language]), `${kind}: ${text}`).toBe(true)
    const link = text.slice(SENTENCE[language].length)
    expect(link, kind).toMatch(
      /^http:\/\/portal\.example\/portal\/(?:messages|calendar|requests(?:\/[0-9a-f-]{36})?)$/,
    )
    const { location } = await app.visitor().page(new URL(link).pathname.replace('/portal', ''))
    expect(location, `${kind} leads to sign-in, and then there`).toContain('/portal/sign-in?next=')
  }
})
