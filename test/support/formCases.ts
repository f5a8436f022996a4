import { expect } from 'vitest'

import { addApp } from './authenticator.js'
import { caseWithTasks } from './casework.js'
import { pdf } from './files.js'
import { filed, LONG, QUESTION_KINDS, WRONG_ANSWERS } from './formAnswers.js'
import type { FormCase, FormSetting } from './formCase.js'
import type { Opened } from './htmlForms.js'
import { tokenIn } from './mailbox.js'
import { passkeyFormsOf } from './passkeyForms.js'
import { PASSWORD } from './people.js'
import { planFormsOf } from './planForms.js'
import { textCodeCases } from './textCodeCases.js'

/** Many of these at once still fit into a draft. */
const LINES = 'x'.repeat(1000)
// Whether a code is right is told to nobody who does not know the password: there it is missing.
const SHORT = { password: 'too short' }
const PROOF = { code: '', password: 'not the password' }

const text = (en: string, es: string) => ({ en, es })

const EVERY_QUESTION = QUESTION_KINDS.map((type) => ({
  label: text(`What of ${type}?`, `¿Qué de ${type}?`),
  name: `${type.replace('-', '_')}_question`,
  ...(/select/.test(type) ? { options: [{ label: text('A car', 'Un auto'), value: 'car' }] } : {}),
  required: true,
  type,
}))

/**
 * Every form with something to fill in, by where it sends and what it asks.
 * @param setting asked when a form is opened: the app is not there before the tests begin
 */
export const formCasesOf = (setting: () => FormSetting): Readonly<Record<string, FormCase>> => {
  const client = () => setting().people.connected(setting().worker, setting().agency)
  const withApp = async (path: string): Promise<Opened> => {
    const { visitor } = await client()
    await addApp(setting().app, visitor)
    return { path, visitor }
  }
  const asked = async (body: Record<string, unknown>): Promise<Opened> => {
    const { id, visitor } = await client()
    const answer = await setting().worker.visitor.post(`/portal/clients/${id}/requests`, body)
    expect(answer.status, answer.message).toBe(201)
    return { path: `/requests/${String(answer.body.id)}`, visitor }
  }
  const askedAssessment = async (toSign = false): Promise<Opened> => {
    const sign = { label: text('Sign here', 'Firme aquí'), name: 'sign', type: 'signature' }
    const { id } = await setting().people.create('assessments', {
      enabledOnPortal: true,
      questions: toSign ? [{ ...sign, required: true }] : EVERY_QUESTION,
      title: 'Needs',
    })
    return asked({ assessment: id, type: 'assessment' })
  }

  /** Answers what was asked, and opens it again to be corrected. */
  const corrected = async (
    path: string,
    visitor: Opened['visitor'],
    body: Record<string, unknown>,
  ): Promise<Opened> => {
    const sent = await visitor.post(`/portal${path}/fulfill`, body)
    expect(sent.status, sent.message).toBe(200)
    return { path: `${path}/correct`, visitor }
  }

  const askedDocument = async (): Promise<Opened> => {
    const category = await setting().people.create('file-categories', {
      active: true,
      name: 'Papers',
    })
    return asked({ category: category.id, otherName: 'Card', type: 'document' })
  }

  return {
    ...textCodeCases(setting),
    '/authenticator/confirm code': {
      open: async () => {
        const { visitor } = await client()
        await visitor.post('/portal/authenticator/start', { password: PASSWORD })
        return { path: '/account/authenticator', visitor }
      },
      wrong: { code: 'no-code' },
    },
    '/authenticator/remove code password': {
      open: () => withApp('/account/authenticator?do=remove'),
      wrong: PROOF,
    },
    '/authenticator/start password': {
      open: async () => ({ path: '/account/authenticator', visitor: (await client()).visitor }),
      wrong: { password: 'not the password' },
    },
    '/change-email code currentPassword email': {
      open: () => withApp('/account/email'),
      wrong: { code: '', currentPassword: 'not the password', email: 'mike' },
    },
    '/change-password code currentPassword password': {
      open: () => withApp('/account/password'),
      wrong: { code: '', currentPassword: 'not the password', ...SHORT },
    },
    '/change-phone phone': {
      open: async () => ({ path: '/account/phone', visitor: (await client()).visitor }),
      wrong: { phone: 'by letter' },
    },
    '/contact address bestTimes emergencyName emergencyPhone emergencyRelationship leaveMessage mailingAddress mailingCareOf phone safeWays':
      {
        open: async () => ({ path: '/contact', visitor: (await client()).visitor }),
        wrong: {
          address: LINES,
          bestTimes: LINES,
          emergencyName: LINES,
          emergencyPhone: 'by letter',
          emergencyRelationship: LINES,
          leaveMessage: 'perhaps',
          mailingAddress: LINES,
          mailingCareOf: LINES,
          phone: 'by letter',
          safeWays: 'pigeon',
        },
      },
    '/documents category file name': {
      empty: ['file'],
      open: async () => {
        await setting().people.create('file-categories', { active: true, name: 'Letters' })
        return { path: '/documents/send', visitor: (await client()).visitor }
      },
      wrong: { category: 'castle', file: 'no picture at all', name: LONG },
    },
    '/forgot-password email': {
      open: async () => ({ path: '/forgot-password', visitor: setting().app.visitor() }),
      wrong: { email: 'mike' },
    },
    '/locations address note': {
      empty: ['address'],
      open: async () => ({ path: '/location', visitor: (await client()).visitor }),
      wrong: { address: LONG, note: LONG },
    },
    '/login email password': {
      open: async () => ({ path: '/sign-in', visitor: setting().app.visitor() }),
      // A password can only be wrong of an account.
      wrong: { email: 'mike', password: '' },
    },
    '/login/verify code': {
      open: async () => {
        const { email } = await client()
        const visitor = setting().app.visitor()
        await visitor.post('/portal/login', { email, password: PASSWORD })
        return { path: '/sign-in/code', visitor }
      },
      wrong: { code: 'no-code' },
    },
    '/messages text': {
      open: async () => ({
        path: `/messages/${setting().worker.id}`,
        visitor: (await client()).visitor,
      }),
      wrong: { text: LONG },
    },
    '/my-data code password': { open: () => withApp('/account/my-data'), wrong: PROOF },
    '/notices appointments messages quietFrom quietUntil reminders requests': {
      open: async () => ({ path: '/account/notices', visitor: (await client()).visitor }),
      wrong: {
        appointments: 'by pigeon',
        messages: 'by pigeon',
        quietFrom: 'late',
        quietUntil: 'early',
        reminders: 'by pigeon',
        requests: 'by pigeon',
      },
    },
    ...passkeyFormsOf(client),
    ...planFormsOf(setting, client),
    '/recover code email password': {
      open: async () => ({ path: '/recover', visitor: setting().app.visitor() }),
      wrong: { code: '', email: 'mike', ...SHORT },
    },
    '/register password phone': {
      open: async () => {
        const { id } = await setting().people.client(setting().agency)
        const email = `${id}@client.example`
        const path = `/portal/clients/${id}/invite`
        await setting().worker.visitor.post(path, { attestation: true, email })
        const token = tokenIn(await setting().people.lastMail(email))
        return { path: `/register?token=${token}`, visitor: setting().app.visitor() }
      },
      wrong: { phone: 'by letter', ...SHORT },
    },
    '/releases password permission signedName': {
      open: async () => {
        const { visitor } = await client()
        setting().app.advance(20 * 60_000)
        return { path: '/privacy/sign', visitor }
      },
      wrong: { password: 'not the password', permission: 'perhaps', signedName: LONG },
    },
    '/releases permission signedName': {
      open: async () => ({ path: '/privacy/sign', visitor: (await client()).visitor }),
      wrong: { permission: 'perhaps', signedName: LONG },
    },
    '/requests/*/cannot reason text': {
      empty: ['reason'],
      open: async () => {
        const { path, visitor } = await askedDocument()
        return { path: `${path}/cannot`, visitor }
      },
      wrong: { reason: 'because', text: LONG },
    },
    '/requests/*/correct address note': {
      empty: ['address'],
      open: async () => {
        const { path, visitor } = await asked({ type: 'location' })
        return corrected(path, visitor, { address: 'Pier 9' })
      },
      wrong: { address: LONG, note: LONG },
    },
    '/requests/*/correct file remove': {
      empty: ['file'],
      open: async () => {
        const { path, visitor } = await askedDocument()
        const sent = await visitor.call(`/portal${path}/fulfill`, {
          body: filed(pdf('paper')),
          headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
          method: 'POST',
        })
        expect(sent.status, sent.message).toBe(200)
        return { path: `${path}/correct`, visitor }
      },
      wrong: { file: 'no picture at all', remove: 'of-another' },
    },
    '/requests/*/fulfill address note': {
      empty: ['address'],
      open: () => asked({ type: 'location' }),
      wrong: { address: LONG, note: LONG },
    },
    '/case-tasks/*/answers answers': {
      empty: ['answers.multiselect_question', 'answers.address_question.street'],
      open: async () => {
        const { id, visitor } = await client()
        const { agency, app } = setting()
        const asking = { clientTask: true, questions: EVERY_QUESTION, shownToClient: true }
        const { tasks } = await caseWithTasks(app, { agency, client: id }, [asking])
        return { path: `/questions/${tasks[0]}`, visitor }
      },
      wrong: WRONG_ANSWERS,
    },
    '/requests/*/answers answers': {
      empty: ['answers.multiselect_question', 'answers.address_question.street'],
      open: () => askedAssessment(),
      wrong: WRONG_ANSWERS,
    },
    '/requests/*/fulfill answers assessmentDate': {
      empty: ['answers.sign.signedName'],
      open: async () => {
        const { path, visitor } = await askedAssessment(true)
        return { path: `${path}/check`, visitor }
      },
      wrong: {
        'answers.sign.signed': 'perhaps',
        'answers.sign.signedName': LONG,
        assessmentDate: 'soon',
      },
    },
    '/requests/*/fulfill file': {
      empty: ['file'],
      open: () => askedDocument(),
      wrong: { file: 'no picture at all' },
    },
    '/requests/*/fulfill password permission signedName': {
      open: async () => {
        const opened = await asked({ type: 'roi' })
        // So long after signing in the password is asked for as well.
        setting().app.advance(20 * 60_000)
        return opened
      },
      wrong: { password: 'not the password', permission: 'perhaps', signedName: LONG },
    },
    '/reset-password password': {
      open: async () => {
        const { email } = await client()
        await setting().app.visitor().post('/portal/forgot-password', { email })
        const token = tokenIn(await setting().people.lastMail(email))
        return { path: `/reset-password?token=${token}`, visitor: setting().app.visitor() }
      },
      wrong: SHORT,
    },
  }
}
