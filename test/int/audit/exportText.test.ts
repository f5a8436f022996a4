import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { recordAuditEvent } from '../../../src/audit/recordAuditEvent.js'
import { attack } from '../../attacks/attack.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let root: Visitor

beforeAll(async () => {
  app = await startPortalApp('audit-export-text')
  root = (await peopleOf(app).staff({ permissions: ['super-user'] })).visitor
})
afterAll(() => app.stop())

/** An event whose actor's name is up to whoever they are. */
const put = (name: string, at: string): Promise<void> =>
  recordAuditEvent(app, {
    action: 'record.changed',
    actor: { id: 'x', kind: 'staff', name },
    at,
    key: randomUUID(),
    kind: 'audit',
    outcome: 'done',
  })
const take = async (format: string, day: string): Promise<string> =>
  (await root.call(`/portal/audit/export?format=${format}&from=${day}&to=${day}`)).text

/** Cells of RFC 4180, read by its rules and nothing else. */
const cellsOf = (csv: string): string[][] =>
  csv
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) =>
        cell.replaceAll('""', '"'),
      ),
    )

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  ' =1',
  'a","=1',
]

test(attack('AUDIT-11'), async () => {
  const at = '2019-01-01T00:00:00.000Z'
  for (const name of FORMULAS) await put(name, at)
  const text = await take('csv', '2019-01-01')
  const [head = [], ...rows] = cellsOf(text)
  expect(rows).toHaveLength(FORMULAS.length)
  for (const row of rows) {
    expect(row).toHaveLength(head.length)
    for (const cell of row) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@\t\r\n＝＋－＠]/u)
  }
  const names = rows.map((row) => row[head.indexOf('actorName')])
  expect(names).toContain('a","=1')
  expect(names).toContain("'=1+1")
})

const BREAKS = [
  '\r\n',
  '\n',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u001B[2J',
  '\u202E',
  '\u0000'.slice(1),
]

test(attack('AUDIT-12', 'in an export'), async () => {
  const at = '2018-01-01T00:00:00.000Z'
  const name = `Ana${BREAKS.join('x')}{"action":"forged"}`
  await put(name, at)
  const jsonl = await take('jsonl', '2018-01-01')
  expect(jsonl.split(/[\r\n\u2028\u2029\u0085]/)).toHaveLength(2)
  expect(JSON.parse(jsonl)).toMatchObject({ actorName: name })
  const csv = await take('csv', '2018-01-01')
  expect(csv.split(/[\r\n\u2028\u2029\u0085]+/)).toHaveLength(3)
  // Nothing but the mark at the start and the ends of lines.
  expect(csv.slice(1).replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E]/u)
})
