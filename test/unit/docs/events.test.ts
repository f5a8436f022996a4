import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { HOST_EVENT_NAMES, HOST_EVENTS } from '../../../src/contract/hostEvents.js'
import { cellsOf } from '../../support/budgetTable.js'
import { eventTable } from '../../support/eventTable.js'

const page = readFileSync(new URL('../../../docs/events.md', import.meta.url), 'utf8')

test('docs/events.md names every event as the table in code does (npm run docs)', () => {
  const [, table = ''] = /<!-- events -->([^]*)<!-- \/events -->/.exec(page) ?? []
  expect(cellsOf(table)).toBe(cellsOf(eventTable()))
})

test('and no other one', () => {
  const types = new Set<string>(HOST_EVENT_NAMES.map((name) => HOST_EVENTS[name].type))
  const named = [...page.matchAll(/["'`]([a-z-]+\.[a-z-]+)["'`]/g)].map(([, name = '']) => name)
  const others = named.filter((name) => !types.has(name) && !/^webhook\.|^crm\.|\.md$/.test(name))
  expect(others).toEqual([])
})
