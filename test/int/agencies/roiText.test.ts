import { createHash } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { documentOf, formsIn, sendForm } from '../../support/htmlForms.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

const TEXT = {
  en: 'Who shares: {{agency}} alone.\n\nHow long: {{termDays}} days.',
  es: 'Quién comparte: solo {{agency}}.\n\nCuánto tiempo: {{termDays}} días.',
}
/** The installation's. */
const BUILT_IN = /This form is about sharing your information/

let app: PortalApp
let people: People
let agency: string
let worker: Awaited<ReturnType<People['staff']>>
let client: Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('roi-text')
  people = peopleOf(app)
})
beforeEach(async () => {
  agency = (await people.agency({ name: 'Harbor Outreach', roiTermDays: 90 })).id
  worker = await people.staff({ agency, permissions: ['client-management', 'super-user'] })
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())

const set = (data: Record<string, unknown>) =>
  worker.visitor.call(`/agencies/${agency}`, { body: data, method: 'PATCH' })
const saved = async (data: Record<string, unknown>): Promise<void> => {
  const answer = await set(data)
  expect(answer.status, answer.message).toBe(200)
}
const asked = async (of = client, by = worker): Promise<string> => {
  const answer = await by.visitor.post(`/portal/clients/${of.id}/requests`, { type: 'roi' })
  expect(answer.status, answer.message).toBe(201)
  return String(answer.body.id)
}
const shown = async (id: string, { visitor } = client) => {
  const { html } = await visitor.page(`/requests/${id}`)
  const page = documentOf(html)
  const form = formsIn(page).find((one) => one.querySelector('[name="textHash"]'))
  return { form, html, text: page.querySelector('.pcp-prose')?.textContent ?? '' }
}
const sign = (id: string, more: Record<string, unknown> = {}, { visitor } = client) =>
  visitor.post(`/portal/requests/${id}/fulfill`, { permission: 'yes', signedName: 'Mike', ...more })
const releases = (id: string) =>
  storedRows(app, 'releases-of-information', { request: { equals: id } })
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const inEnglish = 'Who shares: Harbor Outreach alone.\n\nHow long: 90 days.'

describe('what clients read and sign in a release', () => {
  test('is the agency’s own text, with its name and term, and that text is kept', async () => {
    await saved({ roiText: TEXT })
    const id = await asked()
    const page = await shown(id)
    expect(page.text).toContain('Harbor Outreach alone.')
    expect(page.text).toContain('90 days')
    expect(page.html).not.toMatch(BUILT_IN)
    const hash = page.form?.querySelector('[name="textHash"]')?.getAttribute('value')
    expect(hash).toBe(hashOf(inEnglish))
    expect((await sign(id, { textHash: hash })).status).toBe(200)
    const [row] = await releases(id)
    expect(row).toMatchObject({ signedLanguage: 'en', signedText: inEnglish, signedTextHash: hash })
    // What was signed stays, whatever the agency says from now on
    await saved({ roiText: { en: 'Another text', es: 'Otro texto' } })
    const copy = (await client.visitor.page(`/requests/${id}`)).html
    expect(copy).toContain('Harbor Outreach alone.')
    expect(copy).not.toContain('Another text')
  })

  test('is in the language of the client', async () => {
    await saved({ roiText: TEXT })
    const speaks = await people.connected(worker, agency, { preferredLanguage: 'es' })
    const id = await asked(speaks)
    expect((await shown(id, speaks)).text).toContain('solo Harbor Outreach')
    expect((await sign(id, {}, speaks)).status).toBe(200)
    const [row] = await releases(id)
    expect(row).toMatchObject({ signedLanguage: 'es' })
    expect(row?.signedText).toContain('90 días')
  })

  test('is the installation’s where the agency has none, and at other agencies', async () => {
    expect((await shown(await asked())).html).toMatch(BUILT_IN)
    await saved({ roiText: TEXT })
    const other = (await people.agency()).id
    const there = await people.staff({ agency: other })
    const elsewhere = await people.connected(there, other)
    expect((await shown(await asked(elsewhere, there), elsewhere)).html).toMatch(BUILT_IN)
  })

  test('is said in every language, or in none', async () => {
    const half = await set({ roiText: { en: 'Only English' } })
    expect(half.status).toBe(400)
    expect(half.message).toMatch(/every language/)
    await saved({ roiText: TEXT })
    await saved({ roiText: null })
    expect((await shown(await asked())).html).toMatch(BUILT_IN)
  })
})

describe('a text that changes', () => {
  test(attack('REQ-11'), async () => {
    await saved({ roiText: TEXT })
    const id = await asked()
    const textHash = hashOf(inEnglish)
    expect((await shown(id)).html).toContain(textHash)
    for (const change of [
      { roiText: { en: 'Everybody gets it', es: 'Todos la reciben' } },
      { roiText: null },
      { roiTermDays: 365, roiText: TEXT },
    ]) {
      await saved({ roiTermDays: 90, ...change })
      expect(outcome(await sign(id, { textHash }))).toBe('409 ROI_TEXT_CHANGED')
    }
    await saved({ roiTermDays: 90, roiText: TEXT })
    const inSpanish = hashOf('Quién comparte: solo Harbor Outreach.\n\nCuánto tiempo: 90 días.')
    expect(outcome(await sign(id, { textHash: inSpanish }))).toBe('409 ROI_TEXT_CHANGED')
    expect(await releases(id)).toEqual([])
    expect(outcome(await sign(id, { textHash }))).toBe('200')
    expect((await releases(id))[0]?.signedText).toBe(inEnglish)
  })

  test('is shown anew, with a kind word, to be answered and signed again', async () => {
    await saved({ roiText: TEXT })
    const id = await asked()
    const { form } = await shown(id)
    if (!form) throw new Error('no form')
    await saved({ roiText: { en: 'Everybody gets it', es: 'Todos la reciben' } })
    const opened = { path: `/requests/${id}`, visitor: client.visitor }
    const back = await sendForm(opened, form, { permission: 'yes', signedName: 'Mike T.' })
    const { html } = await client.visitor.page(back.path)
    expect(html).toContain('The text of this form changed while you were reading')
    expect(html).toContain('Everybody gets it')
    const page = documentOf(html)
    // Neither the answer nor the signature is carried over to another text
    expect(page.querySelector('[name="signedName"]')?.getAttribute('value') ?? '').toBe('')
    expect(page.querySelector('[name="permission"][checked]')).toBeNull()
    const textHash = page.querySelector('[name="textHash"]')?.getAttribute('value')
    expect(outcome(await sign(id, { permission: 'no', textHash }))).toBe('200')
    expect((await releases(id))[0]).toMatchObject({
      permission: 'no',
      signedText: 'Everybody gets it',
    })
  })
})
