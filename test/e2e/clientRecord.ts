import type { Browser, Locator, Page } from 'playwright-core'

import { tokenIn } from '../support/mailbox.js'
import { DEMO_PASSWORD, nextMail, openPage, openPanel, PHONE, signInClient } from './support.js'

export const PENDING = 'PENDING CUSTOMER PORTAL INVITE'
export const CONNECTION = 'CUSTOMER PORTAL CONNECTION'

let made = 0

type Fields = Record<string, unknown>

/** A case worker at the records of clients of their own agency. */
export const openRecords = async (browser: Browser, email?: string) => {
  const { ask, page } = await openPanel(browser, email)
  const newClient = async (data: Fields = {}): Promise<string> => {
    made += 1
    const names = { firstName: 'Orla', lastName: `Quinn${made}` }
    const { doc } = await ask<{ doc: { id: string } }>('POST', '/clients', { ...names, ...data })
    return doc.id
  }
  // Nobody of the demo is found by it: a search reads addresses too
  const addressOf = (id: string): string => `made-up-${id}@client.example`
  const open = async (id: string, tab = ''): Promise<void> => {
    await page.goto(`/admin/collections/clients/${id}${tab}`)
    await page.locator('.pcp-admin-head__facts').waitFor()
  }
  const invite = (id: string): Promise<unknown> =>
    ask('POST', `/portal/clients/${id}/invite`, { attestation: true, email: addressOf(id) })
  const register = async (id: string): Promise<void> => {
    const token = tokenIn(await nextMail(addressOf(id)))
    await ask('POST', '/portal/register', { password: DEMO_PASSWORD, token })
  }
  return {
    addressOf,
    ask,
    /** The client at home in the portal, on a phone. */
    atHome: async (id: string, theirs = browser): Promise<Page> => {
      const client = await openPage(theirs, { viewport: PHONE })
      await signInClient(client, { email: addressOf(id) })
      return client
    },
    /** A client who has been invited and has registered. */
    newConnected: async (data: Fields = {}): Promise<string> => {
      const id = await newClient(data)
      await invite(id)
      await register(id)
      return id
    },
    /** Asks the client for something. @returns id of the request */
    request: async (id: string, wanted: Fields): Promise<string> =>
      (await ask<{ id: string }>('POST', `/portal/clients/${id}/requests`, wanted)).id,
    /** The button below the photo. */
    badge: (text?: string): Locator =>
      page.locator('.pcp-admin-badge__button', text ? { hasText: text } : {}),
    /** Id of a file category or an assessment by its name. */
    idOf: async (collection: string, where: string): Promise<number | string> => {
      const { docs } = await ask<{ docs: [{ id: number | string }] }>(
        'GET',
        `/${collection}?depth=0&limit=1&where${where}`,
      )
      return docs[0].id
    },
    invite,
    newClient,
    open,
    page,
    popover: (name: string): Locator => page.getByRole('dialog', { exact: true, name }),
    /** What the client does with the link of the mail. */
    register,
    toast: (text: string): Locator => page.locator('.pcp-admin-toast').getByText(text),
  }
}

export type Records = Awaited<ReturnType<typeof openRecords>> & { page: Page }

/** What a client sends in answer to a request: a file where there is one, else what was filled in. */
export const answer = async (
  client: Page,
  request: string,
  { file, ...data }: Fields & { file?: Buffer },
): Promise<void> => {
  const part = file && { buffer: file, mimeType: 'application/pdf', name: 'paper.pdf' }
  const answered = await client.request.post(`/api/portal/requests/${request}/fulfill`, {
    headers: { accept: 'application/json', origin: new URL(client.url()).origin },
    ...(part ? { multipart: { file: part } } : { data }),
  })
  if (!answered.ok()) throw new Error(`${request}: ${answered.status()} ${await answered.text()}`)
}
