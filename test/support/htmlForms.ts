import { Window, type HTMLElement } from 'happy-dom'
import { expect } from 'vitest'

import { placeOfForm } from './drafts.js'
import type { Visitor } from './visitor.js'

/** A page, and whose browser has it open. */
export type Opened = { path: string; visitor: Visitor }

/** Ticked or not, both are right. */
const NEVER_WRONG = new Set(['rememberDevice', 'sharedComputer', 'together'])

/** A page as a browser reads it. */
export const documentOf = (html: string) =>
  new new Window().DOMParser().parseFromString(html, 'text/html')
export type FormPage = ReturnType<typeof documentOf>

const all = (root: HTMLElement | FormPage, selector: string): HTMLElement[] =>
  [...root.querySelectorAll(selector)] as HTMLElement[]
export const nameOf = (control: HTMLElement): string => control.getAttribute('name') ?? ''
export const isHidden = (control: HTMLElement): boolean => control.getAttribute('type') === 'hidden'
export const controls = (form: HTMLElement): HTMLElement[] => all(form, 'input, select, textarea')
export const typed = (form: HTMLElement): HTMLElement[] =>
  controls(form).filter((one) => !isHidden(one) && !NEVER_WRONG.has(nameOf(one)))
export const namesIn = (form: HTMLElement): string[] => [...new Set(typed(form).map(nameOf))]

/** What a form is known by: where it sends and what it asks. */
export const keyOf = (form: HTMLElement): string => {
  const path = (form.getAttribute('action') ?? '').replace('/api/portal', '')
  const names = namesIn(form).map((name) => name.replace(/^answers\..*/, 'answers'))
  const where = path.replace(/^(\/(?:case-tasks|my-plans|passkeys|requests)\/)[^/]+(?=\/)/, '$1*')
  return [where, ...new Set(names.toSorted())].join(' ')
}
export const formsIn = (page: FormPage): HTMLElement[] => all(page, 'form[method="post"]')

/** What a control is called, without "(optional)". */
export const labelOf = (page: FormPage, control: HTMLElement): string => {
  const label =
    control.closest('fieldset')?.querySelector('legend') ??
    page.querySelector(`label[for="${control.id}"]`)
  const own = (label?.textContent ?? '').trim()
  const optional = (label?.querySelector('.pcp-optional')?.textContent ?? '').trim()
  return own.slice(0, own.length - optional.length).trim()
}

/** All that the page says went wrong: the control of each link, and the sentence. */
export const told = (page: FormPage) =>
  all(page, '.pcp-error[role="alert"] li').map((line) => {
    const link = line.querySelector('a')
    const target = link ? page.querySelector(link.getAttribute('href') ?? '') : null
    return { control: target as HTMLElement | null, said: line.textContent.trim() }
  })

const SAME_ORIGIN = {
  accept: 'text/html',
  origin: 'http://portal.example',
  'sec-fetch-site': 'same-origin',
}

/** Sends the form as a browser without scripts does: what is hidden as it stands, the rest as given. */
export const sendForm = async (
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
    const isA = (kinds: RegExp): boolean =>
      typed(form).some((one) => nameOf(one) === name && kinds.test(one.getAttribute('type') ?? ''))
    const isChoice = isA(/^(?:checkbox|radio)$/)
    if (body instanceof FormData && isA(/^file$/))
      body.append(name, new File([value ?? ''], value ? 'a.png' : ''))
    else if (value !== undefined || !isChoice) body.append(name, value ?? '')
  }
  // The first button is the one that Enter presses
  const [button] = all(form, 'button[type="submit"]')
  if (button && nameOf(button)) body.append(nameOf(button), button.getAttribute('value') ?? '')
  const path = (form.getAttribute('action') ?? '').replace('/api', '')
  const answer = await visitor.call(path, { body, headers: SAME_ORIGIN, method: 'POST' })
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    expect.stringMatching(/[?&]draft=/),
  ])
  const place = placeOfForm(answer)
  return { path: `${place.pathname}${place.search}`.replace('/portal', ''), visitor }
}
