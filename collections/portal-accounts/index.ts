import { endSessions, keepCredentials } from '../../hooks/portal-accounts/endSessions.js'
import { portalStrategy } from '../../src/identity/portalStrategy.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { emailField } from '../fields/contact.js'
import { uuidField } from '../fields/ids.js'
import { momentField, secretField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

/**
 * Logins of clients; never staff, never the admin panel. Payload's own sign-in, its reset mails,
 * API keys and tokens are off: the strategy below is the only way in, and GraphQL shows none of
 * Payload's sign-in fields.
 */
export const createPortalAccountsCollection: CollectionFactory = () => ({
  admin: { defaultColumns: ['email', 'status', 'lastSeenAt'], useAsTitle: 'email' },
  auth: {
    // guard: no-password-strategy
    disableLocalStrategy: true,
    removeTokenFromResponses: true,
    strategies: [portalStrategy],
    // guard: no-api-keys
    useAPIKey: false,
  },
  disableDuplicate: true,
  endpoints: [
    // guard: no-generated-refresh
    { handler: () => Response.json({}, { status: 404 }), method: 'post', path: '/refresh-token' },
    { handler: () => Response.json({}, { status: 404 }), method: 'post', path: '/logout' },
  ],
  fields: [
    uuidField(),
    emailField({ required: true, unique: true }),
    // Given at registering in 0.1.0, read and written by nothing but the upgrade, which brings it to
    // the profile (`src/features/upgrade/carryPhones.ts`). The column stays for as long as somebody
    // may come from there: a migration that drops it would take the numbers along.
    secretField('phone'),
    {
      name: 'status',
      type: 'select',
      defaultValue: 'active',
      options: ['active', 'disabled'],
      required: true,
    },
    { name: 'preferredLanguage', type: 'text', maxLength: TEXT_LIMITS.word },
    momentField('lastSeenAt', { admin: { readOnly: true } }),
    secretField('passwordHash'),
    { name: 'credentialVersion', type: 'number', defaultValue: 0, hidden: true },
    secretField('emailChallenge'),
    secretField('recoveryChallenge'),
    secretField('textNumber'),
    searchable({ plain: ['email'] }),
  ],
  // guard: no-generated-graphql-sign-in
  graphQL: { disableMutations: true, disableQueries: true },
  hooks: { afterChange: [endSessions], beforeChange: [keepCredentials] },
  lockDocuments: false,
})
