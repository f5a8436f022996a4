/** What other plugins make of the rows of ours: no copies of what is about people, and nothing for who may not read it. */
import assert from 'node:assert/strict'

import { openVisitor } from './mainJob.mjs'

const NUMBER = '536-22-8726'
/** Of the people in this host, wherever they show up. */
const PEOPLE = /Mike|Tyler|536.?22|8726/

const download = (who, collectionSlug, status) =>
  who('/api/exports/download', { data: { collectionSlug, format: 'json' } }, status)

/** @throws AssertionError where a plugin of somebody else shows or keeps too much. */
export const checkPlugins = async ({ client, record, staff, ...people }) => {
  await staff(
    '/api/clients',
    { agency: record.agency, firstName: 'Mike', lastName: 'Two', ssn: NUMBER },
    201,
  )
  const own = JSON.stringify(await download(staff, 'people'))
  assert.match(own, /Tyler/, 'staff export the records that they read')
  assert.doesNotMatch(own, /536.?22|ssnKey|searchText/, 'without whole numbers and what is hidden')
  await staff('/api/exports', { collectionSlug: 'people', format: 'json', name: 'people' }, 403)
  await staff('/api/exports', { collectionSlug: 'programs', format: 'json', name: 'programs' }, 201)

  const anyone = openVisitor(people)
  assert.doesNotMatch(JSON.stringify(await anyone('/api/search')), PEOPLE)
  await download(anyone, 'people', 403)
  const member = { email: 'member@host.example', password: 'member-password' }
  const found = await staff('/api/members', { ...member, agency: String(record.agency) }, 201)
  assert.ok(found.doc.id, 'somebody of another collection that signs in')
  await anyone('/api/members/login', member)
  await download(anyone, 'people', 403)

  for (const path of ['exports', 'imports', 'posts', 'tenants']) {
    await client(`/api/${path}`, undefined, 403)
  }
}
