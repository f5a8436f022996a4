import { describe, expect, test } from 'vitest'

import { nextMoves, type CaseFacts, type LookedAt } from '../../../src/core/casework/nextMoves.js'

const FACTS: CaseFacts = {
  dates: { approached: '2026-03-01', decision: '2026-04-26' },
  startedOn: '2026-03-02',
  state: 'open',
  today: '2026-03-10',
}

const task = (key: string, extra: Partial<LookedAt> = {}): LookedAt => ({
  after: [],
  answers: null,
  condition: null,
  dueDate: null,
  dueRule: null,
  endedOn: null,
  id: key,
  key,
  openedOn: null,
  openings: 0,
  skippedFor: null,
  status: 'waiting',
  ...extra,
})
const done = (key: string, extra: Partial<LookedAt> = {}): LookedAt =>
  task(key, { endedOn: '2026-03-05', openings: 1, status: 'done', ...extra })
const ifSafe = { is: 'equals', question: 'safe', step: 'ask', value: 'yes' } as const

const moves = (tasks: LookedAt[], facts: Partial<CaseFacts> = {}) =>
  nextMoves(tasks, { ...FACTS, ...facts })

describe('whose turn has come', () => {
  test('what comes after nothing opens, what comes after it waits', () => {
    expect(moves([task('a'), task('b', { after: ['a'] })])).toEqual([{ id: 'a', to: 'open' }])
  })
  test('steps after the same one open side by side', () => {
    expect(moves([done('a'), task('b', { after: ['a'] }), task('c', { after: ['a'] })])).toEqual([
      { id: 'b', to: 'open' },
      { id: 'c', to: 'open' },
    ])
  })
  test('what comes after two waits for both, in whatever order they stand', () => {
    const both = task('c', { after: ['a', 'b'] })
    expect(moves([both, done('a'), task('b', { status: 'open' })])).toEqual([])
    expect(moves([both, done('a'), task('b', { skippedFor: 'staff', status: 'skipped' })])).toEqual(
      [{ id: 'c', to: 'open' }],
    )
  })
  test('a step that is not there any more holds nothing up', () => {
    expect(moves([task('b', { after: ['gone'] })])).toEqual([{ id: 'b', to: 'open' }])
  })
  test('nothing opens on hold or after the end', () => {
    expect(moves([task('a')], { state: 'on-hold' })).toEqual([])
    expect(moves([task('a')], { state: 'closed' })).toEqual([])
  })
})

describe('conditions', () => {
  const plan = task('plan', { after: ['ask'], condition: ifSafe })
  const then = task('then', { after: ['plan'] })

  test('the answer decides, and what comes after what is not needed opens at once', () => {
    expect(moves([done('ask', { answers: { safe: 'yes' } }), plan, then])).toEqual([
      { id: 'plan', to: 'open' },
    ])
    expect(moves([done('ask', { answers: { safe: 'no' } }), plan, then])).toEqual([
      { id: 'plan', to: 'skipped' },
      { id: 'then', to: 'open' },
    ])
  })
  test('of what was skipped or not answered nothing is wanted', () => {
    expect(moves([task('ask', { skippedFor: 'staff', status: 'skipped' }), plan])).toEqual([
      { id: 'plan', to: 'skipped' },
    ])
    expect(moves([done('ask'), plan])).toEqual([{ id: 'plan', to: 'skipped' }])
  })
  test('another answer later opens what was not needed, and takes back what nobody has begun', () => {
    const skipped = { ...plan, skippedFor: 'condition', status: 'skipped' } as const
    expect(moves([done('ask', { answers: { safe: 'yes' } }), skipped])).toEqual([
      { id: 'plan', to: 'open' },
    ])
    const open = { ...plan, openings: 1, status: 'open' } as const
    const no = done('ask', { answers: { safe: 'no' } })
    expect(moves([no, open])).toEqual([{ id: 'plan', to: 'skipped' }])
    expect(moves([no, { ...open, answers: { a: 1 } }])).toEqual([])
    expect(moves([no, { ...open, openings: 2 }])).toEqual([])
  })
  test('what staff skipped stays skipped', () => {
    const skipped = { ...plan, skippedFor: 'staff', status: 'skipped' } as const
    expect(moves([done('ask', { answers: { safe: 'yes' } }), skipped])).toEqual([])
  })
})

describe('due days', () => {
  test.each([
    [{ days: 56, kind: 'after-start' }, '2026-04-27'],
    [{ date: 'approached', days: 56, kind: 'after-date' }, '2026-04-26'],
    [{ date: 'decision', days: 7, kind: 'before-date' }, '2026-04-19'],
    [{ day: '2026-05-01', kind: 'on' }, '2026-05-01'],
    [{ days: 3, kind: 'after-task' }, '2026-03-13'],
    [{ date: 'unknown', days: 3, kind: 'after-date' }, null],
    [{ days: 3, kind: 'after-task', step: 'b' }, null],
  ] as const)('%o is %s', (dueRule, due) => {
    const [move] = moves([task('a', { dueRule }), task('b', { after: ['a'] })])
    expect(move?.due ?? null).toBe(due)
  })
  test('count from the day on which another task was done', () => {
    const dueRule = { days: 5, kind: 'after-task', step: 'a' } as const
    expect(moves([done('a'), task('b', { after: ['a'], dueRule })])).toEqual([
      { due: '2026-03-10', id: 'b', to: 'open' },
    ])
  })
  test('follow a date that moves, and stay with what has ended', () => {
    const dueRule = { date: 'approached', days: 56, kind: 'after-date' } as const
    const open = task('a', { dueDate: '2026-04-01', dueRule, openings: 1, status: 'open' })
    const over = done('b', { dueDate: '2026-04-01', dueRule })
    expect(moves([open, over])).toEqual([{ due: '2026-04-26', id: 'a' }])
  })
})

test('what was carried out has nothing more to say', () => {
  const tasks = [done('a'), task('b', { openings: 1, status: 'open' }), task('c', { after: ['b'] })]
  expect(moves(tasks)).toEqual([])
})
