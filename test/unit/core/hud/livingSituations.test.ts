import { describe, expect, it } from 'vitest'

import { destination, otherDestinationCode } from '../../../../src/core/hud/destination.js'
import {
  currentLivingSituation,
  priorLivingSituation,
} from '../../../../src/core/hud/livingSituation.js'
import { pickLivingSituations } from '../../../../src/core/hud/livingSituationOptions.js'
import { subsidizedRentalCode } from '../../../../src/core/hud/rentalSubsidyType.js'

const groupByHundreds = (code: string) =>
  ['other', 'homeless', 'institutional', 'temporary', 'permanent'][Math.floor(Number(code) / 100)]

describe('living situation groups', () => {
  it.each([
    ['destination', destination],
    ['prior living situation', priorLivingSituation],
    ['current living situation', currentLivingSituation],
  ])('of %s follow the hundreds of the code', (_, list) => {
    expect(list.options.map(({ code, group }) => [code, group])).toEqual(
      list.options.map(({ code }) => [code, groupByHundreds(code)]),
    )
    const groups = list.options.map(({ group }) => group)
    expect([...new Set(groups)]).toEqual(Object.keys(list.groups ?? {}))
  })

  it('counts 29 destinations: 3, 6, 7 and 7 in the groups, 6 others', () => {
    const count = (group: string) => destination.options.filter((o) => o.group === group).length
    expect(destination.options).toHaveLength(29)
    expect(Object.keys(destination.groups ?? {}).map((group) => [group, count(group)])).toEqual([
      ['homeless', 3],
      ['institutional', 6],
      ['temporary', 7],
      ['permanent', 7],
      ['other', 6],
    ])
  })

  it('puts each group in one run, so that a select can show it under one heading', () => {
    const groups = destination.options.map(({ group }) => group)
    const runs = groups.filter((group, index) => group !== groups[index - 1])
    expect(runs).toEqual(['homeless', 'institutional', 'temporary', 'permanent', 'other'])
  })
})

describe('living situations with a rule of their own', () => {
  it('names the destinations that need a second answer', () => {
    const label = (code: string) => destination.options.find((o) => o.code === code)?.label.en
    expect(label(subsidizedRentalCode)).toBe('Rental by client, with ongoing housing subsidy')
    expect(label(otherDestinationCode)).toBe('Other')
  })

  it('refuses to build a list from a code that does not exist', () => {
    expect(() => pickLivingSituations(['101', '999'])).toThrow('999')
  })
})
