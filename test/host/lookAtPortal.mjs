/** The portal of a running host in a real browser: signed in without scripts, then looked at with them. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'

import { chromium } from 'playwright-core'

import { CLIENT, codeFor, PASSWORD } from './mainJob.mjs'

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium'].find(
  (file) => file && existsSync(file),
)

/** A browser for hosts on this machine. */
export const openBrowser = () =>
  chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(executablePath ? { executablePath } : {}),
  })

const signIn = async (page, { address, email, mail, password }) => {
  await page.goto(address('/portal/requests'))
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(password)
  await page.locator('form[action*="/login"] button[type=submit]').click()
  await page.waitForURL(/sign-in\/code/)
  await page.locator('[name=code]').fill(await codeFor(mail, email))
  await page.locator('form[action*="/verify"] button[type=submit]').click()
  await page.waitForURL(/portal\/requests/)
}

/** Everything a page complains of, as it comes. */
export const watch = (page) => {
  const problems = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('response', (answer) => {
    if (answer.status() >= 400) problems.push(`${answer.status()} ${answer.url()}`)
    // A redirect is what a host's slashes would cost a phone on each step
    if (answer.status() === 308) problems.push(`308 ${answer.url()}`)
  })
  return problems
}

/** Menu links in the order of the page. */
const pagesOf = (page) =>
  page.locator('nav a').evaluateAll((links) => [...new Set(links.map((link) => link.href))])

/** @throws AssertionError at the first thing that is not as in a plain host. */
export const lookAtPortal = async ({
  address,
  email = CLIENT,
  mail,
  origin,
  password = PASSWORD,
}) => {
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false })
    const page = await context.newPage()
    const problems = watch(page)
    await signIn(page, { address, email, mail, password })
    assert.match(await page.locator('main').innerText(), /Birth Certificate/)
    const answer = await page.goto(address('/portal'))
    assert.match(
      answer.headers()['content-security-policy'] ?? '',
      /script-src 'self'.*frame-ancestors 'none'/,
    )
    // Styled by the portal's own sheet, untouched by the host's layout and styles
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    assert.equal(await page.getByText('The host’s own menu').count(), 0)
    const look = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)
    assert.notEqual(look, 'rgb(255, 0, 0)')
    assert.equal(await page.locator('link[rel=stylesheet]').count(), 1)

    const withScripts = await browser.newContext({
      baseURL: origin,
      storageState: await context.storageState(),
    })
    const other = await withScripts.newPage()
    const more = watch(other)
    await other.goto(address('/portal'))
    for (const href of await pagesOf(other)) await other.goto(href, { waitUntil: 'load' })
    assert.deepEqual([...problems, ...more], [])
  } finally {
    await browser.close()
  }
}
