/** Every page of the portal at one running server: its address, and whose cookies open it. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { createBrowser } from './load.mjs'
import { signInClient } from './people.mjs'
import { CLIENTS, PASSWORD } from './settings.mjs'

const ROUTE = /access: '([\w-]+)',[^}]*?pattern: '([^']+)'/gs

/** Rows of the table of pages, as its files write them: `routes.ts`, and one for each part of it. */
const routesOf = (tree) => {
  const folder = path.join(tree.root, 'src/portal')
  const table = readdirSync(folder)
    .filter((file) => /^(?:routes|\w+Routes)\.ts$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .map((text) => text.slice(text.search(/export const \w*ROUTES\b/)))
    .join('\n')
    .replaceAll(/nav: \{[^}]*\},/g, '')
  return [...table.matchAll(ROUTE)].map(([, access, pattern]) => ({ access, pattern }))
}

const mailedToken = async (mail, address) =>
  /[?&]token=([\w-]+)/.exec((await mail.next(address)).text)[1]

/** Somebody who is invited and has not registered yet. */
const invite = async ({ mail, staff }) => {
  const email = `invited-${Date.now()}@client.example`
  const { user } = await staff.call('/api/users/me?depth=0')
  const { doc } = await staff.call('/api/clients', {
    body: { agency: user.agency, firstName: 'Mike', lastName: 'Tyler' },
    status: 201,
  })
  const body = { attestation: true, email }
  await staff.call(`/api/portal/clients/${doc.id}/invite`, { body, status: 201 })
  return mailedToken(mail, email)
}

/** What mails lead to: each link is good, and a code waits to be typed. */
const mailedPages = async (origin, { mail, staff }) => {
  const nobody = createBrowser(origin)
  await nobody.call('/api/portal/forgot-password', { body: { email: CLIENTS.growing } })
  const reset = await mailedToken(mail, CLIENTS.growing)
  await nobody.call('/api/portal/login', { body: { email: CLIENTS.worker, password: PASSWORD } })
  await mail.next(CLIENTS.worker)
  return {
    '/register': { path: `/register?token=${await invite({ mail, staff })}` },
    '/reset-password': { path: `/reset-password?token=${reset}` },
    '/sign-in/code': { cookie: nobody.headers().cookie, path: '/sign-in/code' },
  }
}

/** An appointment of the client's, a week ahead at most: rounds may follow each other. */
const scheduled = async ({ client, staff }) => {
  const { client: about } = await client.call('/api/portal/me')
  const startsAt = new Date(Date.now() + (1 + Math.random() * 6) * 86_400_000).toISOString()
  const body = { insist: true, minutes: 30, startsAt }
  const { id } = await staff.call(`/api/portal/clients/${about.id}/appointments`, {
    body,
    status: 201,
  })
  return id
}

/** In the order of the table of pages; the signed-in person is the typical client. */
export const portalPages = async ({ mail, origin, staff, tree }) => {
  const client = await signInClient(origin, mail, 'typical')
  const { careTeam } = await client.call('/api/portal/me')
  const { docs } = await client.call('/api/portal-requests?limit=50&depth=0')
  const { id } = docs.find(({ status }) => status === 'pending')
  const routes = routesOf(tree)
  // 0.1.0 knows no appointments
  const withAppointment = routes.some(({ pattern }) => pattern.includes(':appointmentID'))
  const appointment = withAppointment ? await scheduled({ client, staff }) : ''
  const mailed = await mailedPages(origin, { mail, staff })
  const signedIn = client.headers().cookie
  return routes.map(({ access, pattern }) => {
    const own = pattern
      .replace(':appointmentID', appointment)
      .replace(':id', id)
      .replace(':staffID', careTeam[0].id)
    const { cookie = access === 'signed-out' ? '' : signedIn, path = own } = mailed[pattern] ?? {}
    return { cookie, pattern, url: `${origin}/portal${path === '/' ? '' : path}` }
  })
}
