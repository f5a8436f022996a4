/** The admin panel of a running host in a real browser: staff sign in, open the client, and see the card; with casework the case, the plan and the board too. */
import assert from 'node:assert/strict'

import { openBrowser, watch } from './lookAtPortal.mjs'
import { STAFF } from './mainJob.mjs'

const lookAtCasework = async ({ address, casework, page, record }) => {
  await page.goto(address(`/admin/collections/cases/${casework.case}`))
  await page.getByRole('heading', { name: 'Workflow' }).waitFor()
  await page.getByText('Your rent').first().waitFor()
  await page.goto(address(`/admin/collections/clients/${record.id}/plans`))
  await page.getByText('Keep the lease.').first().waitFor()
  await page.goto(address('/admin/casework'))
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** @throws AssertionError at the first thing that is not as in a plain host. */
export const lookAtAdmin = async ({ address, casework, origin, record, login = STAFF }) => {
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ baseURL: origin })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    // What is typed before the panel's scripts run is lost
    await page.goto(address('/admin/login'), { waitUntil: 'networkidle' })
    const problems = watch(page)
    await page.locator('#field-email').fill(login.email)
    await page.locator('#field-password').fill(login.password)
    await page.locator('form button[type=submit]').click()
    await page.waitForURL((url) => !url.pathname.includes('/login'))
    await page.goto(address(`/admin/collections/clients/${record.id}`))
    const card = page.getByRole('region', { name: 'Client Portal' })
    await card.getByRole('button', { name: 'Portal status: Connected' }).waitFor()
    await card.getByRole('button', { name: 'Send Message' }).waitFor()
    if (casework) await lookAtCasework({ address, casework, page, record })
    // Payload's own calls name no slash at the end: Next leads them on
    assert.deepEqual(
      problems.filter((problem) => !problem.startsWith('308 ')),
      [],
    )
  } finally {
    await browser.close()
  }
}
