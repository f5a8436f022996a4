/** The people behind the requests: staff with Payload's own sign-in, clients with password and mailed code. */
import { openMailServer } from '../host/mainJob.mjs'

import { createBrowser } from './load.mjs'
import { CLIENTS, PASSWORD, STAFF } from './settings.mjs'

export { openMailServer }

export const signInStaff = async (origin) => {
  const browser = createBrowser(origin)
  await browser.call('/api/users/login', { body: STAFF })
  return browser
}

/** The code that was mailed; reminders of what is asked for may come before it. */
const codeTo = async (mail, address) => {
  for (;;) {
    const code = /^(\d{6})\r?$/m.exec((await mail.next(address)).text)
    if (code) return code[1]
  }
}

/** `who` is a key of CLIENTS. */
export const signInClient = async (origin, mail, who) => {
  const browser = createBrowser(origin)
  await browser.call('/api/portal/login', { body: { email: CLIENTS[who], password: PASSWORD } })
  const code = await codeTo(mail, CLIENTS[who])
  await browser.call('/api/portal/login/verify', { body: { code } })
  const { client } = await browser.call('/api/portal/me')
  return { ...browser, client: client.id }
}
