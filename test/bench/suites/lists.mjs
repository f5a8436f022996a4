import assert from 'node:assert/strict'

import { compare, compareLine, compareTable } from '../compare.mjs'
import { withSides } from '../sides.mjs'

const addresses = (client) => ({
  'Client list, 20 rows': '/api/clients?limit=20&sort=-createdAt',
  'Client list, depth 0': '/api/clients?limit=20&sort=-createdAt&depth=0',
  'Request history of a client, 5 rows': `/api/portal-requests?where[client][equals]=${client}&limit=5&sort=-requestedAt&depth=1`,
  'All requests, 20 rows': '/api/portal-requests?limit=20&sort=-requestedAt&depth=1',
})

/** A staff user sees their own sign-ins, and those are each side's own; as text they are as long. */
const comparable = (answer) =>
  JSON.stringify(answer, (key, value) => (key === 'sessions' ? value.length : value))

/** @throws AssertionError unless both sides answer the same rows, byte for byte. */
const assertSame = async (path, { plain, portal }) => {
  const [ours, theirs] = await Promise.all([portal.staff.call(path), plain.staff.call(path)])
  assert.ok(ours.docs.length > 0, `${path}: no rows`)
  assert.ok(comparable(ours) === comparable(theirs), `${path}: the sides answer different rows`)
  assert.equal(JSON.stringify(ours).length, JSON.stringify(theirs).length)
  return JSON.stringify(ours).length
}

/** What staff read all day, with every rule, beside bare Payload over the same tables. */
export const measureLists = (settings) =>
  withSides({ name: 'lists', size: settings.large }, async (sides) => {
    const { plain, portal } = sides
    const { docs } = await portal.staff.call('/api/clients?limit=1&depth=0')
    const rows = []
    for (const [label, path] of Object.entries(addresses(docs[0].id))) {
      const bytes = await assertSame(path, sides)
      const of = await compare({
        ...settings,
        targets: {
          plain: { headers: plain.staff.headers(), url: `${plain.origin}${path}` },
          portal: { headers: portal.staff.headers(), url: `${portal.origin}${path}` },
        },
      })
      const name = `${label} (${(bytes / 1024).toFixed(0)} kB)`
      rows.push(compareLine(name, of, { over: 'portal', under: 'plain' }))
    }
    return compareTable(rows)
  })
