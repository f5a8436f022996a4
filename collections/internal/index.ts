import type { Field, RelationshipField } from 'payload'

import type { PluginContext } from '../../src/config/context.js'
import { MAIL_KINDS } from '../../src/contract/mails.js'
import { OUTBOX_STATES } from '../../src/core/kinds.js'
import { SEAL_STATES } from '../../src/core/status/seal.js'
import { effectsFields } from '../fields/effects.js'
import { uuidField } from '../fields/ids.js'
import type { CollectionFactory } from '../types.js'

const text = (name: string, extra: { index?: boolean; unique?: boolean } = {}): Field => ({
  name,
  type: 'text',
  ...extra,
})
const unique = { index: true, unique: true }
const count = (name: string): Field => ({ name, type: 'number' })
const moment = (name: string, index = false): Field => ({ name, type: 'date', index })
const account = ({ slugs }: PluginContext): RelationshipField => ({
  name: 'account',
  type: 'relationship',
  index: true,
  maxDepth: 0,
  relationTo: slugs.portalAccounts,
})

/** Bookkeeping that no person reads: closed over every door, also in the admin panel. */
const internal =
  (
    fields: (ctx: PluginContext) => Field[],
    extra: { indexes?: { fields: string[] }[] } = {},
  ): CollectionFactory =>
  (ctx) => ({
    ...extra,
    admin: { hidden: true },
    disableDuplicate: true,
    fields: [uuidField(), ...fields(ctx)],
    graphQL: { disableMutations: true, disableQueries: true },
    lockDocuments: false,
  })

/** Clients' sessions: the token's digest only. */
export const createPortalSessionsCollection = internal((ctx) => [
  account(ctx),
  text('tokenHash', unique),
  count('credentialVersion'),
  moment('expiresAt', true),
  moment('idleExpiresAt'),
  moment('lastSeenAt'),
  moment('provenAt'),
  { name: 'shared', type: 'checkbox' },
  text('browser'),
  text('system'),
  text('device', { index: true }),
])

/**
 * Authenticator apps of clients: keys encrypted for their account, recovery codes as hashes. One row an account, under the account's id; it
 * carries the effects of its own changes.
 */
export const createPortalAuthenticatorsCollection = internal((ctx) => [
  account(ctx),
  { name: 'appSecret', type: 'textarea' },
  text('appSecretKey', { index: true }),
  { name: 'pendingSecret', type: 'textarea' },
  text('pendingSecretKey', { index: true }),
  text('pendingSession'),
  moment('pendingUntil'),
  count('lastStep'),
  count('revision'),
  { name: 'recoveryHashes', type: 'json' },
  ...effectsFields(),
])

/** Sign-ins waiting for a code, password resets, changes of address and recoveries. The code itself is derived, never stored. */
export const createPortalChallengesCollection = internal((ctx) => [
  account(ctx),
  text('tokenHash', unique),
  text('purpose'),
  text('method'),
  text('email'),
  text('previousEmail'),
  text('undoHash', { index: true }),
  { name: 'removesApp', type: 'checkbox' },
  text('state'),
  count('attempts'),
  count('sends'),
  count('credentialVersion'),
  moment('expiresAt', true),
])

/** Browsers that skip the code for some days. */
export const createPortalTrustedDevicesCollection = internal((ctx) => [
  account(ctx),
  text('tokenHash', unique),
  count('credentialVersion'),
  moment('expiresAt', true),
  moment('lastUsedAt'),
  text('browser'),
  text('system'),
])

/** Both ends of the audit trail's chain of seals, in one row. */
export const createPortalAuditSealsCollection = internal(() => [
  text('key', unique),
  count('sequence'),
  text('seal'),
  count('purgedSequence'),
  text('purgedSeal'),
  text('mac'),
  text('lease'),
  moment('leaseUntil'),
])

/** Budgets in use, under keyed hashes. */
export const createPortalRateLimitsCollection = internal(() => [
  text('key', unique),
  count('count'),
  moment('resetAt', true),
  count('shortCount'),
  moment('shortResetAt'),
])

/** Mail to be sent: kind and row, no address, text or secret. */
export const createPortalOutboxCollection = internal(
  () => [
    { name: 'kind', type: 'select', options: [...MAIL_KINDS] },
    { name: 'state', type: 'select', index: true, options: [...OUTBOX_STATES] },
    text('subject', { index: true }),
    count('variant'),
    text('dedupeKey', unique),
    count('attempts'),
    moment('nextAt', true),
    moment('leaseUntil'),
    moment('sentAt'),
    text('lastError'),
  ],
  { indexes: [{ fields: ['state', 'nextAt'] }] },
)

/** What was typed into a form that came back with an error, encrypted, for half an hour. */
export const createPortalDraftsCollection = internal((ctx) => [
  account(ctx),
  text('tokenHash', unique),
  { name: 'sealed', type: 'textarea' },
  text('sealedKey', { index: true }),
  moment('expiresAt', true),
])

/** Clients whose record is sealed or being erased. A row of its own: a form saved at the same time cannot write an older state back. */
export const createPortalSealsCollection = internal(() => [
  text('client', unique),
  text('agency'),
  { name: 'state', type: 'select', index: true, options: [...SEAL_STATES] },
  moment('changedAt'),
  moment('againAt', true),
  ...effectsFields(),
])
