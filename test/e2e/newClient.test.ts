import path from 'node:path'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'

import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

import { codeIn, openMailbox } from '../support/mailbox.js'
import { startDemo } from './demo.js'
import { DEMO_PASSWORD, expectNoSidewaysScroll, openBrowser, PHONE, picture } from './support.js'

const EMAIL = 'mike@client.example'
const WHO = 'Mike Turner'
const { untouched } = inject('e2e')

let folder: string
let mailbox: Awaited<ReturnType<typeof openMailbox>>
let demo: Awaited<ReturnType<typeof startDemo>>
let browser: Browser
let page: Page

/** The next Thursday that is a whole day away. */
const thursday = (): string => {
  const day = new Date(Date.now() + 2 * 86_400_000)
  while (day.getUTCDay() !== 4) day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

/** A time on Thursday, as the worker offers it. */
const offerThursday = async (): Promise<void> => {
  const context = await browser.newContext({ baseURL: demo.origin })
  const post = async (to: string, data: object): Promise<void> => {
    const answer = await context.request.post(`/api${to}`, {
      data,
      headers: { origin: demo.origin },
    })
    expect([200, 201], `${to}: ${await answer.text()}`).toContain(answer.status())
  }
  await post('/users/login', { email: 'ana.ruiz@harbor.example', password: DEMO_PASSWORD })
  await post('/portal/appointment-slots', { minutes: 30, startsAt: `${thursday()}T11:15` })
  await context.close()
}

beforeAll(async () => {
  if (!untouched) return
  browser = await openBrowser()
  folder = await mkdtemp(path.join(tmpdir(), 'portal-walk-'))
  await cp(untouched, folder, { recursive: true })
  mailbox = await openMailbox()
  demo = await startDemo(folder, mailbox.port)
  await offerThursday()
  const context = await browser.newContext({
    baseURL: demo.origin,
    locale: 'en-US',
    viewport: PHONE,
  })
  context.setDefaultTimeout(60_000)
  page = await context.newPage()
}, 300_000)
afterAll(async () => {
  if (!untouched) return
  await browser.close()
  await demo.stop()
  await mailbox.close()
  await rm(folder, { force: true, recursive: true })
})

/** The server goes away as in an update, and comes back where it was. */
const restart = async (): Promise<void> => {
  await demo.stop()
  demo = await startDemo(folder, mailbox.port, demo.port)
}

/** Only what stands on the screen: roles and names, no address and no class. */
const press = (role: 'button' | 'link' | 'radio', name: RegExp | string): Promise<void> =>
  page.getByRole(role, { name }).first().click()
const says = (text: RegExp | string): Promise<void> => page.getByText(text).first().waitFor()
const field = (name: RegExp | string): Locator => page.getByLabel(name).first()
/** The menu at the bottom. */
const goTo = async (name: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name }).first().click()
  await page.waitForLoadState()
}

const signIn = async (): Promise<void> => {
  const before = mailbox.to(EMAIL).filter((mail) => codeIn(mail)).length
  await field('Email address').fill(EMAIL)
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await press('button', 'Sign in')
  await field(/code/i).waitFor()
  await expect
    .poll(() => mailbox.to(EMAIL).filter((mail) => codeIn(mail)).length)
    .toBeGreaterThan(before)
  await field(/code/i).fill(codeIn(mailbox.to(EMAIL).findLast((mail) => codeIn(mail))))
  await press('button', 'Continue')
}

const photo = (name: string) =>
  sharp({
    create: {
      background: '#ccc',
      channels: 3,
      height: 1500,
      noise: { mean: 128, sigma: 30, type: 'gaussian' },
      width: 2000,
    },
  })
    .jpeg({ quality: 85 })
    .toBuffer()
    .then((buffer) => ({ buffer, mimeType: 'image/jpeg', name }))

test.skipIf(!untouched)(
  'Who has never seen it sends two photos as one document, signs, writes and books Thursday, over a lost line, an update and an ended session',
  // One way through, not to be gone twice
  { retry: 0, timeout: 600_000 },
  async () => {
    await page.goto('/portal')
    await signIn()
    await says('You have 4 things to do.')

    // Two photos as one document: the line is lost, and the server is updated meanwhile
    await press('link', /Send a photo or file: Birth Certificate/)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([await photo('front.jpg'), await photo('back.jpg')])
    await field(/Make one document/).check()
    await page.context().setOffline(true)
    await press('button', 'Send 2 pages')
    await says('The connection is gone.')
    await expectNoSidewaysScroll(page)
    await picture(page, 'walk-connection-lost')
    await restart()
    await page.context().setOffline(false)
    // It goes on by itself
    await says(/Thank you|is sent/i)
    await picture(page, 'walk-sent')

    // The release: signed in a session that has ended meanwhile
    await goTo('To do')
    await press('link', /Sign .*permission|release/i)
    await field('Yes, I give permission').check()
    await field('Your full name').fill(WHO)
    await page.context().clearCookies()
    await press('button', 'Sign and send')
    await says('What you typed is kept: sign in again, and it is there.')
    await signIn()
    // A signature is kept nowhere: it is made where the text is read
    await field('Your full name').waitFor()
    expect(await field('Your full name').inputValue()).toBe('')
    await picture(page, 'walk-release-again')
    await field('Yes, I give permission').check()
    await field('Your full name').fill(WHO)
    await press('button', 'Sign and send')
    await says(/Signed|Thank you/)

    // A message, half of which was written before an update
    await goTo('Messages')
    await press('link', /Ana Ruiz/)
    await page.getByRole('textbox').first().fill('I sent both sides.')
    await says('Kept. You can finish later.')
    await restart()
    await page.reload()
    expect(await page.getByRole('textbox').first().inputValue()).toBe('I sent both sides.')
    await press('button', 'Send message')
    await says('Your message is sent.')

    await page.getByText('More', { exact: true }).click()
    await goTo('Appointments')
    // Towards the end of a week it is the next one's
    await page.getByRole('heading', { level: 1 }).waitFor()
    if ((await page.getByRole('link', { name: /11:15/ }).count()) === 0)
      await press('link', 'Next week')
    await press('link', /11:15/)
    await press('button', 'Book this appointment')
    await says('It is booked.')
    await says(/Thursday|Thu/)
    await picture(page, 'walk-booked')

    await goTo('Home')
    await says('You have 2 things to do.')
  },
)
