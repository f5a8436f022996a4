import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { HOUR } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

type Worker = Awaited<ReturnType<People['staff']>>
type Figures = {
  agency: string
  from: string
  invitations: { sent: number }
  mails: { refused: number; unreachable: number }
  to: string
}

let app: PortalApp
let people: People
let agency = ''
let other = ''
let worker: Worker
let root: Worker

const figures = async (visitor: Visitor, query = ''): Promise<Figures> =>
  (await visitor.call(`/portal/reports${query}`)).body as unknown as Figures
const file = (visitor: Visitor, query = '') => visitor.call(`/portal/reports/csv${query}`)

const invite = async (by: Worker, of: string): Promise<string> => {
  const { id } = await people.client(of)
  const email = `${id}@client.example`
  const { status } = await by.visitor.post(`/portal/clients/${id}/invite`, {
    attestation: true,
    email,
  })
  expect(status).toBe(201)
  return email
}

beforeAll(async () => {
  app = await startPortalApp('reports-reach')
  people = peopleOf(app)
  agency = (await people.agency()).id
  other = (await people.agency()).id
  worker = await people.staff({ agency })
  root = await people.staff({ permissions: ['super-user'] })
  await invite(worker, agency)
  const elsewhere = await people.staff({ agency: other })
  await invite(elsewhere, other)
  await invite(elsewhere, other)
  await app.settled()
})
afterAll(() => app.stop())

describe('whose figures', () => {
  test(attack('RPT-01'), async () => {
    const asked = await figures(worker.visitor, `?agency=${other}`)
    expect([asked.agency, asked.invitations.sent]).toEqual([agency, 1])
    const text = (await file(worker.visitor, `?agency=${other}`)).text
    expect(text).toBe((await file(worker.visitor)).text)
    const ofAgency = await people.staff({ agency, permissions: ['super-user'] })
    expect((await figures(ofAgency.visitor, `?agency=${other}`)).agency).toBe(agency)
  })

  test('a super user of the installation names the agency', async () => {
    expect((await figures(root.visitor, `?agency=${other}`)).invitations.sent).toBe(2)
    expect((await figures(root.visitor, `?agency=${agency}`)).invitations.sent).toBe(1)
    expect(outcome(await root.visitor.call('/portal/reports'))).toBe('400 INVALID_INPUT')
    expect(outcome(await root.visitor.call('/portal/reports?agency=nowhere'))).toMatch(/^40[04]/)
  })

  test('nobody without client management, no client and nobody signed out sees any', async () => {
    const reader = await people.staff({ agency, permissions: ['view-identifiers'] })
    const client = await people.connected(worker, agency)
    for (const path of ['/portal/reports', '/portal/reports/csv']) {
      expect(outcome(await reader.visitor.call(path))).toBe('403 PERMISSION_REQUIRED')
      expect(outcome(await client.visitor.call(path))).toMatch(/^401/)
      expect(outcome(await app.visitor().call(path))).toMatch(/^401/)
    }
  })

  test('the query over GraphQL answers the same', async () => {
    const { data } = await graphqlOf(app)(
      worker.visitor,
      '{ portalReport { agency invitations { sent } requests { type medianDays } } }',
    )
    const { invitations } = await figures(worker.visitor)
    expect(data.portalReport).toMatchObject({ agency, invitations: { sent: invitations.sent } })
  })
})

describe('which days', () => {
  test('are the last thirty of the agency, unless others are said', async () => {
    const today = app.now().toISOString().slice(0, 10)
    const { from, to } = await figures(worker.visitor)
    expect(to).toBe(today)
    expect(Date.parse(to) - Date.parse(from)).toBe(29 * 24 * HOUR)
  })

  test.each([
    ['from=2026-02-30', '400 INVALID_INPUT'],
    ['from=2026-03-02&to=2026-03-01', '400 INVALID_INPUT'],
    ['from=yesterday', '400 INVALID_INPUT'],
  ])('%s: %s', async (query, expected) => {
    expect(outcome(await worker.visitor.call(`/portal/reports?${query}`))).toBe(expected)
  })
})

describe('mails that failed', () => {
  test('are those of clients, by what was in the way, in their agency alone', async () => {
    const before = await figures(worker.visitor)
    app.mailbox.state.refuse = true
    app.mailbox.state.responseCode = 550
    await invite(worker, agency)
    await app.settled()
    app.mailbox.state.responseCode = 451
    await invite(worker, agency)
    await app.settled()
    for (let round = 0; round < 25; round += 1) {
      app.advance(7 * HOUR)
      await app.sweep()
      await app.settled()
    }
    app.mailbox.state.refuse = false
    const again = await people.staff({ agency })
    const { mails } = await figures(again.visitor)
    expect(mails.refused).toBe(before.mails.refused + 1)
    expect(mails.unreachable).toBeGreaterThan(before.mails.unreachable)
    const [elsewhere] = [await people.staff({ agency: other })]
    expect((await figures(elsewhere.visitor)).mails).toEqual({ refused: 0, unreachable: 0 })
  })
})

describe('the file for spreadsheets', () => {
  test('holds each figure of the page, in the language of who takes it', async () => {
    const { headers, text } = await file(worker.visitor)
    expect(headers.get('content-type')).toContain('text/csv')
    expect(headers.get('content-disposition')).toMatch(/filename="portal-report-[\d-]+\.csv"/)
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true })
    const { invitations } = await figures(worker.visitor)
    const sent = rows.find(
      ({ Figure, Row, Table }) => Table === 'Invitations' && Row === 'Sent' && Figure === 'Number',
    )
    expect(sent?.Value).toBe(String(invitations.sent))
    expect(new Set(rows.map(({ Table }) => Table)).size).toBe(5)
  })

  test(attack('RPT-02'), async () => {
    for (const name of [
      '=HYPERLINK("http://evil.example","open")',
      '+1+cmd|calc',
      '-2+3',
      '@SUM(A1)',
      'Harbor"\r\n=1+1,"x',
    ]) {
      const { id } = await people.agency({ name })
      const { text } = await file(root.visitor, `?agency=${id}`)
      const rows: string[][] = parse(text, { bom: true })
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([7]))
      const cells = rows.flat()
      expect(cells.filter((cell) => /^[\s=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(cell))).toEqual(
        [],
      )
      expect(cells.some((cell) => cell.includes(name.slice(0, 6).trim().slice(1)))).toBe(true)
    }
  })
})
