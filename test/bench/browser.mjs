/** A real browser the size of a phone, as the benchmarks drive it. */
import { existsSync } from 'node:fs'

import { chromium } from 'playwright-core'

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium'].find(
  (file) => file && existsSync(file),
)

const PHONE = {
  hasTouch: true,
  isMobile: true,
  locale: 'en-US',
  viewport: { height: 740, width: 360 },
}

export const launchBrowser = () =>
  chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    ...(executablePath ? { executablePath } : {}),
  })

/** A browser that has seen nothing yet, with somebody's cookies. */
export const openPhone = async (browser, { cookie }) => {
  const context = await browser.newContext(PHONE)
  const cookies = cookie.split('; ').filter((pair) => pair !== '')
  await context.addCookies(
    cookies.map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), url: 'http://localhost', value: pair.slice(at + 1) }
    }),
  )
  return { close: () => context.close(), context, tab: await context.newPage() }
}

/** Slows a tab down: milliseconds before each answer begins, and bits a second. */
export const slowDown = async ({ context, tab }, { bits, latency }) => {
  const session = await context.newCDPSession(tab)
  await session.send('Network.enable')
  const bytes = bits / 8
  await session.send('Network.emulateNetworkConditions', {
    downloadThroughput: bytes,
    latency,
    offline: false,
    uploadThroughput: bytes,
  })
}

/** Milliseconds from the start of the way to a page until something of it is seen. */
export const firstPaint = (tab) =>
  tab.evaluate(
    () =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntriesByName('first-contentful-paint'))
            resolve(startTime)
        })
        observer.observe({ buffered: true, type: 'paint' })
      }),
  )
