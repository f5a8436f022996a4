import { describe, expect, it } from 'vitest'

import type { HudList } from '../../../../src/core/hud/types.js'

import { coordinatedEntryEvent } from '../../../../src/core/hud/coordinatedEntry.js'
import { destination } from '../../../../src/core/hud/destination.js'
import {
  hudGroupLabel,
  hudLabel,
  hudSelectOptions,
  isHudCode,
  mixesMissingReason,
  normalizeHudCode,
  offeredToClient,
} from '../../../../src/core/hud/helpers.js'
import { hudLists } from '../../../../src/core/hud/index.js'
import { currentLivingSituation } from '../../../../src/core/hud/livingSituation.js'
import { raceEthnicity, raceEthnicityColumns } from '../../../../src/core/hud/raceEthnicity.js'
import { sex } from '../../../../src/core/hud/sex.js'

const codesOf = (list: HudList) => list.options.map(({ code }) => code)

describe('normalizeHudCode', () => {
  it.each([
    [435, '435'],
    ['435', '435'],
    [' 435 ', '435'],
    [435.0, '435'],
  ])('answers %j as the string %j', (value, code) => {
    expect(normalizeHudCode(destination, value)).toBe(code)
  })

  it('keeps 0, which is a code and falsy', () => {
    expect(normalizeHudCode(sex, 0)).toBe('0')
    expect(normalizeHudCode(sex, '0')).toBe('0')
  })

  it.each([
    434,
    '434',
    435.5,
    '435.5',
    '0435',
    '4e2',
    '',
    ' ',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    null,
    undefined,
    true,
    ['435'],
    { toString: () => '435' },
    'Rental by client, with ongoing housing subsidy',
  ])('has no code for %j', (value) => {
    expect(normalizeHudCode(destination, value)).toBeUndefined()
  })

  it('does not take absence for the code 0', () => {
    for (const value of [null, undefined, '', false, []]) {
      expect(normalizeHudCode(sex, value)).toBeUndefined()
    }
  })
})

describe('isHudCode', () => {
  it('is true only for the stored form', () => {
    expect(isHudCode(destination, '435')).toBe(true)
    expect(isHudCode(destination, 435)).toBe(false)
    expect(isHudCode(destination, ' 435')).toBe(false)
    expect(isHudCode(destination, '335')).toBe(false)
  })
})

describe('hudLabel and hudGroupLabel', () => {
  it('answer in the language asked for', () => {
    expect(hudLabel(raceEthnicity, '6', 'en')).toBe('Hispanic/Latina/o')
    expect(hudLabel(raceEthnicity, '6', 'es')).toBe('Hispano/latina/o')
    expect(hudGroupLabel(destination, '101', 'en')).toBe('Homeless situations')
    expect(hudGroupLabel(destination, '101', 'es')).toBe('Situaciones sin hogar')
  })

  it('take a code that came as a number', () => {
    expect(hudLabel(destination, 24, 'en')).toBe('Deceased')
    expect(hudGroupLabel(destination, 435, 'en')).toBe('Permanent housing situations')
  })

  it('answer nothing for a code that the list does not have, or without groups', () => {
    expect(hudLabel(destination, '335', 'en')).toBeUndefined()
    expect(hudGroupLabel(destination, '335', 'en')).toBeUndefined()
    expect(hudGroupLabel(sex, '1', 'en')).toBeUndefined()
  })
})

describe('hudSelectOptions', () => {
  it('gives value and labels, and nothing that a select field does not know', () => {
    expect(hudSelectOptions(sex)).toEqual([
      { label: { en: 'Female', es: 'Femenino' }, value: '0' },
      { label: { en: 'Male', es: 'Masculino' }, value: '1' },
      { label: { en: "Client doesn't know", es: 'El cliente no lo sabe' }, value: '8' },
      {
        label: { en: 'Client prefers not to answer', es: 'El cliente prefiere no responder' },
        value: '9',
      },
      { label: { en: 'Data not collected', es: 'Datos no recopilados' }, value: '99' },
    ])
    expect(hudSelectOptions(destination).every((o) => !('group' in o))).toBe(true)
  })

  it('gives copies, so that a host that changes a label does not change the list', () => {
    for (const option of hudSelectOptions(sex)) {
      option.label.en = 'changed'
    }
    expect(hudLabel(sex, '0', 'en')).toBe('Female')
  })
})

describe('offeredToClient', () => {
  it.each(Object.entries(hudLists))('leaves 99 and staff codes out of %s', (_, list: HudList) => {
    const withheld = new Set(['99', ...(list.staffOnlyCodes ?? [])])
    const left = codesOf(list).filter((code) => !withheld.has(code))
    expect(codesOf(offeredToClient(list))).toEqual(left)
  })

  it('does not ask a client whether they have died or missed the interview', () => {
    const offered = codesOf(offeredToClient(destination))
    expect(offered).toHaveLength(26)
    expect(offered).not.toContain('24')
    expect(offered).not.toContain('30')
    expect(codesOf(offeredToClient(currentLivingSituation))).not.toContain('37')
  })

  it('makes a list that refuses what it does not offer, and leaves the whole list alone', () => {
    expect(normalizeHudCode(offeredToClient(sex), 99)).toBeUndefined()
    expect(normalizeHudCode(offeredToClient(sex), 9)).toBe('9')
    expect(normalizeHudCode(sex, 99)).toBe('99')
  })
})

describe('mixesMissingReason', () => {
  it.each([
    [['1', '6'], false],
    [['8'], false],
    [['8', '8'], false],
    [[], false],
    [['1', '8'], true],
    [['9', '5', '6'], true],
    [['8', '9'], true],
    [['99', '2'], true],
  ])('of %j is %j', (codes, mixes) => {
    expect(mixesMissingReason(raceEthnicity, codes)).toBe(mixes)
  })

  it('knows that 8 and 9 are ordinary events in 4.20', () => {
    expect(mixesMissingReason(coordinatedEntryEvent, ['8', '10'])).toBe(false)
  })
})

describe('raceEthnicityColumns', () => {
  it('has a distinct column for every code that is not a reason for missing data', () => {
    const codes = codesOf(raceEthnicity).filter((c) => !raceEthnicity.missingCodes?.includes(c))
    expect(Object.keys(raceEthnicityColumns).sort()).toEqual(codes.sort())
    expect(new Set(Object.values(raceEthnicityColumns)).size).toBe(codes.length)
    expect(raceEthnicityColumns['6']).toBe('HispanicLatinao')
  })
})
