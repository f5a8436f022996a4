import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  addStep,
  choose,
  createNew,
  openCasesOf,
  openSettings,
  save,
  startCase,
  writeTask,
} from './caseSteps.js'
import { openRecords, type Records } from './clientRecord.js'
import {
  countMails,
  DEMO_PASSWORD,
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  follow,
  nextMail,
  openBrowser,
  openPage,
  PHONE,
  picture,
  signInStaff,
  typeMailedCode,
} from './support.js'

const STAMP = Date.now()
const ASKING = `About your rent ${STAMP}`
const READING = `Read the leaflet ${STAMP}`
const WORKFLOW = `Rent arrears ${STAMP}`
const LAST_NAME = `Rentfield${STAMP}`

let browser: Browser
let records: Records
let client: string
beforeAll(async () => {
  browser = await openBrowser()
  // Who has an account of the portal, from before
  records = await openRecords(browser)
  client = await records.newConnected({ firstName: 'Hollis', lastName: LAST_NAME })
})
afterAll(() => browser.close())

const signedIn = async (email: string): Promise<Page> => {
  const page = await openPage(browser, { viewport: DESKTOP })
  await signInStaff(page, email)
  return page
}

/** Adding Client Tasks: Settings → Tasks → Cases → the task → Client Task: Yes → Save. */
const makeClientTask = async (page: Page, name: string): Promise<void> => {
  await openSettings(page, 'Cases')
  await page.getByRole('textbox', { name: /^Search by/ }).fill(name)
  await page.waitForURL(/search=/)
  await page.getByRole('link', { exact: true, name }).click()
  await page.locator('#field-clientTask').scrollIntoViewIfNeeded()
  await choose(page.locator('#field-clientTask'), 'Yes')
  await picture(page, 'staff-client-task')
  await save(page, 'updated')
}

/** The way of the mail: to the page where one signs in, with a code, remembered for seven days. */
const signInByMail = async (page: Page, link: string, address: string): Promise<void> => {
  await page.goto(link)
  await page.waitForURL(/\/portal\/sign-in/)
  const codes = await countMails(address)
  await page.getByLabel('Email address').fill(address)
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/sign-in\/code/)
  await page.getByLabel('Remember me for 7 days').check()
  await typeMailedCode(page, address, { before: codes })
}

/** A page of the portal by its navigation: some stand behind More on a phone. */
const goTo = async (page: Page, name: 'Questions' | 'Tasks'): Promise<void> => {
  const navigation = page.locator('.pcp-nav')
  const link = navigation.getByRole('link', { name: new RegExp(`^${name}`) })
  if (!(await link.isVisible())) await navigation.locator('summary').click()
  await follow(page, link)
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

const answerQuestions = async (page: Page): Promise<void> => {
  await goTo(page, 'Questions')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await picture(page, 'client-questions')
  await follow(page, page.getByRole('link', { name: 'Answer Questions' }))
  await page.getByLabel('Yes').check()
  await page.getByLabel(/What worries you most/).fill('The rent went up.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Check your answers' }).click()
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor()
  await expectAccessible(page)
  await picture(page, 'client-questions-check')
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByText('We got it. Thank you.').waitFor()
  await expectNoSidewaysScroll(page)
  await picture(page, 'client-questions-sent')
}

test('HPA2 Client Portal, step by step through the pages: a client task is set up and added to a workflow, sent to the client, answered in the portal and seen in the workflow; a second one is done by the officer', async () => {
  const chief = await signedIn('grace.kim@harbor.example')
  await writeTask(chief, {
    name: ASKING,
    questions: [
      { label: 'Do you pay rent?', required: true, type: 'Yes or no' },
      { label: 'What worries you most?', type: 'Long text' },
    ],
  })
  await writeTask(chief, { clientTask: 'Yes', name: READING })
  await makeClientTask(chief, ASKING)

  await openSettings(chief, 'Workflows')
  await createNew(chief)
  await chief.locator('#field-name').fill(WORKFLOW)
  await addStep(chief, 0, { task: ASKING })
  await addStep(chief, 1, { after: [`about-your-rent-${STAMP}`], task: READING })
  await picture(chief, 'staff-workflow')
  await save(chief, 'created')
  await chief.context().close()

  const officer = await signedIn('ana.ruiz@harbor.example')
  const address = records.addressOf(client)
  const before = await countMails(address)
  await openCasesOf(officer, LAST_NAME)
  await startCase(officer, WORKFLOW)
  const words = (await nextMail(address, before)).text ?? ''
  const link = /https?:\S+\/portal\S*/.exec(words)?.[0] ?? ''
  expect(link).toBeTruthy()
  expect(words).not.toContain('rent')

  const phone = await openPage(browser, { viewport: PHONE })
  await signInByMail(phone, link, address)
  await answerQuestions(phone)

  await officer.getByRole('link', { exact: true, name: WORKFLOW }).click()
  await officer.getByRole('heading', { level: 2, name: 'Workflow' }).waitFor()
  await officer.getByRole('button', { exact: true, name: `Answers: ${ASKING}` }).click()
  await officer.getByText('The rent went up.').waitFor()
  await picture(officer, 'staff-task-answers')
  await officer.getByRole('button', { exact: true, name: 'Approve' }).click()
  await officer.getByText('Approved. The case goes on.').waitFor()
  await officer.keyboard.press('Escape')

  await officer.getByRole('button', { exact: true, name: `Complete: ${READING}` }).click()
  const dialog = officer.getByRole('dialog', { name: `Complete: ${READING}` })
  await dialog.getByText('It will be shown as done by staff for the client.').waitFor()
  await dialog.getByRole('button', { exact: true, name: 'Complete' }).click()
  await officer.getByText('done by staff for the client').last().waitFor()
  await picture(officer, 'staff-case-done')

  await goTo(phone, 'Tasks')
  await phone.getByText(/Your worker did this for you/).waitFor()
  await expectAccessible(phone)
  await picture(phone, 'client-tasks')
})
