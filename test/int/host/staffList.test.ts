import { readFile } from 'node:fs/promises'
import type { Access } from 'payload'
import { afterEach, expect, test, vi } from 'vitest'

import { users } from '../../../dev/collections/users.js'
import { tellOpenStaffList } from '../../../src/identity/tellOpenStaffList.js'
import { startPortalApp } from '../../support/portalApp.js'

afterEach(() => vi.restoreAllMocks())

/** What is said at the start of a host whose staff collection has this rule, or none. */
const saidWith = async (name: string, read?: Access): Promise<string[]> => {
  const app = await startPortalApp(`staff-list-${name}`, {
    host: (config) => ({
      ...config,
      collections: (config.collections ?? []).map((collection) =>
        collection.slug === 'users' && read ? { ...collection, access: { read } } : collection,
      ),
    }),
  })
  const info = vi.spyOn(app.payload.logger, 'info').mockImplementation(() => undefined)
  await tellOpenStaffList(app.payload)
  const said = info.mock.calls.map((call) => String(call[0]))
  await app.stop()
  return said
}

test.each<[string, Access | undefined]>([
  ['without a rule', undefined],
  ['for anybody signed in', ({ req }) => Boolean(req.user)],
  ['for everybody', () => true],
])('a staff list that is open %s is told at start-up, with the remedy', async (_, read) => {
  const [said, ...others] = await saidWith('open', read)
  expect(said).toContain('README of payload-client-portal, "Who sees your staff list"')
  expect(said).not.toMatch(/\bwarn|deprecat|\berror\b/i)
  expect(others).toEqual([])
})

test.each<[string, Access | undefined]>([
  ['as the README says', users.access?.read],
  ['to all', () => false],
  [
    'by a rule that needs more than there is',
    ({ req }) => (req.user as unknown as { roles: string[] }).roles.includes('admin'),
  ],
])('one that is closed %s is not', async (_, read) => {
  expect(await saidWith('closed', read)).toEqual([])
})

test('the rules that the README gives are those that the demo runs', async () => {
  const [readme, demo] = await Promise.all(
    ['README.md', 'dev/collections/users.ts'].map((file) => readFile(file, 'utf8')),
  )
  const section = readme?.split('### Who sees your staff list')[1]?.split('\n## ')[0] ?? ''
  const code = /```ts\n([\s\S]*?)```/.exec(section)?.[1] ?? ''
  const parts = code.split('\n\n').filter((part) => part.startsWith('const '))
  expect(parts).toHaveLength(3)
  for (const part of parts) expect(demo).toContain(part)
})
