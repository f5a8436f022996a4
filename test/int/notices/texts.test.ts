import { createECDH, randomBytes } from 'node:crypto'

import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { SMS } from 'payload-client-portal'

import { DAY, HOUR, MINUTE } from '../../../src/core/clock.js'
import { dayIn } from '../../../src/core/day.js'
import { MAIL_KINDS, noticeGroupOf } from '../../../src/contract/mails.js'
import { NOTICE_GROUPS } from '../../../src/core/notices.js'
import { attack } from '../../attacks/attack.js'
import { caseworkOf, startedCase, tasksByKey } from '../../support/casework.js'
import { peopleOf, type People } from '../../support/people.js'
import { plansOf } from '../../support/plans.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

/** What was pushed, before it was encrypted for the phone. */
const pushes = vi.hoisted(() => [] as string[])
vi.mock('web-push', async (load) => {
  type Make = (to: unknown, text: string, options: unknown) => unknown
  const { default: real } = await load<{ default: { generateRequestDetails: Make } }>()
  const generateRequestDetails: Make = (to, text, options) => {
    pushes.push(text)
    return real.generateRequestDetails(to, text, options)
  }
  return { default: { ...real, generateRequestDetails } }
})

type Staff = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let people: People
const texts: SMS[] = []

beforeAll(async () => {
  app = await startPortalApp('notice-texts', {
    plugin: {
      // Once each: those of the first language are not told again while the second is looked at
      requestReminders: { after: [], before: [3] },
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

const PUSHED = {
  en: { body: 'Sign in to see it.', title: 'Something new for you' },
  es: { body: 'Inicie sesión para verlo.', title: 'Algo nuevo para usted' },
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
  const phone = createECDH('prime256v1')
  phone.generateKeys()
  const added = await client.visitor.post('/portal/push-devices', {
    auth: randomBytes(16).toString('base64url'),
    endpoint: `https://push.example/${crypto.randomUUID()}`,
    p256dh: phone.getPublicKey('base64url'),
  })
  expect(added.status, added.message).toBe(201)
  const chosen = Object.fromEntries(NOTICE_GROUPS.map((group) => [group, ['push', 'text']]))
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
  const task = await causeCasework({ client: client.id, worker })
  // Two hours before the appointment; then three days before the task is due
  for (const later of [HOUR + MINUTE, 3 * DAY]) {
    app.advance(later)
    await app.sweep()
    await app.settled()
  }
  // With the task done, what is due in the plan is told in a notice of its own
  await post(`/portal/case-tasks/${task}/complete`)
  app.advance(15 * DAY)
  await app.sweep()
  await app.settled()
  return client
}

/** A task that is open and due, and a plan that is shared, due later and to be looked at again. @returns the task */
const causeCasework = async ({ client, worker }: { client: string; worker: Staff }) => {
  const due = { days: 5, kind: 'after-start' }
  const { id: workflow } = await caseworkOf(app).workflow([
    { due, key: 'quilt', task: { clientTask: 'yes' } },
  ])
  const started = await startedCase(app, { client, worker: worker.visitor, workflow })
  expect(started.status, started.message).toBe(201)
  const { act, change, row, shared } = plansOf(app)
  const plan = await shared(worker, { id: client })
  const dueDate = dayIn('UTC', new Date(app.now().getTime() + 14 * DAY))
  await change(worker, plan, ({ goals }) => ({
    goals: goals.map((goal) => ({
      ...goal,
      actions: goal.actions.map((action) => ({ ...action, dueDate })),
    })),
  }))
  const { revision } = await row(plan)
  for (const [what, body] of [
    ['notify', {}],
    ['review', { revision, reviewDate: dayIn('UTC', app.now()) }],
  ] as const) {
    const answer = await act(worker, plan, what, body)
    expect(answer.status, `${what} ${answer.message}`).toBe(200)
  }
  await app.settled()
  return (await tasksByKey(app, started.body.id)).quilt?.id
}

test.each(['en', 'es'] as const)(`${attack('TELL-05')} (%s)`, async (language) => {
  texts.length = 0
  pushes.length = 0
  await causeAll(language)
  const kinds = MAIL_KINDS.filter((kind) => noticeGroupOf(kind) !== null)
  expect(new Set(texts.map(({ kind }) => kind))).toEqual(new Set(kinds))
  for (const { kind, text } of texts) {
    expect(text.startsWith(SENTENCE[language]), `${kind}: ${text}`).toBe(true)
    const link = text.slice(SENTENCE[language].length)
    expect(link, kind).toMatch(
      /^http:\/\/portal\.example\/portal\/(?:messages|calendar|plans|sign-in|requests(?:\/[0-9a-f-]{36})?)$/,
    )
    const path = new URL(link).pathname.replace('/portal', '')
    const { location } = await app.visitor().page(path)
    const lead = path === '/sign-in' ? path : location
    expect(lead, `${kind} leads to sign-in, and then there`).toMatch(/^\/sign-in$|sign-in\?next=/)
  }
})

test.each(['en', 'es'] as const)(`${attack('PUSH-07')} (%s)`, async (language) => {
  pushes.length = 0
  await causeAll(language)
  expect(pushes.length).toBeGreaterThanOrEqual(6)
  for (const { path, ...words } of pushes.map((one) => JSON.parse(one) as { path: string })) {
    expect(words, path).toEqual(PUSHED[language])
    expect(path).toMatch(
      /^\/portal\/(?:messages|calendar|plans|sign-in|requests(?:\/[0-9a-f-]{36})?)$/,
    )
  }
})
