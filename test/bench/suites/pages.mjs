import { compare, compareLine, compareTable } from '../compare.mjs'
import { signInClient } from '../people.mjs'
import { withSides } from '../sides.mjs'

/** Pages of the portal beside pages of the same app that have nothing to do, and beside one that reads the same rows. */
export const measurePages = (settings) =>
  withSides(
    { app: 'pages', name: 'pages', size: settings.large },
    async ({ mail, plain, portal }) => {
      const visitor = await signInClient(portal.origin, mail, 'typical')
      const headers = visitor.headers()
      const page = (path) => ({ headers, url: `${portal.origin}${path}` })
      const own = {
        dashboard: page('/portal'),
        messages: page('/portal/messages'),
        requests: page('/portal/requests'),
      }
      const empty = { url: `${portal.origin}/bare` }
      const rows = { url: `${portal.origin}/bare/rows?client=${visitor.client}` }
      const pages = await compare({ ...settings, targets: { empty, rows, ...own } })
      const me = await compare({
        ...settings,
        targets: {
          plain: { headers: plain.staff.headers(), url: `${plain.origin}/api/users/me` },
          portal: page('/api/portal/me'),
        },
      })
      return compareTable([
        compareLine('`/portal` beside an empty page', pages, { over: 'dashboard', under: 'empty' }),
        compareLine('`/portal` beside a page with its rows', pages, {
          over: 'dashboard',
          under: 'rows',
        }),
        compareLine('`/portal/requests` beside that page', pages, {
          over: 'requests',
          under: 'rows',
        }),
        compareLine('`/portal/messages` beside that page', pages, {
          over: 'messages',
          under: 'rows',
        }),
        compareLine('`/api/portal/me` beside `/api/users/me`', me, {
          over: 'portal',
          under: 'plain',
        }),
      ])
    },
  )
