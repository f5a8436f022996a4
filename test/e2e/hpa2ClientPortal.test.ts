import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openRecords, type Records } from './clientRecord.js'
import {
  countMails,
  DEMO_PASSWORD,
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  nextMail,
  openBrowser,
  openPage,
  openPanel,
  PHONE,
  picture,
  typeMailedCode,
} from './support.js'

let browser: Browser
let records: Records
let root: Awaited<ReturnType<typeof openPanel>>
beforeAll(async () => {
  browser = await openBrowser()
  records = await openRecords(browser)
  root = await openPanel(browser, 'grace.kim@harbor.example')
})
afterAll(() => browser.close())

type Row = { doc: { id: string } }

const QUESTIONS = [
  { label: { en: 'Do you pay rent?' }, name: 'rents', required: true, type: 'yes-no' },
  { label: { en: 'What worries you most?' }, name: 'worries', type: 'textarea' },
]

/** Settings → Tasks → Cases → the task → Client Task: Yes → Save. */
const makeClientTask = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/admin/collections/task-templates/${id}`)
  const field = page.locator('#field-clientTask')
  await field.click()
  await field.getByRole('option', { exact: true, name: 'Yes' }).click()
  await page.getByRole('button', { exact: true, name: 'Save' }).click()
  await page.getByText('Updated successfully.').waitFor()
}

test('HPA2 Client Portal: a client task is set up, sent to the client, answered in the portal and seen in the workflow; a second one is done by the officer', async () => {
  const { addressOf, ask, newConnected, open, page } = records
  const named = `Your rent ${Date.now()}`
  const asking = await root.ask<Row>('POST', '/task-templates', {
    clientTask: 'no',
    name: named,
    questions: QUESTIONS,
  })
  const reading = await root.ask<Row>('POST', '/task-templates', {
    clientTask: 'yes',
    name: `Read the leaflet ${named}`,
  })
  await makeClientTask(root.page, asking.doc.id)
  await picture(root.page, 'staff-client-task')
  const workflow = await root.ask<Row>('POST', '/workflows', {
    name: named,
    steps: [
      { key: 'ask', task: asking.doc.id },
      { key: 'read', task: reading.doc.id },
    ],
  })

  const id = await newConnected()
  const address = addressOf(id)
  const before = await countMails(address)
  await open(id, '/cases')
  await page.getByRole('button', { name: 'Start a case' }).click()
  const dialog = page.getByRole('dialog', { name: /^Start a case/ })
  await dialog.getByLabel('Workflow').selectOption(workflow.doc.id)
  await dialog.getByRole('button', { name: 'Start a case' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const mail = await nextMail(address, before)
  const words = mail.text ?? ''
  const link = /https?:\S+\/portal\S*/.exec(words)?.[0] ?? ''
  expect(link).toBeTruthy()
  expect(words).not.toContain('rent')

  const client = await openPage(browser, { viewport: PHONE })
  await client.goto(link)
  await client.waitForURL(/\/portal\/sign-in/)
  const codes = await countMails(address)
  await client.getByLabel('Email address').fill(address)
  await client.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await client.getByRole('button', { name: 'Sign in' }).click()
  await client.waitForURL(/\/sign-in\/code/)
  await client.getByLabel('Remember me for 7 days').check()
  await typeMailedCode(client, address, { before: codes })

  await client.goto('/portal/questions')
  await expectAccessible(client)
  await expectNoSidewaysScroll(client)
  await picture(client, 'client-questions')
  await client.getByRole('link', { name: 'Answer Questions' }).click()
  await client.getByLabel('Yes').check()
  await client.getByLabel(/What worries you most/).fill('The rent went up.')
  await expectAccessible(client)
  await client.getByRole('button', { name: 'Check your answers' }).click()
  await client.getByRole('heading', { name: 'Check your answers' }).waitFor()
  await expectAccessible(client)
  await picture(client, 'client-questions-check')
  await client.getByRole('button', { name: 'Submit' }).click()
  await client.getByText('We got it. Thank you.').waitFor()
  await expectNoSidewaysScroll(client)
  await picture(client, 'client-questions-sent')

  const { docs } = await ask<{ docs: { id: string; stepKey: string }[] }>(
    'GET',
    `/case-tasks?depth=0&where[client][equals]=${id}`,
  )
  const idOf = (key: string): string => docs.find(({ stepKey }) => stepKey === key)?.id ?? ''
  await page.setViewportSize(DESKTOP)
  await page.goto(`/admin/collections/case-tasks/${idOf('ask')}`)
  await page.getByText('The rent went up.').waitFor()
  await picture(page, 'staff-task-answers')
  await page.getByRole('button', { exact: true, name: 'Approve' }).click()
  await page.getByText('Approved. The case goes on.').waitFor()

  await ask('POST', `/portal/case-tasks/${idOf('read')}/complete`, {})
  await client.goto('/portal/tasks')
  await client.getByText(/Your worker did this for you/).waitFor()
  await expectAccessible(client)
  await picture(client, 'client-tasks')
})
