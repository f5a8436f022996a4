import { describe, expect, test } from 'vitest'

import {
  fillPlanText,
  PLAN_BLANK,
  unknownPlanPlaceholder,
} from '../../../src/core/planPlaceholders.js'
import { PLAN_CAUSES, type PlanLine } from '../../../src/core/status/plan.js'
import { PLAN_LIBRARY } from '../../../src/features/plans/library/index.js'
import { changesBetween, hashOfText, textOfLines } from '../../../src/features/plans/planText.js'

const line = (text: string): PlanLine => ({ kind: 'text', text })

describe('placeholders', () => {
  test('are known by their names, spaces or not', () => {
    expect(
      unknownPlanPlaceholder('{{client.firstName}} {{ today }} {{answer.rent_now}}'),
    ).toBeNull()
    expect(unknownPlanPlaceholder('Hello {{client.ssn}}')).toBe('{{client.ssn}}')
    expect(unknownPlanPlaceholder('{{answer.}}')).toBe('{{answer.}}')
    expect(unknownPlanPlaceholder('{{answer.a b}}')).toBe('{{answer.a b}}')
    expect(unknownPlanPlaceholder('{one brace}')).toBeNull()
  })

  test('are filled in once, and what is not known is a blank that is named', () => {
    const missing = new Set<string>()
    const known = {
      'agency.name': 'Harbor $&',
      'client.firstName': '{{today}}',
      'client.lastName': '',
      'client.preferredName': 'Mike',
      'staff.name': 'Ana',
      today: 'Dec 1',
    }
    const answers = new Map([['why', 'I lost {{client.lastName}}']])
    const fill = (text: string) => fillPlanText(text, { answers, known }, missing)
    expect(fill('{{client.firstName}}, {{agency.name}}')).toBe('{{today}}, Harbor $&')
    expect(fill('{{answer.why}} {{client.lastName}} {{answer.else}}')).toBe(
      `I lost {{client.lastName}} ${PLAN_BLANK} ${PLAN_BLANK}`,
    )
    expect([...missing]).toEqual(['client.lastName', 'answer.else'])
  })
})

describe('what changed between two versions', () => {
  test('is told in the lines that came and went, however often each stands there', () => {
    const before = [line('A'), line('B'), line('B')]
    const after = [line('B'), line('C')]
    expect(changesBetween(before, after)).toEqual({ added: ['C'], removed: ['A', 'B'] })
    expect(changesBetween(before, before)).toEqual({ added: [], removed: [] })
  })

  test('shows in the hash', () => {
    expect(hashOfText(textOfLines([line('A')]))).not.toBe(hashOfText(textOfLines([line('B')])))
  })
})

describe('the library', () => {
  test('has each cause once, with some actions for both sides', () => {
    expect(PLAN_LIBRARY.map(({ cause }) => cause).toSorted()).toEqual(PLAN_CAUSES.toSorted())
    expect(PLAN_CAUSES.length).toBeGreaterThanOrEqual(12)
    for (const { actions, cause } of PLAN_LIBRARY) {
      for (const side of ['client', 'officer'])
        expect(actions.filter(({ who }) => who === side).length, cause).toBeGreaterThanOrEqual(2)
    }
  })

  test('says each action once, in both languages', () => {
    const all = PLAN_LIBRARY.flatMap(({ actions }) => actions.map(({ words }) => words))
    expect(new Set(all.map(({ en }) => en)).size).toBe(all.length)
    expect(new Set(all.map(({ es }) => es)).size).toBe(all.length)
    expect(all.filter(({ en, es }) => en === es)).toEqual([])
  })
})
