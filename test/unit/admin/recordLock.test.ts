import { expect, test } from 'vitest'

import {
  LOCK_REASON_TEXT,
  lockQuery,
  stateOf,
} from '../../../admin-components/shared/recordLock.js'
import { LOCK_REASONS } from '../../../src/core/status/lock.js'
import { translate } from '../../../src/translations/translate.js'

const sealed = {
  action: 'client.sealed',
  actorName: 'Rita Boss',
  at: '2026-05-04T10:00:00.000Z',
  detail: { reason: 'safety' },
}

test('a sealed record says who sealed it, when and why', () => {
  expect(stateOf(sealed, 'sealed')).toEqual({
    at: sealed.at,
    by: 'Rita Boss',
    reason: 'safety',
    state: 'sealed',
  })
})

test('the server goes before the trail, which speaks only where the portal is off', () => {
  expect(stateOf(sealed, 'open').state).toBe('open')
  expect(stateOf(null, 'sealed')).toMatchObject({ at: null, by: null, state: 'sealed' })
  expect(stateOf(null, 'erasing').state).toBe('erasing')
  expect(stateOf(sealed, undefined).state).toBe('sealed')
  expect(stateOf({ ...sealed, action: 'client.unsealed' }, undefined)).toMatchObject({
    at: null,
    state: 'open',
  })
  expect(stateOf(null, undefined).state).toBe('open')
})

test('a reason that nobody knows is left out', () => {
  expect(stateOf({ ...sealed, detail: { reason: 'because' } }, 'sealed').reason).toBeNull()
  expect(stateOf({ ...sealed, detail: null }, 'sealed').reason).toBeNull()
})

test('asks for the newest event of one client that was carried out', () => {
  const query = new URLSearchParams(lockQuery('abc'))
  expect(query.get('where[client][equals]')).toBe('abc')
  expect(query.get('where[outcome][equals]')).toBe('done')
  expect([query.get('sort'), query.get('limit')]).toEqual(['-at', '1'])
})

test.each(['en', 'es'])('every reason has words in %s', (language) => {
  for (const reason of LOCK_REASONS) {
    const key = `admin.${LOCK_REASON_TEXT[reason]}` as const
    expect(translate(language, key)).not.toContain('sealReason')
  }
})
