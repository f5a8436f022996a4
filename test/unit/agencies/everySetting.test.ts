import type { Field } from 'payload'
import { expect, test } from 'vitest'

import { ownCollection } from '../../support/ownCollections.js'
import { readSources } from '../../support/sources.js'

/** By which test each setting of an agency is seen to change something; its title as it is written there. */
const SHOWN_BY: Readonly<Record<string, readonly [file: string, title: string]>> = {
  accentColor: [
    'int/agencies/accent',
    'is on the pages of its clients, in light and dark, and on no others',
  ],
  defaultOwner: [
    'int/staff/leaving',
    "the agency's default owner takes over where nobody of the care team can",
  ],
  fileCategories: ['int/agencies/offers', "attack('REQ-09')"],
  helpEmail: ['int/agencies/settings', 'is that of the client’s own agency alone'],
  helpHours: [
    'int/agencies/settings',
    'is what the agency says, and for what it leaves empty the installation',
  ],
  complaintText: [
    'int/privacy/releases',
    'how to complain is what the agency says, else the portal’s own words',
  ],
  helpPhone: [
    'int/agencies/settings',
    'is what the agency says, and for what it leaves empty the installation',
  ],
  hidesStaff: ['int/staff/careTeamChoices', "attack('TENANT-39')"],
  invitationText: [
    'int/agencies/settings',
    'stands in the mail, in the language of the client, and after a change in the one sent again',
  ],
  logo: [
    'int/agencies/logo',
    'stands beside the name on the pages of its clients and on that of its invitations, and on no others',
  ],
  name: [
    'int/agencies/roiText',
    'is the agency’s own text, with its name and term, and that text is kept',
  ],
  portalEnabled: ['int/actions/invite', 'an agency without the portal: 403'],
  requestableAssessments: ['int/agencies/offers', "attack('REQ-08')"],
  requireAuthenticatorApp: ['int/sign-in/requiredApp', "attack('SIGN-30')"],
  roiTermDays: [
    'int/input/releaseTerms',
    'ends after the term of the agency, else of the settings, else of the option',
  ],
  roiText: ['int/agencies/roiText', "attack('REQ-11')"],
  textCodes: ['int/sign-in/textCodesAttacks', "attack('TEXT-06')"],
  timeZone: ['int/actions/agencyToday', 'a release begins today and ends by the day'],
}

/** What nobody sets: what is read alone, and what only the server writes. */
const OF_THE_SERVER = new Set(['id', 'searchText'])
const isSetting = (field: Field): boolean =>
  'name' in field &&
  !OF_THE_SERVER.has(field.name) &&
  !('hidden' in field && field.hidden) &&
  !('virtual' in field && field.virtual)
const settings = ownCollection('agencies')
  .fields.filter(isSetting)
  .map((field) => ('name' in field ? field.name : ''))
  .toSorted()

const tests = readSources(['test'])
const shipped = [...readSources(['src', 'hooks', 'access', 'admin-components'])]

test('every setting of an agency has a test that shows what it changes', () => {
  expect(Object.keys(SHOWN_BY).toSorted()).toEqual(settings)
})

test.each(settings)('%s is set in that test, and read by the code', (name) => {
  const [path, title] = SHOWN_BY[name] ?? []
  const file = tests.get(`test/${path}.test.ts`)
  expect(file?.text, `test/${path}.test.ts`).toContain(title)
  const helpers = file?.imports.map(({ target }) => tests.get(target ?? '')?.text) ?? []
  expect([file?.text, ...helpers].join('\n'), path).toContain(name)
  const readers = shipped.filter(
    ([of, { text }]) =>
      !/^src\/(?:translations|data\/(?:agencyR|r)ows)/.test(of) &&
      new RegExp(`\\b${name}\\b`).test(text),
  )
  expect(readers, name).not.toEqual([])
})
