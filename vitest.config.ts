import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

import { withoutGuards } from './test/attacks/withoutGuards.js'

const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url))

const onSQLite = (process.env.TEST_DB ?? 'sqlite') === 'sqlite'
/** The full suites leave nothing out; `npm test` has to end while somebody waits. */
const isFull = process.env.TEST_SCOPE === 'full' || process.env.ATTACK_ROUNDS === 'full'

/**
 * Where databases differ: rules in statements, compare-and-set, keys, ids, paging, files beside rows. The rest is decided before a
 * database is asked, and runs on SQLite; on those across a wire in the full suites alone.
 */
const WHERE_DATABASES_DIFFER = [
  'test/int/access/**/*.test.ts',
  'test/int/account/turnedOff.test.ts',
  'test/int/actions/**/*.test.ts',
  'test/int/appointments/**/*.test.ts',
  'test/int/casework/{access,answering,board,cases,crashes,files,leaving,reviewing,takeOver}.test.ts',
  'test/int/contact/**/*.test.ts',
  'test/int/audit/{chain,everyGrant,everyRecord,log}.test.ts',
  'test/int/deleting/**/*.test.ts',
  'test/int/directory/importResources.test.ts',
  'test/int/graphql/operations.test.ts',
  'test/int/host/queries.test.ts',
  'test/int/host-events/{deliveries,log,nothingElse,servers}.test.ts',
  'test/int/history/**/*.test.ts',
  'test/int/input/{answers,days,forms,impossibleDays,paths,queries,releaseTerms,search,searchLists,values}.test.ts',
  'test/int/limits/{lockout,sharedRows}.test.ts',
  'test/int/location/**/*.test.ts',
  'test/int/invitations/**/*.test.ts',
  'test/int/main-job/**/*.test.ts',
  'test/int/mass-sends/**/*.test.ts',
  'test/int/notices/{comesBack,notices}.test.ts',
  'test/int/outbox/**/*.test.ts',
  'test/int/plans/**/*.test.ts',
  'test/int/privacy/{deletion,encryption,myDataComplete,notes,sealing}.test.ts',
  'test/int/programs/**/*.test.ts',
  'test/int/questions/{answering,definitions,takeOver}.test.ts',
  'test/int/reports/**/*.test.ts',
  'test/int/requests/**/*.test.ts',
  'test/int/sign-in/{code,passkeyAttacks,password,races,rememberedDevice}.test.ts',
  'test/int/staff/**/*.test.ts',
  'test/int/uploads/{documents,quota,resumable}.test.ts',
]

/**
 * Every way in which a message could end where nobody looks, one by one: decided in code, and minutes across a wire. And a mass send
 * killed again and again, which waits for processes more than for a database.
 */
const ONCE_IS_ENOUGH = [
  'test/int/mass-sends/killed.test.ts',
  'test/int/staff/somebodyLooks.test.ts',
]

export default defineConfig({
  plugins: process.env.ATTACK_WITHOUT ? [withoutGuards()] : [],
  resolve: {
    alias: [
      { find: /^payload-client-portal$/, replacement: source('index.ts') },
      {
        find: /^payload-client-portal\/translations\/(.+)$/,
        replacement: source('translations/languages/$1.ts'),
      },
      {
        find: /^payload-client-portal\/(?!package\.json)(.+)$/,
        replacement: source('exports/$1.ts'),
      },
    ],
  },
  test: {
    // Payload's admin components import stylesheets, which Node itself cannot load
    server: {
      deps: { inline: [/\/@payloadcms\/ui\//, /\/react-image-crop\//, /\/react-datepicker\//] },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          isolate: false,
          // Ends what hangs, and nothing that is slow because a machine has more to do
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          // Statements are counted at SQLite's driver; on the others there is nothing to run
          exclude: onSQLite ? [] : ['test/int/speed/**', ...(isFull ? [] : ONCE_IS_ENOUGH)],
          include: onSQLite || isFull ? ['test/int/**/*.test.{ts,tsx}'] : WHERE_DATABASES_DIFFER,
          globalSetup: ['test/support/database/globalSetup.ts'],
          hookTimeout: 300_000,
          // Payload is loaded once for each worker, not for each file: it takes longer than most files' tests
          isolate: false,
          // One in twelve thousand is not to stop all that comes after it; who needed it is named at the end
          retry: process.env.CI && !process.env.ATTACK_WITHOUT ? 1 : 0,
          sequence: { groupOrder: 1 },
          // Ends what hangs: across a wire, in a full race and on a busy machine a test takes minutes
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'fuzz',
          globalSetup: ['test/support/database/globalSetup.ts'],
          hookTimeout: 300_000,
          include: ['test/fuzz/**/*.test.ts'],
          testTimeout: 3_600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'timing',
          fileParallelism: false,
          globalSetup: ['test/support/database/globalSetup.ts'],
          hookTimeout: 120_000,
          include: ['test/timing/**/*.test.ts'],
          testTimeout: 1_200_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          // As Playwright waits: a page is not there within a second on a machine that has more to do
          expect: { poll: { timeout: 45_000 } },
          // Each worker has a demo of its own; a running one is shared, one file after the other
          maxWorkers: process.env.E2E_ORIGIN ? 1 : 2,
          globalSetup: ['test/e2e/globalSetup.ts'],
          hookTimeout: 300_000,
          include: ['test/e2e/**/*.test.ts'],
          // Pages that come and go while a machine does something else: a test that failed is tried again, and says so
          retry: process.env.CI ? 2 : 1,
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'pictures',
          fileParallelism: false,
          globalSetup: ['test/e2e/globalSetup.ts'],
          hookTimeout: 300_000,
          include: ['test/pictures/**/*.test.ts'],
          testTimeout: 240_000,
        },
      },
    ],
  },
})
