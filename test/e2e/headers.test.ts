import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../attacks/attack.js'
import { demoHere, DESKTOP, openBrowser, openPage, PHONE, signInClient } from './support.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** What the browser refused because of a policy. */
const refusalsOf = (page: Page): string[] => {
  const refusals: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) refusals.push(message.text())
  })
  return refusals
}

test('every page works under its own policy: a browser that reports refuses nothing of ours', async () => {
  const page = await openPage(browser, { viewport: PHONE })
  const refusals = refusalsOf(page)
  for (const path of ['/portal/help', '/portal/forgot-password', '/portal/register?token=x']) {
    const answer = await page.goto(path)
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self';")
    expect(answer?.headers()['x-frame-options']).toBe('DENY')
    expect(answer?.headers()['cache-control']).toContain('no-store')
  }
  await signInClient(page, { email: 'jamal@client.example' })
  const paths = await page
    .getByRole('link')
    .evaluateAll((links) => [
      ...new Set(
        links
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => href.startsWith('/portal')),
      ),
    ])
  expect(paths.length).toBeGreaterThan(4)
  for (const path of paths) await page.goto(path, { waitUntil: 'load' })
  expect(refusals).toEqual([])
})

test('pages, styles and scripts come packed and say so, behind Next', async () => {
  const page = await openPage(browser, { viewport: PHONE })
  const encodings = new Map<string, string | undefined>()
  page.on('response', (answer) => {
    encodings.set(answer.url(), answer.headers()['content-encoding'])
  })
  await page.goto('/portal/sign-in', { waitUntil: 'load' })
  expect(await page.locator('h1').count()).toBe(1)
  expect(encodings.size).toBeGreaterThanOrEqual(3)
  expect(new Set(encodings.values())).toEqual(new Set(['br']))
  await page.context().close()
})

test(attack('WEB-10', 'in Chromium'), async () => {
  const page = await openPage(browser, { viewport: DESKTOP })
  const refusals = refusalsOf(page)
  // As if a name or a message had got into the page as markup.
  const markup = '<script>window.stolen = 1</script><img src="x" onerror="window.stolen = 2">'
  await page.route('**/portal/sign-in', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace('</main>', () => `${markup}</main>`)
    expect(body).toContain(markup)
    await route.fulfill({ body, response: answer })
  })
  await page.goto('/portal/sign-in')
  await page.waitForFunction(
    () => document.querySelector<HTMLImageElement>('img[src="x"]')?.complete ?? true,
  )
  await expect.poll(() => refusals.length).toBeGreaterThan(0)
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false)
})

test(attack('WEB-09', 'in Chromium'), async () => {
  const { origin } = demoHere()
  const evil = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html')
    answer.end(`<iframe src="${origin}/portal/sign-in"></iframe>`)
  })
  await new Promise<void>((resolve) => {
    evil.listen(0, '127.0.0.1', resolve)
  })
  try {
    const page = await openPage(browser, { viewport: DESKTOP })
    await page.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}`)
    await expect.poll(() => page.frames().at(1)?.url()).toMatch(/^chrome-error:/)
  } finally {
    evil.close()
  }
})
