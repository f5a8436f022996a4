import { readFile } from 'node:fs/promises'

import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { pdfWords } from '../support/pdfWords.js'
import { answer, openRecords, type Records } from './clientRecord.js'
import { QUESTIONS, TEMPLATE } from './planTemplate.js'
import {
  countMails,
  DEMO_PASSWORD,
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  follow,
  nextMail,
  openBrowser,
  openPanel,
  PHONE,
  picture,
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
/** A client of the demo who has answered, and the template that asks for what they said. */
const prepare = async (): Promise<{ id: string; name: string }> => {
  const name = `Roof ${Date.now()}`
  await root.ask<Row>('POST', '/housing-plan-templates', { ...TEMPLATE, name })
  const assessment = await root.ask<Row>('POST', '/assessments', {
    enabledOnPortal: true,
    questions: QUESTIONS,
    title: name,
  })
  const id = await records.newConnected({ firstName: 'Noor', preferredName: 'Nori' })
  const request = await records.request(id, {
    assessment: assessment.doc.id,
    type: 'assessment',
  })
  const client = await records.atHome(id)
  await answer(client, request, { answers: { planWhere: 'car', planWhy: 'I lost my job.' } })
  await client.context().close()
  return { id, name }
}

const press = (scope: Locator | Page, name: RegExp | string): Promise<void> =>
  scope.getByRole('button', { exact: typeof name === 'string', name }).click()

/** How a part of the panel looks on a screen of each size. */
const pictures = async (page: Page, name: string): Promise<void> => {
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page)
    await picture(page, `${name}-${size.width}`)
  }
}

/** What is said of a plan in the tab, such as its status. */
const fact = (page: Page, name: string): Locator =>
  page
    .locator('.pcp-admin-plans dt', { hasText: name })
    .locator('xpath=following-sibling::dd[1]')
    .first()

/** The officer signs in the drawer, below all that stands in the plan. */
const signAsOfficer = async (page: Page, words: string): Promise<void> => {
  await press(page, 'Sign')
  const drawer = page.getByRole('dialog', { name: 'Sign the plan' })
  await drawer.getByText(words).waitFor()
  await pictures(page, 'plan-staff-sign')
  await expectAccessible(page, '[role="dialog"]')
  await drawer.getByLabel('Your full name, as your signature').fill('Ana Ruiz')
  await press(drawer, 'Sign')
  await drawer.waitFor({ state: 'hidden' })
}

const signAsClient = async (client: Page, changed?: string): Promise<void> => {
  await follow(client, client.getByRole('link', { name: 'Sign your plan' }))
  await client.getByRole('heading', { level: 1, name: 'Sign your plan' }).waitFor()
  const changes = client.locator('.pcp-card', { hasText: 'What changed' })
  expect(await changes.count()).toBe(changed ? 1 : 0)
  if (changed) await changes.getByText(changed).waitFor()
  await expectAccessible(client)
  await expectNoSidewaysScroll(client)
  await picture(client, `plan-client-sign${changed ? '-changed' : ''}`)
  await client.getByLabel('Your full name').fill('Noor Quinn')
  const password = client.getByLabel('Password', { exact: true })
  if ((await password.count()) > 0) await password.fill(DEMO_PASSWORD)
  await press(client, 'Sign the plan')
  await client.getByText('You signed the plan.').waitFor()
}

const squeezed = (said: string): string => said.replaceAll(/\s+/g, '')

/** What is on the paper that a link downloads. */
const paperOf = async (page: Page, link: Locator): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(/^plan-version-\d+\.pdf$/)
  return squeezed(pdfWords(await readFile(await download.path())).join(' '))
}

test('a housing plan is made of answers, agreed, changed, told, reviewed and ended, and its versions stay readable on both sides', async () => {
  const { addressOf, atHome, open, page, toast } = records
  const { id, name } = await prepare()
  const address = addressOf(id)

  // Made of the template: what was answered stands in it, what nobody knows is named
  await open(id, '/plans')
  await press(page, 'New plan')
  const dialog = page.getByRole('dialog', { name: 'New plan' })
  await dialog.getByLabel('Template').selectOption({ label: name })
  await pictures(page, 'plan-staff-new')
  await press(dialog, 'Create')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('Nothing is known for: answer.planNeed').waitFor()
  const about = page.getByRole('group', { name: 'About you' }).getByLabel('Text')
  expect(await about.inputValue()).toBe('Hello Nori. You sleep in my car. You need ________.')
  const goal = page.getByRole('group', { name: /^Goal 1/ })
  expect(await goal.getByLabel('Why').inputValue()).toBe('You said: I lost my job.')
  await about.fill('Hello Nori. You sleep in my car. You need a warm room.')
  await press(goal, /^Choose from the library/)
  const library = page.getByRole('dialog', { name: 'Ready actions' })
  await library.getByLabel('Cause').selectOption({ label: 'Lost work or income' })
  const ready = library.getByRole('listitem').filter({ hasText: 'Client' }).first()
  const chosen = (await ready.locator('span').first().innerText()).split('\n')[0] ?? ''
  await pictures(page, 'plan-staff-library')
  await press(ready, /^Add/)
  await page.keyboard.press('Escape')
  await library.waitFor({ state: 'hidden' })
  await pictures(page, 'plan-staff-editor')
  await expectAccessible(page, '.pcp-admin-plans')
  await press(page, 'Save')
  await page.getByRole('heading', { name: 'Goal 1: Keep a roof' }).waitFor()

  // Shared: a mail without a word about it
  const before = await countMails(address)
  await press(page, 'Share with the client')
  await toast('The client can read the plan now').waitFor()
  const mail = await nextMail(address, before)
  expect(mail.subject).toContain('A change to your plan')
  expect(mail.text).not.toContain('lease')
  await page.getByText('This is the only version so far.').waitFor()
  expect(await page.getByText('Nothing is known for').count()).toBe(0)
  await pictures(page, 'plan-staff-shared')

  // Both sign
  const client = await atHome(id)
  await picture(client, 'plan-client-home')
  await client.goto('/portal/plans')
  await expectAccessible(client)
  await picture(client, 'plan-client-plans')
  await follow(client, client.getByRole('link', { name: /My housing plan/ }).last())
  await client.getByText('You need a warm room.').waitFor()
  await client.getByText(chosen).first().waitFor()
  await client.getByText('Call the office and ask for the manager.').waitFor()
  await expectAccessible(client)
  await expectNoSidewaysScroll(client)
  await picture(client, 'plan-client-plan')
  await signAsClient(client)
  await client.getByText('You have signed. Your worker has to sign too.').waitFor()
  await fact(page, 'Signed by the client').getByText('Noor Quinn').waitFor()
  await signAsOfficer(page, 'You need a warm room.')
  await fact(page, 'Status').getByText('Agreed').waitFor()
  await client.getByText('You and your worker have both signed this plan.').waitFor()

  // Both tick off what is theirs, and say something
  await follow(client, client.getByRole('link', { name: /Bring your lease/ }).first())
  await press(client, 'Mark as done')
  await client.getByText('Saved. Your care team can see it.').waitFor()
  await follow(client, client.getByRole('link', { name: /Bring your lease/ }).first())
  await client.getByLabel('What do you want to say?').fill('I left it at the desk.')
  await expectAccessible(client)
  await expectNoSidewaysScroll(client)
  await picture(client, 'plan-client-action')
  await press(client, 'Send')
  await page.getByText('I left it at the desk.').waitFor()
  await page.getByText(/Done by the client on/).waitFor()
  await press(page, /^Mark as done.*Call the owner/)
  await page.getByText(/Marked as done by staff on/).waitFor()
  await pictures(page, 'plan-staff-progress')
  await expectAccessible(page, '.pcp-admin-plans')
  const planPage = client.url().replace(/\/actions.*/, '')
  await client.goto(planPage)
  await client.getByText('Done', { exact: true }).nth(1).waitFor()

  // Changed: a version that both sign anew; the client's open page shows it at once
  await press(page, 'Edit')
  const edited = page.getByRole('group', { name: /^Goal 1/ })
  await edited.getByLabel('What is to be done').first().fill('Bring your new lease.')
  await press(page, 'Save')
  await fact(page, 'Version').getByText('2').waitFor()
  await client.getByText('Bring your new lease.').first().waitFor()
  const told = await countMails(address)
  await press(page, 'Notify the client of a change to their plan')
  await toast('The client is told that the plan has changed').waitFor()
  expect((await nextMail(address, told)).text).not.toContain('lease')
  await pictures(page, 'plan-staff-changed')
  await expectAccessible(page, '.pcp-admin-plans')
  await client.goto(planPage)
  await client.getByText('Your worker changed the plan.').waitFor()
  await picture(client, 'plan-client-changed')
  await signAsClient(client, 'Bring your new lease.')
  await signAsOfficer(page, 'Bring your new lease.')
  await fact(page, 'Status').getByText('Agreed').waitFor()

  // Reviewed
  await press(page, 'Review')
  const review = page.getByRole('dialog', { name: 'Review' })
  const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  await review.getByLabel('Review on').fill(day)
  await review.getByLabel('We have reviewed the plan now').check()
  await pictures(page, 'plan-staff-review')
  await press(review, 'Save')
  await review.waitFor({ state: 'hidden' })
  await fact(page, 'Last reviewed').waitFor()
  await client.getByText('We look at it again on').waitFor()

  // The paper says what the page says, of both versions and on both sides
  for (const [version, words] of [
    ['1', 'Bring your lease.'],
    ['2', 'Bring your new lease.'],
  ] as const) {
    await client.goto(planPage)
    await follow(client, client.getByRole('link', { name: `Version ${version}` }))
    const lines = client.locator('main .pcp-card', { hasText: 'My housing plan' })
    await lines.getByText(words).waitFor()
    await picture(client, `plan-client-version-${version}`)
    await expectAccessible(client)
    const shown = await lines.locator('h2, p').allInnerTexts()
    expect(shown.length).toBeGreaterThan(8)
    await page.getByRole('combobox', { name: 'Version' }).selectOption(version)
    const versions = page.getByRole('region', { exact: true, name: 'Versions' })
    await versions.getByRole('region', { exact: true, name: `Version ${version}` }).waitFor()
    const papers = [
      await paperOf(client, client.getByRole('link', { name: 'Download as PDF' })),
      await paperOf(page, versions.getByRole('link', { name: 'Download PDF' })),
    ]
    for (const line of shown)
      for (const paper of papers) expect(paper, line).toContain(squeezed(line))
    for (const paper of papers) expect(paper).toContain('NoorQuinn')
    expect(papers[0]).toBe(papers[1])
    await pictures(page, `plan-staff-version-${version}`)
  }

  // Ended: readable, and nothing more can be done about it
  await press(page, 'End plan')
  const end = page.getByRole('dialog', { name: 'End plan' })
  await pictures(page, 'plan-staff-end')
  await press(end, 'End plan')
  await end.waitFor({ state: 'hidden' })
  await fact(page, 'Status').getByText('Ended').waitFor()
  expect(await page.getByRole('button', { name: /^(Edit|Sign|Review|Mark as done)/ }).count()).toBe(
    0,
  )
  await pictures(page, 'plan-staff-ended')
  await client.goto(planPage)
  await client.getByText('This plan has ended. You can still read it.').waitFor()
  await expectAccessible(client)
  await picture(client, 'plan-client-ended')
  await follow(client, client.getByRole('link', { name: 'Version 1' }))
  await client.getByText('Bring your lease.').first().waitFor()
})
