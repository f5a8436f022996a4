import { describe, expect, test } from 'vitest'

import {
  ACCOUNT_BOUND,
  CLIENT_BOUND,
  CLOSED_COLLECTIONS,
  COLLECTION_KEYS,
  DEFAULT_SLUGS,
  EFFECTFUL,
  EXPIRING,
  isAudited,
  NAMED_BY,
  PERSONAL,
  ROW_SECTIONS,
  SEALED_FIELDS,
} from '../../../src/contract/collectionLists.js'
import { ownCollection } from '../../support/ownCollections.js'

const fieldsOf = (key: keyof typeof DEFAULT_SLUGS): string[] =>
  ownCollection(key)
    .fields.flatMap((field) => ('fields' in field ? field.fields : [field]))
    .flatMap((field) => ('name' in field ? [field.name] : []))

describe('the table of collections', () => {
  test('has one slug each', () => {
    expect(new Set(Object.values(DEFAULT_SLUGS)).size).toBe(COLLECTION_KEYS.length)
  })

  test('erases what leads to the account last', () => {
    expect(CLIENT_BOUND.at(-1)).toBe('portalConnections')
  })

  test('keeps no event of bookkeeping, of the trail and of notices', () => {
    expect(COLLECTION_KEYS.filter((key) => !isAudited(key)).toSorted()).toEqual(
      [
        'contactChanges',
        'massSendRecipients',
        'portalAuditEvents',
        'portalInbox',
        'workflowVersions',
        'webhookDeliveries',
        ...CLOSED_COLLECTIONS,
      ].toSorted(),
    )
  })

  test('counts what is about a client or an account as personal', () => {
    expect(PERSONAL.toSorted()).toEqual(
      ['clients', 'portalAccounts', ...ACCOUNT_BOUND, ...CLIENT_BOUND].toSorted(),
    )
  })

  test('gives each part of the download its own place', () => {
    expect(new Set(ROW_SECTIONS.map(({ place }) => place)).size).toBe(ROW_SECTIONS.length)
    expect(ROW_SECTIONS.map(({ key }) => key)).toEqual([
      'clients',
      'contactChanges',
      'portalRequests',
      'assessmentResponses',
      'cases',
      'caseTasks',
      'clientDocuments',
      'portalMessages',
      'clientLocations',
      'releasesOfInformation',
      'enrollments',
      'services',
      'referrals',
      'appointments',
      'housingPlans',
      'housingPlanVersions',
    ])
  })

  test('names fields that there are', () => {
    for (const key of CLIENT_BOUND) expect(fieldsOf(key), key).toContain('client')
    for (const key of ACCOUNT_BOUND) expect(fieldsOf(key), key).toContain('account')
    for (const [key, field] of NAMED_BY) expect(fieldsOf(key), key).toContain(field)
    for (const { field, key } of EXPIRING) expect(fieldsOf(key), key).toContain(field)
    for (const { collection, field } of SEALED_FIELDS)
      expect(fieldsOf(collection), collection).toEqual(
        expect.arrayContaining([field, `${field}Key`]),
      )
    for (const key of COLLECTION_KEYS)
      expect(fieldsOf(key).includes('effects'), key).toBe(EFFECTFUL.some((one) => one === key))
  })
})
