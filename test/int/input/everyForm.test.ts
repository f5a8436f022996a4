import type { HTMLElement } from 'happy-dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { isSecretField } from '../../../src/core/secretFields.js'
import { translator } from '../../../src/translations/translate.js'
import type { FormCase } from '../../support/formCase.js'
import { formCasesOf } from '../../support/formCases.js'
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
import { peopleOf, type People } from '../../support/people.js'
import { takeText } from '../../support/takeText.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { renderPage } from '../../unit/portal/renderPage.js'
import { SAMPLE_PAGES } from '../../unit/portal/samplePages.js'

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
beforeAll(async () => {
  app = await startPortalApp('every-form', { plugin: { sendSMS: takeText } })
  people = peopleOf(app)
  agency = (await people.agency({ textCodes: true })).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const CASES = formCasesOf(() => ({ agency, app, people, worker }))

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
const expectKept = (html: string, all: readonly HTMLElement[], wrong: FormCase['wrong']): void => {
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
