import { Window, type HTMLElement } from 'happy-dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { isSecretField } from '../../../src/core/secretFields.js'
import { translator } from '../../../src/translations/translate.js'
import { addApp } from '../../support/authenticator.js'
import { placeOfForm } from '../../support/drafts.js'
import { tokenIn } from '../../support/mailbox.js'
import { PASSWORD, peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'
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

type Opened = { path: string; visitor: Visitor }
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
    open: async () => {
      const category = await people.create('file-categories', { active: true, name: 'Papers' })
      return asked({ category: category.id, otherName: 'Card', type: 'document' })
    },
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

/** Ticked or not, both are right. */
const NEVER_WRONG = new Set(['rememberDevice', 'sharedComputer'])

const documentOf = (html: string) => new new Window().DOMParser().parseFromString(html, 'text/html')
type Page = ReturnType<typeof documentOf>

const all = (root: HTMLElement | Page, selector: string): HTMLElement[] =>
  [...root.querySelectorAll(selector)] as HTMLElement[]
const nameOf = (control: HTMLElement): string => control.getAttribute('name') ?? ''
const isHidden = (control: HTMLElement): boolean => control.getAttribute('type') === 'hidden'
const controls = (form: HTMLElement): HTMLElement[] => all(form, 'input, select, textarea')
const typed = (form: HTMLElement): HTMLElement[] =>
  controls(form).filter((one) => !isHidden(one) && !NEVER_WRONG.has(nameOf(one)))
const namesIn = (form: HTMLElement): string[] => [...new Set(typed(form).map(nameOf))]

const keyOf = (form: HTMLElement): string => {
  const path = (form.getAttribute('action') ?? '').replace('/api/portal', '')
  const names = namesIn(form).map((name) => name.replace(/^answers\..*/, 'answers'))
  const where = path.replace(/^(\/requests\/)[^/]+/, '$1*')
  return [where, ...new Set(names.toSorted())].join(' ')
}
const formsIn = (page: Page): HTMLElement[] => all(page, 'form[method="post"]')

test('every form that asks for something has a case', () => {
  const asking = SAMPLE_PAGES.flatMap((page) =>
    formsIn(documentOf(renderPage({ locale: 'en', page }))),
  ).filter((form) => namesIn(form).length > 0)
  const keys = new Set(asking.map(keyOf))
  expect([...keys].toSorted(), 'write a case into CASES').toEqual(Object.keys(CASES).toSorted())
})

const SAME_ORIGIN = {
  accept: 'text/html',
  origin: 'http://portal.example',
  'sec-fetch-site': 'same-origin',
}

const readPage = async ({ path, visitor }: Opened): Promise<{ html: string; page: Page }> => {
  const { html, status } = await visitor.page(path)
  expect(status, path).toBe(200)
  return { html, page: documentOf(html) }
}

/** Sends the form as a browser without scripts does: what is hidden as it stands, the rest as given. */
const send = async (
  { visitor }: Opened,
  form: HTMLElement,
  values: Readonly<Record<string, string>>,
): Promise<Opened> => {
  const hidden = controls(form)
    .filter(isHidden)
    .map((one): [string, string] => [nameOf(one), one.getAttribute('value') ?? ''])
  const isMultipart = form.getAttribute('enctype') === 'multipart/form-data'
  const body = isMultipart ? new FormData() : new URLSearchParams()
  for (const [name, value] of hidden) body.append(name, value)
  for (const name of namesIn(form)) {
    const value = values[name]
    const isChoice = typed(form).some(
      (one) => nameOf(one) === name && /^(?:checkbox|radio)$/.test(one.getAttribute('type') ?? ''),
    )
    if (body instanceof FormData) body.append(name, new File([value ?? ''], value ? 'a.png' : ''))
    else if (value !== undefined || !isChoice) body.append(name, value ?? '')
  }
  const path = (form.getAttribute('action') ?? '').replace('/api', '')
  const answer = await visitor.call(path, { body, headers: SAME_ORIGIN, method: 'POST' })
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    expect.stringMatching(/[?&]draft=/),
  ])
  const place = placeOfForm(answer)
  return { path: `${place.pathname}${place.search}`.replace('/portal', ''), visitor }
}

const labelOf = (page: Page, control: HTMLElement): string => {
  const label =
    control.closest('fieldset')?.querySelector('legend') ??
    page.querySelector(`label[for="${control.id}"]`)
  const own = (label?.textContent ?? '').trim()
  const optional = (label?.querySelector('.pcp-optional')?.textContent ?? '').trim()
  return own.slice(0, own.length - optional.length).trim()
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

/** All that the page says went wrong: the control of each link, and the sentence. */
const told = (page: Page) =>
  all(page, '.pcp-error[role="alert"] li').map((line) => {
    const link = line.querySelector('a')
    const target = link ? page.querySelector(link.getAttribute('href') ?? '') : null
    return { control: target as HTMLElement | null, said: (line.textContent ?? '').trim() }
  })

/** What is told at once: every one of the fields, linked, named and at the field once more. */
const expectTold = (page: Page, fields: readonly string[], locale: string): void => {
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

const isRequired = (control: HTMLElement): boolean => control.hasAttribute('required')

describe.each(Object.entries(CASES))('the form %s', (key, { empty, open, wrong }) => {
  test('tells all that is wrong at once, by name and with a link, in both languages', async () => {
    const opened = await open()
    const formOf = (page: Page): HTMLElement => {
      const form = formsIn(page).find((one) => keyOf(one) === key)
      if (!form) throw new Error(`${opened.path} has forms ${formsIn(page).map(keyOf).join('; ')}`)
      return form
    }
    for (const locale of ['en', 'es']) {
      await opened.visitor.call(`/portal/language?to=${locale}&next=/portal`)
      const form = formOf((await readPage(opened)).page)
      const required = new Set([...typed(form).filter(isRequired).map(nameOf), ...(empty ?? [])])
      if (required.size > 0) {
        const back = await send(opened, form, {})
        const { page } = await readPage(back)
        expectTold(
          page,
          namesIn(form).filter((name) => required.has(name)),
          locale,
        )
      }
      expect(Object.keys(wrong).toSorted()).toEqual(namesIn(form).toSorted())
      const { html, page } = await readPage(await send(opened, form, wrong))
      expectTold(page, namesIn(form), locale)
      for (const control of typed(formOf(page))) {
        const value = wrong[nameOf(control)] ?? ''
        if (value === '' || control.getAttribute('type') === 'file') continue
        if (isSecretField(nameOf(control))) expect(html).not.toContain(value)
        else if (control.tagName === 'TEXTAREA') expect(control.textContent).toBe(value)
        else if (
          control.tagName === 'INPUT' &&
          !/^(?:checkbox|radio)$/.test(String(control.getAttribute('type')))
        )
          expect(control.getAttribute('value')).toBe(value)
      }
    }
  })
})
