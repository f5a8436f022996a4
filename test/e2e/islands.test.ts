import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import {
  asStaff,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
  PHONE,
  picture,
  signInClient,
} from './support.js'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await openPage(browser, { viewport: PHONE })
})
afterAll(() => browser.close())

const ownID = (): Promise<string> =>
  page.evaluate("fetch('/api/portal/me').then((me) => me.json()).then(({ client }) => client.id)")

/** The client of these tests reads Spanish. */
const said = (): Promise<null | string> => page.locator('pcp-live [role=status]').textContent()

describe('an open page', () => {
  test('shows a new message and says so, without being loaded again', async () => {
    await signInClient(page)
    const id = await ownID()
    await page.evaluate('window.notLoadedAgain = true')
    const sent = await asStaff(`/portal/clients/${id}/messages`, { text: 'Come at nine.' })
    expect(sent.status).toBe(201)
    await expect.poll(said).toBe('Tiene un mensaje nuevo.')
    await page.getByRole('link', { name: /Mensajes.*\d+ mensajes? nuevo/ }).waitFor()
    expect(await page.evaluate('window.notLoadedAgain')).toBe(true)
  })

  test('shows a new request', async () => {
    const id = await ownID()
    const asked = await asStaff(`/portal/clients/${id}/requests`, { type: 'location' })
    expect(asked.status).toBe(201)
    await expect.poll(said).toBe('Cambió su lista de cosas por hacer.')
  })

  test('is loaded anew where somebody else has signed in on the same device meanwhile', async () => {
    const id = await ownID()
    await page.goto('/portal')
    await page.evaluate('window.notLoadedAgain = true')
    const theirs = async (route: Route): Promise<void> => {
      if (!(await route.request().headerValue('x-portal-watch'))) return route.fallback()
      const answer = await route.fetch()
      const body = (await answer.text()).replace(/data-account="[^"]*"/, 'data-account="theirs"')
      return route.fulfill({ body, response: answer })
    }
    await page.route('**/portal', theirs)
    const sent = await asStaff(`/portal/clients/${id}/messages`, { text: 'And bring your ID.' })
    expect(sent.status).toBe(201)
    await expect
      .poll(() => page.evaluate('window.notLoadedAgain').catch(() => true))
      .toBeUndefined()
    await page.unroute('**/portal', theirs)
  })

  test('keeps what is being typed when a message comes in', async () => {
    const id = await ownID()
    await page.goto('/portal/messages')
    await page.locator('main a[href*="/messages/"]', { hasText: 'Ana' }).first().click()
    const text = page.locator('main textarea')
    await text.fill('I am on my way')
    const before = await page.locator('.pcp-message').count()
    await asStaff(`/portal/clients/${id}/messages`, { text: 'Are you coming?' })
    await page.getByText('Are you coming?').waitFor()
    expect(await page.locator('.pcp-message').count()).toBe(before + 1)
    expect(await text.inputValue()).toBe('I am on my way')
    expect(await text.evaluate((field) => field === document.activeElement)).toBe(true)
  })
})

test('a text near its limit says how many characters are left; a line break counts once', async () => {
  const text = page.locator('main textarea')
  const seen = page.locator('pcp-character-count [data-part=seen]')
  await text.fill('x'.repeat(7000))
  expect(await seen.textContent()).toBe('')
  await text.fill(`${'x'.repeat(9899)}${'\n'.repeat(10)}x`)
  expect(await seen.textContent()).toBe('Quedan 90 caracteres')
  await text.fill('x'.repeat(10_001))
  expect(await seen.textContent()).toBe('Sobra 1 carácter')
  await text.fill('')
})

test('Esc and a click beside it close the menu', async () => {
  const menu = page.locator('details[open]')
  await page.locator('details[data-menu] summary').click()
  await page.keyboard.press('Escape')
  expect(await menu.count()).toBe(0)
  expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY')
  await page.locator('details[data-menu] summary').click()
  await page.getByRole('heading', { level: 1 }).click()
  expect(await menu.count()).toBe(0)
})

test('without a connection a page says whom to call, and nothing of the portal is kept', async () => {
  await page.goto('/portal/documents')
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await page.context().setOffline(true)
  try {
    await page.goto('/portal/messages')
    expect(await page.getByText('You are offline').isVisible()).toBe(true)
    expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(0)
    await expectNoSidewaysScroll(page)
  } finally {
    await page.context().setOffline(false)
  }
  const kept = await page.evaluate<string[]>(
    `(async () => {
      const names = await caches.keys()
      const stores = await Promise.all(names.map((name) => caches.open(name)))
      return (await Promise.all(stores.map((store) => store.keys()))).flat().map(({ url }) => new URL(url).pathname)
    })()`,
  )
  expect(kept.map((path) => path.replace(/\.[\w-]{16}\./, '.')).toSorted()).toEqual([
    '/portal/assets/portal.css',
    '/portal/assets/portal.js',
  ])
})

test('a password can be shown, and is hidden again before it is sent', async () => {
  const visitor = await openPage(browser, { viewport: PHONE })
  await visitor.goto('/portal/sign-in')
  const field = visitor.getByLabel('Password', { exact: true })
  await field.fill('not it')
  await visitor.getByRole('button', { name: 'Show password' }).click()
  expect(await field.getAttribute('type')).toBe('text')
  await expectAccessible(visitor)
  await visitor.route('**/api/portal/login', (route) => route.fulfill({ status: 204 }))
  await visitor.getByRole('button', { name: 'Sign in' }).click()
  expect(await field.getAttribute('type')).toBe('password')
  await visitor.context().close()
})

test('the quick exit ends the session, and Back shows nothing', async () => {
  await page.goto('/portal')
  await page.goto('/portal/documents')
  const away = (await page.locator('pcp-quick-exit').getAttribute('data-exit')) ?? ''
  await page.context().route(`${away}**`, (route) => route.fulfill({ body: 'the weather' }))
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
  await page.waitForURL(`${away}**`)
  await expect
    .poll(async () => (await page.context().request.get('/api/portal/me')).status())
    .toBe(401)
  await page.goBack().catch(() => undefined)
  await expect.poll(() => page.locator('body').innerText()).toBe('the weather')
})

test('a place that was opened is read again without a connection, until signing out', async () => {
  await signInClient(page)
  await page.goto('/portal/resources')
  await page.locator('main a.pcp-row').first().click()
  const name = await page.getByRole('heading', { level: 1 }).innerText()
  const has = (): Promise<boolean> =>
    page.evaluate(
      `caches.has('pcp-seen').then((is) => is && caches.match(location.pathname, { cacheName: 'pcp-seen' })).then(Boolean)`,
    )
  await expect.poll(has).toBe(true)
  await page.context().setOffline(true)
  try {
    await page.goto('/portal/resources')
    await page.getByRole('link', { exact: true, name }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByText(/Ahora no hay conexión/).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'place-offline')
  } finally {
    await page.context().setOffline(false)
  }
  await page.goto('/portal/account')
  await page.getByRole('button', { exact: true, name: 'Cerrar sesión' }).click()
  await page.waitForURL(/\/sign-in/)
  await expect.poll(() => page.evaluate(`caches.has('pcp-seen')`)).toBe(false)
})
