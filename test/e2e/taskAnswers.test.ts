import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { pdf } from '../support/files.js'
import { openRecords } from './clientRecord.js'
import {
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPanel,
  openPage,
  PHONE,
  picture,
  signInStaff,
} from './support.js'

type Row = { id: string }
type Asker = Awaited<ReturnType<typeof openPanel>>['ask']

const label = (en: string) => ({ en, es: en })
const QUESTIONS = [
  {
    label: label('What should we call you?'),
    name: 'called',
    required: true,
    type: 'text',
    writesTo: 'preferredName',
  },
  { label: label('Anything else?'), name: 'more', type: 'textarea' },
  { label: label('How many live with you?'), name: 'people', type: 'number' },
  { label: label('Since when?'), name: 'since', type: 'date' },
  {
    label: label('Where do you sleep?'),
    name: 'place',
    options: [
      { label: label('Indoors'), value: 'in' },
      { label: label('Outdoors'), value: 'out' },
    ],
    type: 'select',
  },
  {
    label: label('What do you need?'),
    name: 'needs',
    options: [
      { label: label('Food'), value: 'food' },
      { label: label('A bed'), value: 'bed' },
    ],
    type: 'multiselect',
  },
  { label: label('Do you have a lease?'), name: 'lease', type: 'yes-no' },
  { label: label('Your address'), name: 'address', type: 'address' },
  { label: label('Your lease'), name: 'papers', required: true, type: 'file' },
  {
    asks: [{ label: label('Name'), name: 'name', type: 'text' }],
    label: label('Who else?'),
    name: 'others',
    type: 'group',
  },
  { label: label('Your signature'), name: 'sign', required: true, type: 'signature' },
]

let browser: Browser
let admin: Asker
let client: string
let records: Awaited<ReturnType<typeof openRecords>>
let ofCase: string
beforeAll(async () => {
  browser = await openBrowser()
  const chief = await openPanel(browser, 'grace.kim@harbor.example')
  admin = chief.ask
  records = await openRecords(browser)
  client = await records.newConnected()
  const template = async (name: string, questions: unknown[], clientTask: string) =>
    (
      await admin<{ doc: Row }>('POST', '/task-templates', {
        active: true,
        clientTask,
        name,
        names: label(name),
        questions,
      })
    ).doc.id
  const steps = [
    { key: 'about', task: await template('About you', QUESTIONS, 'yes') },
    { key: 'short', task: await template('One word', QUESTIONS.slice(0, 1), 'yes') },
  ]
  const made = await admin<{ doc: Row }>('POST', '/workflows', {
    active: true,
    name: 'Looking at answers',
    names: label('Looking at answers'),
    steps,
  })
  const started = await records.ask<Row>('POST', `/portal/clients/${client}/cases`, {
    workflow: made.doc.id,
  })
  ofCase = started.id
})
afterAll(() => browser.close())

const openCase = async (viewport: { height: number; width: number }): Promise<Page> => {
  const page = await openPage(browser, { viewport })
  await signInStaff(page)
  await page.goto(`/admin/collections/cases/${ofCase}`)
  await page.getByRole('heading', { name: 'Tasks' }).waitFor()
  return page
}
const button = (page: Page, name: string) => page.getByRole('button', { exact: true, name })
const focused = (page: Page) => page.evaluate('document.activeElement?.textContent ?? ""')

describe('in the drawer of the page of a case', () => {
  test('staff see what the client sent at once, ask again, approve, and take it into the record', async () => {
    const page = await openCase(DESKTOP)
    const phone = await records.atHome(client)
    const answer = async (word: string): Promise<void> => {
      await phone.goto('/portal/tasks')
      await phone.getByRole('link', { name: 'One word' }).first().click()
      await phone.getByRole('link', { name: 'Answer Questions' }).click()
      await phone.getByLabel('What should we call you?').fill(word)
      await phone.getByRole('button', { name: 'Check your answers' }).click()
      await phone.getByRole('button', { name: 'Submit' }).click()
      await phone.getByText('We got it. Thank you.').waitFor()
    }
    await answer('Mari')
    // Without a reload
    await button(page, 'Answers: One word').click({ timeout: 60_000 })
    const drawer = page.getByRole('dialog', { name: 'Answers: One word' })
    await drawer.getByText('Mari', { exact: true }).waitFor()
    await expectAccessible(page, '[role="dialog"]')
    await picture(page, 'task-answers-desktop')
    await drawer.getByRole('button', { name: 'Ask again' }).click()
    await drawer.getByLabel('What is missing').fill('Say all of it.')
    await drawer.getByRole('button', { name: 'Send back to the client' }).click()
    await drawer.getByText('Say all of it.').waitFor()
    // The drawer stays, and tells what comes next by itself
    await answer('Marisol')
    await drawer.getByText('Before: Mari', { exact: true }).waitFor({ timeout: 60_000 })
    await drawer.getByRole('button', { name: 'Approve' }).click()
    await drawer.getByRole('heading', { name: 'Into the record' }).waitFor()
    expect(await focused(page)).toContain('Marisol')
    await drawer.getByRole('checkbox', { name: 'What should we call you?' }).check()
    await expectAccessible(page, '[role="dialog"]')
    await picture(page, 'task-answers-take-over')
    await drawer.getByRole('button', { name: 'Write to the record' }).click()
    await drawer.getByText('The record says the same as these answers.').waitFor()
    const { preferredName } = await admin<{ preferredName: string }>('GET', `/clients/${client}`)
    expect(preferredName).toBe('Marisol')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    expect(await focused(page)).toContain('Answers')
    await phone.context().close()
    await page.context().close()
  }, 240_000)

  test('staff answer every kind of question, with a file, on a phone', async () => {
    const page = await openCase(PHONE)
    await button(page, 'Complete: About you').click()
    const drawer = page.getByRole('dialog', { name: 'Complete: About you' })
    await drawer.getByLabel('What should we call you?').fill('Marisol')
    await drawer.getByLabel('Anything else?').fill('She has a dog.')
    await drawer.getByLabel('How many live with you?').fill('2')
    await drawer.getByLabel('Since when?').fill('2026-01-05')
    await drawer.getByLabel('Where do you sleep?').selectOption({ label: 'Outdoors' })
    await drawer.getByLabel('A bed').check()
    await drawer.getByLabel('Do you have a lease?').selectOption({ label: 'Yes' })
    await drawer.getByLabel('Street').fill('12 Elm Street')
    await drawer.getByRole('button', { name: 'Add to “Who else?”' }).click()
    await drawer.getByLabel('Name', { exact: true }).fill('Rosa')
    await drawer.getByRole('button', { exact: true, name: 'Complete' }).click()
    await drawer.getByText(/ "Your lease"\./).waitFor()
    await picture(page, 'task-complete-phone-refused')
    await drawer.getByLabel('Category of the file').selectOption({ index: 1 })
    await drawer.getByLabel('Upload a file').setInputFiles({
      buffer: pdf(),
      mimeType: 'application/pdf',
      name: 'lease of Elm Street.pdf',
    })
    await drawer
      .getByText('lease of Elm Street.pdf is stored with the files of the client.')
      .waitFor()
    await drawer.getByLabel('Name of who signed').fill('Maria Lopez')
    await drawer.getByLabel('Signed on paper, which I have in front of me').check()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, '[role="dialog"]')
    await picture(page, 'task-complete-phone')
    await drawer.getByRole('button', { exact: true, name: 'Complete' }).click()
    await drawer.waitFor({ state: 'detached' })
    await button(page, 'Answers: About you').waitFor()
    // The button that opened the drawer is gone: its task has the focus
    await expect.poll(() => focused(page)).toContain('About you')
    await button(page, 'Answers: About you').click()
    const answers = page.getByRole('dialog', { name: 'Answers: About you' })
    await answers.getByText(/Signed on paper by Maria Lopez/).waitFor()
    await answers.getByText(/12 Elm Street/).waitFor()
    await expectAccessible(page, '[role="dialog"]')
    await expectNoSidewaysScroll(page)
    await picture(page, 'task-answers-phone')
    const file = answers.getByRole('link', { name: 'lease of Elm Street.pdf' })
    const opened = await page.request.get(String(await file.getAttribute('href')), {
      headers: { origin: new URL(page.url()).origin },
    })
    expect(opened.headers()['content-type']).toBe('application/pdf')
    await page.goto(`/admin/collections/clients/${client}/files`)
    const row = page.getByRole('row', { name: /lease of Elm Street/ })
    await row.getByText('About you').waitFor()
    await picture(page, 'task-file-in-record')
    await page.context().close()
  }, 240_000)

  test('the tab Cases of the record leads there', async () => {
    const page = await openPage(browser, { viewport: DESKTOP })
    await signInStaff(page)
    await page.goto(`/admin/collections/clients/${client}/cases`)
    await page.getByRole('link', { name: 'Looking at answers' }).click()
    await button(page, 'Answers: About you').click()
    const drawer = page.getByRole('dialog', { name: 'Answers: About you' })
    await drawer.getByText(/12 Elm Street/).waitFor()
    await expectAccessible(page, '[role="dialog"][aria-labelledby]')
    await picture(page, 'task-answers-record')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    await button(page, 'Answers: About you').waitFor()
    await page.context().close()
  }, 120_000)
})
