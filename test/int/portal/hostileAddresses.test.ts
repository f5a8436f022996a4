import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { MINUTE } from '../../../src/core/clock.js'
import { portalRoutes } from '../../../src/portal/portalRoutes.js'
import { attack } from '../../attacks/attack.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let client: Awaited<ReturnType<People['connected']>>
beforeAll(async () => {
  app = await startPortalApp('hostile-addresses')
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  client = await people.connected(await people.staff({ agency }), agency)
})
afterAll(() => app.stop())

const ask = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
  portalRoutes(app.config, { payloadInstanceCacheKey: app.key }).GET(
    new Request(address, { headers }),
  )

const HOSTILE = [
  '/es//evil.example',
  '/es///evil.example/x',
  '/es/%2f%2fevil.example',
  '/es/%5cevil.example',
  '/es/\\evil.example',
  '/es/@evil.example',
  '/es/https://evil.example',
  '/es/%0d%0aLocation:%20https://evil.example',
  '/es/../../admin',
  '/es/%2e%2e/%2e%2e/admin',
  '/es/?next=//evil.example',
  '//evil.example',
  '/%2f%2fevil.example',
  '/sign-in//evil.example',
  '/requests/..%2f..%2fadmin',
  '/requests/__proto__',
  '/requests/%00',
  '/messages/%00',
  '/messages/a%0ab',
  `/requests/${'x'.repeat(5000)}`,
  '/register?token=%00&draft=%00',
  '/messages?show=-1e999&show=%00',
  '/__proto__',
  '/constructor',
  '/assets/__proto__',
  '/assets/constructor',
  '/assets/..%2f..%2fpackage.json',
  '/assets/../../package.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/assets//etc/passwd',
  '/assets/portal.css',
  '/assets/',
  '/assets/portal.0000000000000000.js',
  '/sw.js/x',
  '/manifest.webmanifest?lang=__proto__',
  '/?__proto__=x&constructor=y&draft=__proto__&notice=__proto__&error=__proto__',
]

describe('an address that somebody made up', () => {
  test.each(HOSTILE)(
    '%s leads nowhere else, breaks nothing and is kept by nobody',
    async (path) => {
      const session = [...client.visitor.cookies].map(([name, value]) => `${name}=${value}`)
      const answers = [
        await ask(`http://portal.example/portal${path}`),
        await ask(`http://portal.example/portal${path}`, { cookie: session.join('; ') }),
        await ask(`http://evil.example/portal${path}`, {
          forwarded: 'host=evil.example;proto=https',
          host: 'evil.example',
          'x-forwarded-host': 'evil.example',
          'x-forwarded-proto': 'https',
        }),
      ]
      for (const answer of answers) {
        expect([200, 303, 404, 410]).toContain(answer.status)
        expect(answer.headers.get('cache-control')).toMatch(/^no-(?:store|cache)$/)
        const location = answer.headers.get('location')
        expect(answer.status === 303).toBe(location !== null)
        expect(location ?? '/portal').toMatch(/^\/portal(?:[/?]|$)/)
        expect(answer.headers.get('link')).toBeNull()
        expect(await answer.text()).not.toMatch(/(?:href|src|action)="(?:https?:)?\/\/[^"]*evil/)
      }
    },
  )
})

test(attack('WEB-27'), async () => {
  const { visitor } = client
  const look = () => visitor.page('/messages', { 'x-portal-watch': '1' })
  for (let minutes = 0; minutes < 30; minutes += 6) {
    expect((await look()).status).toBe(200)
    app.advance(6 * MINUTE)
  }
  app.advance(MINUTE)
  expect((await look()).status).toBe(303)
  expect(outcome(await visitor.call('/portal/me'))).toBe('401 SIGNED_OUT')
})
