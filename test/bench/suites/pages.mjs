import { compare, compareLine, compareTable } from '../compare.mjs'
import { signInClient } from '../people.mjs'
import { RELEASE } from '../settings.mjs'
import { withSides } from '../sides.mjs'
import { NO_RELEASE } from '../trees.mjs'

const PATHS = {
  dashboard: '/portal',
  requests: '/portal/requests',
  messages: '/portal/messages',
  account: '/portal/account',
}

/** As a browser asks for a page: packing it is part of the answer. */
const BROWSER = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br, zstd' }

/** The pages of one server, by name, as a signed-in client opens them. */
const pagesOf = async (server, { mail, prefix = '' }) => {
  const visitor = await signInClient(server.origin, mail, 'typical')
  const headers = { ...visitor.headers(), ...BROWSER }
  const targets = Object.entries(PATHS).map(([name, path]) => [
    `${prefix}${name}`,
    { headers, url: `${server.origin}${path}` },
  ])
  return { pages: Object.fromEntries(targets), visitor }
}

const besideRelease = (of) =>
  Object.entries(PATHS).map(([name, path]) =>
    compareLine(`\`${path}\` beside ${RELEASE.version}`, of, { over: name, under: `old-${name}` }),
  )

const besideNext = (of) => [
  compareLine('`/portal` beside an empty page of Next', of, { over: 'dashboard', under: 'empty' }),
  ...['dashboard', 'requests', 'messages'].map((name) =>
    compareLine(`\`${PATHS[name]}\` beside a page with its rows`, of, {
      over: name,
      under: 'rows',
    }),
  ),
]

/**
 * Pages of the portal beside the same pages of 0.1.0, and beside pages of the same app: one that has nothing to do, and one that reads
 * the same rows.
 */
export const measurePages = (settings) =>
  withSides(
    { app: 'pages', name: 'pages', sides: ['plain', 'portal', 'release'], size: settings.large },
    async ({ mail, plain, portal, release }) => {
      const { pages, visitor } = await pagesOf(portal, { mail })
      const old = release ? await pagesOf(release, { mail, prefix: 'old-' }) : null
      const empty = { headers: BROWSER, url: `${portal.origin}/bare` }
      const rows = { headers: BROWSER, url: `${portal.origin}/bare/rows?client=${visitor.client}` }
      const of = await compare({
        ...settings,
        targets: { empty, rows, ...pages, ...old?.pages },
      })
      const me = await compare({
        ...settings,
        targets: {
          plain: { headers: plain.staff.headers(), url: `${plain.origin}/api/users/me` },
          portal: { headers: visitor.headers(), url: `${portal.origin}/api/portal/me` },
        },
      })
      const table = compareTable([
        ...(old ? besideRelease(of) : []),
        ...besideNext(of),
        compareLine('`/api/portal/me` beside `/api/users/me`', me, {
          over: 'portal',
          under: 'plain',
        }),
      ])
      return old ? table : `${table}\n\n${NO_RELEASE}`
    },
  )
