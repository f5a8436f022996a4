import type { Page } from 'playwright-core'

import { expectNoSidewaysScroll, findingsOf, LOOKS, picture, showTheme } from './support.js'

type Look = {
  name: string
  page: Page
  /** Parts of ours; Payload's own around them are not looked at. */
  scopes: readonly string[]
  /** Payload's lists are wider than a phone by themselves. */
  wide?: boolean
}

/** What axe finds on parts of what is open, on a phone and a desktop, light and dark. */
export const look = async ({ name, page, scopes, wide = false }: Look): Promise<string[]> => {
  const told: string[] = []
  for (const [size, theme] of LOOKS) {
    await page.setViewportSize(size)
    await showTheme(page, theme)
    for (const scope of scopes) {
      await page.locator(scope).first().waitFor({ state: 'attached' })
      const found = await findingsOf(page, scope)
      told.push(...found.map((one) => `${name} ${scope} ${size.width} ${theme}: ${one}`))
    }
    await picture(page, `panel-${name}-${size.width}-${theme}`)
    if (!wide) await expectNoSidewaysScroll(page)
  }
  await showTheme(page, 'light')
  return told
}

/** Marks each part of ours on a page of Payload's own, but those that stand on every page. @returns where they are */
export const ourParts = async (page: Page): Promise<string[]> => {
  const count = await page.evaluate<number>(`{
    const ours = '[class^="pcp-admin"], [class*=" pcp-admin"]'
    const parts = [...document.querySelectorAll('.template-default__wrap :is(' + ours + ')')]
      .filter((part) => part.checkVisibility() && !part.parentElement.closest(ours) && !part.closest('header, nav'))
    parts.forEach((part, at) => part.setAttribute('data-ours', String(at)))
    parts.length
  }`)
  return Array.from({ length: count }, (_, at) => `[data-ours="${at}"]`)
}
