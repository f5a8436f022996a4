import { describe, expect, it } from 'vitest'

import type { HudList } from '../../../../src/core/hud/types.js'

import { hudLists } from '../../../../src/core/hud/index.js'

const entries: [string, HudList][] = Object.entries(hudLists)

const codesOf = (list: HudList) => list.options.map(({ code }) => code)
const sorted = (codes: readonly string[]) => [...codes].sort((a, b) => Number(a) - Number(b))
const labelOf = (list: HudList, code: string) =>
  list.options.find((option) => option.code === code)?.label.en

const expectedCodes: Record<keyof typeof hudLists, string> = {
  coordinatedEntryEvent: '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18',
  currentLivingSituation:
    '8 9 17 37 99 101 116 118 204 205 206 207 215 225 302 314 329 332 335 336 410 411 421 435',
  destination:
    '8 9 17 24 30 99 101 116 118 204 205 206 207 215 225 302 312 313 314 327 329 332 410 411 421 422 423 426 435',
  dobDataQuality: '1 2 8 9 99',
  nameDataQuality: '1 2 8 9 99',
  preferredLanguage: `8 9 21 99 ${Array.from({ length: 327 }, (_, i) => 100 + i).join(' ')}`,
  priorLivingSituation:
    '8 9 99 101 116 118 204 205 206 207 215 225 302 314 329 332 335 336 410 411 421 435',
  projectType: '0 1 2 3 4 6 7 8 9 10 11 12 13 14',
  raceEthnicity: '1 2 3 4 5 6 7 8 9 99',
  rapidRehousingSubtype: '1 2',
  reasonsForMissing: '8 9 99',
  referralResult: '1 2 3',
  relationshipToHeadOfHousehold: '1 2 3 4 5 99',
  rentalSubsidyType: '419 420 428 431 433 434 436 437 438 439 440',
  serviceRecordType: '141 143 144 151 161 200 210 300',
  sex: '0 1 8 9 99',
  ssnDataQuality: '1 2 8 9 99',
  translationAssistance: '0 1 8 9 99',
}

describe.each(entries)('the HUD list %s', (name, list) => {
  it('has exactly the codes of the data standards, each once', () => {
    expect(sorted(codesOf(list)).join(' ')).toBe(expectedCodes[name as keyof typeof hudLists])
  })

  it('has every label in English and Spanish, without stray spaces', () => {
    const labels = [
      list.title,
      ...list.options.map((o) => o.label),
      ...Object.values(list.groups ?? {}),
    ]
    for (const label of labels) {
      expect(Object.keys(label).sort()).toEqual(['en', 'es'])
      expect(label.en).toMatch(/^\S(.*\S)?$/)
      expect(label.es).toMatch(/^\S(.*\S)?$/)
    }
  })

  it('has no two options with one label', () => {
    for (const locale of ['en', 'es'] as const) {
      const labels = list.options.map(({ label }) => label[locale])
      const repeated = labels.filter((label, index) => labels.indexOf(label) !== index)
      expect(repeated).toEqual([])
    }
  })

  it('names only its own codes as missing or staff-only', () => {
    const codes = codesOf(list)
    const named = [...(list.missingCodes ?? []), ...(list.staffOnlyCodes ?? [])]
    expect(named.filter((code) => !codes.includes(code))).toEqual([])
  })

  it('counts its reasons for missing data as missing, whatever else uses 8 and 9', () => {
    const missingLabels = [
      "Client doesn't know",
      'Client prefers not to answer',
      'Data not collected',
    ]
    const byLabel = list.options.filter(({ label }) => missingLabels.includes(label.en))
    expect(list.missingCodes ?? []).toEqual(byLabel.map(({ code }) => code))
  })
})

describe('HUD element numbers', () => {
  it('cites the element of each list', () => {
    expect(Object.fromEntries(entries.map(([name, { element }]) => [name, element]))).toEqual({
      coordinatedEntryEvent: '4.20.2',
      currentLivingSituation: '4.12',
      destination: '3.12',
      dobDataQuality: '3.03.2',
      nameDataQuality: '3.01.5',
      preferredLanguage: 'C4.A',
      priorLivingSituation: '3.917',
      projectType: '2.02.6',
      raceEthnicity: '3.04',
      rapidRehousingSubtype: '2.02.A',
      reasonsForMissing: '1.8',
      referralResult: '4.20.D',
      relationshipToHeadOfHousehold: '3.15.1',
      rentalSubsidyType: '3.12.A',
      serviceRecordType: '1.4',
      sex: '4.21',
      ssnDataQuality: '3.02.2',
      translationAssistance: 'C4.1',
    })
  })
})

describe('labels as published', () => {
  it.each([
    [hudLists.nameDataQuality, '2', 'Partial, street name, or code name reported'],
    [hudLists.ssnDataQuality, '1', 'Full SSN reported'],
    [hudLists.dobDataQuality, '2', 'Approximate or partial DOB reported'],
    [hudLists.raceEthnicity, '6', 'Hispanic/Latina/o'],
    [hudLists.raceEthnicity, '7', 'Middle Eastern or North African'],
    [hudLists.sex, '0', 'Female'],
    [hudLists.sex, '1', 'Male'],
    [hudLists.relationshipToHeadOfHousehold, '1', 'Self (head of household)'],
    [hudLists.relationshipToHeadOfHousehold, '5', 'Unrelated household member'],
    [hudLists.projectType, '0', 'Emergency Shelter - Entry Exit'],
    [hudLists.projectType, '13', 'PH - Rapid Re-Housing'],
    [hudLists.destination, '435', 'Rental by client, with ongoing housing subsidy'],
    [hudLists.destination, '30', 'No exit interview completed'],
    [hudLists.rentalSubsidyType, '419', 'VASH housing subsidy'],
    [hudLists.coordinatedEntryEvent, '10', 'Referral to Emergency Shelter bed opening'],
    [hudLists.referralResult, '3', 'Unsuccessful referral: provider rejected'],
    [hudLists.reasonsForMissing, '9', 'Client prefers not to answer'],
    [hudLists.preferredLanguage, '171', 'English'],
    [hudLists.preferredLanguage, '21', 'Different preferred language'],
  ] as [HudList, string, string][])('row %#', (list, code, label) => {
    expect(labelOf(list, code)).toBe(label)
  })
})
