import type { HTMLElement } from 'happy-dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { isSecretField } from '../../../src/core/secretFields.js'
import { translator } from '../../../src/translations/translate.js'
import { addApp } from '../../support/authenticator.js'
import {
  documentOf,
  formsIn,
  keyOf,
  labelOf,
  namesIn,
  nameOf,
  sendForm,
  told,
  typed,
  type FormPage,
  type Opened,
} from '../../support/htmlForms.js'
import { tokenIn } from '../../support/mailbox.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { renderPage } from '../../unit/portal/renderPage.js'
import { SAMPLE_PAGES } from '../../unit/portal/samplePages.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
beforeAll(async () => {
  app = await startPortalApp('every-form')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

type Case = {
  /** Fields that are wrong when nothing was filled in, where it is more than the required ones. */
  empty?: readonly string[]
  open: () => Promise<Opened>
  /** Something wrong for each field one can type into or choose from. */
  wrong: Readonly<Record<string, string>>
}

const client = () => people.connected(worker, agency)
const withApp = async (path: string): Promise<Opened> => {
  const { visitor } = await client()
  await addApp(app, visitor)
  return { path, visitor }
}
const asked = async (body: Record<string, unknown>): Promise<Opened> => {
  const { id, visitor } = await client()
  const answer = await worker.visitor.post(`/portal/clients/${id}/requests`, body)
  expect(answer.status, answer.message).toBe(201)
  return { path: `/requests/${String(answer.body.id)}`, visitor }
}
const text = (en: string, es: string) => ({ en, es })

const askedAssessment = async (): Promise<Opened> => {
  const yes = { label: text('A car', 'Un auto'), value: 'car' }
  const kinds = ['text', 'textarea', 'number', 'date', 'select', 'multiselect', 'yes-no']
  const { id } = await people.create('assessments', {
    enabledOnPortal: true,
    questions: kinds.map((type) => ({
      label: text(`What of ${type}?`, `¿Qué de ${type}?`),
      name: `${type.replace('-', '_')}_question`,
      ...(/select/.test(type) ? { options: [yes] } : {}),
      required: true,
      type,
    })),
    title: 'Needs',
  })
  return asked({ assessment: id, type: 'assessment' })
}

const askedDocument = async (): Promise<Opened> => {
  const category = await people.create('file-categories', { active: true, name: 'Papers' })
  return asked({ category: category.id, otherName: 'Card', type: 'document' })
}

const LONG = 'x'.repeat(20_000)
// Whether a code is right is told to nobody who does not know the password: there it is missing.
const SHORT = { password: 'too short' }
const PROOF = { code: '', password: 'not the password' }

/** Every form with something to fill in, by where it sends and what it asks. */
const CASES: Readonly<Record<string, Case>> = {
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
  '/documents category file name': {
    empty: ['file'],
    open: async () => {
      await people.create('file-categories', { active: true, name: 'Letters' })
      return { path: '/documents/send', visitor: (await client()).visitor }
    },
    wrong: { category: 'castle', file: 'no picture at all', name: LONG },
  },
  '/forgot-password email': {
    open: async () => ({ path: '/forgot-password', visitor: app.visitor() }),
    wrong: { email: 'mike' },
  },
  '/login email password': {
    open: async () => ({ path: '/sign-in', visitor: app.visitor() }),
    // A password can only be wrong of an account.
    wrong: { email: 'mike', password: '' },
  },
  '/login/verify code': {
    open: async () => {
      const { email } = await client()
      const visitor = app.visitor()
      await visitor.post('/portal/login', { email, password: PASSWORD })
      return { path: '/sign-in/code', visitor }
    },
    wrong: { code: 'no-code' },
  },
  '/messages text': {
    open: async () => ({ path: `/messages/${worker.id}`, visitor: (await client()).visitor }),
    wrong: { text: LONG },
  },
  '/my-data code password': { open: () => withApp('/account/my-data'), wrong: PROOF },
  '/recover code email password': {
    open: async () => ({ path: '/recover', visitor: app.visitor() }),
    wrong: { code: '', email: 'mike', ...SHORT },
  },
  '/register password phone': {
    open: async () => {
      const { id } = await people.client(agency)
      const email = `${id}@client.example`
      const path = `/portal/clients/${id}/invite`
      await worker.visitor.post(path, { attestation: true, email })
      const token = tokenIn(await people.lastMail(email))
      return { path: `/register?token=${token}`, visitor: app.visitor() }
    },
    wrong: { phone: 'by letter', ...SHORT },
  },
  '/releases password permission signedName': {
    open: async () => {
      const { visitor } = await client()
      app.advance(20 * 60_000)
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
  '/requests/*/fulfill address note': {
    empty: ['address'],
    open: () => asked({ type: 'location' }),
    wrong: { address: LONG, note: LONG },
  },
  '/requests/*/fulfill answers assessmentDate': {
    empty: ['answers.multiselect_question'],
    open: askedAssessment,
    wrong: {
      'answers.date_question': 'soon',
      'answers.multiselect_question': 'castle',
      'answers.number_question': 'many',
      'answers.select_question': 'castle',
      'answers.text_question': LONG,
      'answers.textarea_question': LONG,
      'answers.yes_no_question': 'perhaps',
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
      app.advance(20 * 60_000)
      return opened
    },
    wrong: { password: 'not the password', permission: 'perhaps', signedName: LONG },
  },
  '/reset-password password': {
    open: async () => {
      const { email } = await client()
      await app.visitor().post('/portal/forgot-password', { email })
      const token = tokenIn(await people.lastMail(email))
      return { path: `/reset-password?token=${token}`, visitor: app.visitor() }
    },
    wrong: SHORT,
  },
}

test('every form that asks for something has a case', () => {
  const asking = SAMPLE_PAGES.flatMap((page) =>
    formsIn(documentOf(renderPage({ locale: 'en', page }))),
  ).filter((form) => namesIn(form).length > 0)
  const keys = new Set(asking.map(keyOf))
  expect([...keys].toSorted(), 'write a case into CASES').toEqual(Object.keys(CASES).toSorted())
})

const readPage = async ({ path, visitor }: Opened): Promise<{ html: string; page: FormPage }> => {
  const { html, status } = await visitor.page(path)
  expect(status, path).toBe(200)
  return { html, page: documentOf(html) }
}

const folded = (said: string): string => said.toLocaleLowerCase().replaceAll(/[^\p{L}\p{N} ]/gu, '')

/** Words that stand in every second sentence and name nothing. */
const NAMES_NOTHING = /^(?:choose|elija|your|from|with|para|give|what|usted)$/
/** What tells a word from others, in whatever form: `photos` and `photo`. */
const stems = (label: string): string[] =>
  label
    .split(' ')
    .filter((word) => word.length >= 4 && !NAMES_NOTHING.test(word))
    .map((word) => word.slice(0, Math.max(4, word.length - 2)))

/** What is told at once: every one of the fields, linked, named and at the field once more. */
const expectTold = (page: FormPage, fields: readonly string[], locale: string): void => {
  const lines = told(page)
  expect(lines.map(({ control }) => control && nameOf(control))).toEqual(fields)
  const generic = translator(locale, {})('client.errorCheckForm')
  for (const { control, said } of lines) {
    if (!control) continue
    expect(said).not.toBe(generic)
    const label = folded(labelOf(page, control))
    const words = folded(said)
    const isNamed = words.includes(label) || stems(label).some((stem) => words.includes(stem))
    expect(isNamed, `"${said}" does not name "${label}"`).toBe(true)
    expect(page.querySelector(`#${control.id}-error`)?.textContent).toBe(said)
    expect(control.getAttribute('aria-invalid')).toBe('true')
  }
  expect(page.documentElement.getAttribute('lang')).toBe(locale)
}

/** What was typed is still there, and no secret is. */
const expectKept = (html: string, all: readonly HTMLElement[], wrong: Case['wrong']): void => {
  const filled = all.filter((one) => wrong[nameOf(one)])
  const secrets = filled.filter((one) => isSecretField(nameOf(one)))
  for (const one of secrets) expect(html).not.toContain(wrong[nameOf(one)])
  const lines = filled.filter(
    (one) =>
      !secrets.includes(one) && !/^(?:checkbox|file|radio)$/.test(one.getAttribute('type') ?? ''),
  )
  for (const one of lines.filter(({ tagName }) => tagName !== 'SELECT')) {
    const kept = one.tagName === 'TEXTAREA' ? one.textContent : one.getAttribute('value')
    expect(kept).toBe(wrong[nameOf(one)])
  }
}

const isRequired = (control: HTMLElement): boolean => control.hasAttribute('required')

describe.each(Object.entries(CASES))('the form %s', (key, { empty, open, wrong }) => {
  test('tells all that is wrong at once, by name and with a link, in both languages', async () => {
    const opened = await open()
    const formOf = (page: FormPage): HTMLElement => {
      const form = formsIn(page).find((one) => keyOf(one) === key)
      if (!form) throw new Error(`${opened.path} has forms ${formsIn(page).map(keyOf).join('; ')}`)
      return form
    }
    for (const locale of ['en', 'es']) {
      await opened.visitor.call(`/portal/language?to=${locale}&next=/portal`)
      const form = formOf((await readPage(opened)).page)
      const required = new Set([...typed(form).filter(isRequired).map(nameOf), ...(empty ?? [])])
      if (required.size > 0) {
        const back = await sendForm(opened, form, {})
        const { page } = await readPage(back)
        expectTold(
          page,
          namesIn(form).filter((name) => required.has(name)),
          locale,
        )
      }
      expect(Object.keys(wrong).toSorted()).toEqual(namesIn(form).toSorted())
      const { html, page } = await readPage(await sendForm(opened, form, wrong))
      expectTold(page, namesIn(form), locale)
      expectKept(html, typed(formOf(page)), wrong)
    }
  })
})
