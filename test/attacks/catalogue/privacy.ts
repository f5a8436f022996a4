import type { Attacks } from '../types.js'

export const privacyAttacks = {
  'DATA-01': {
    attack: 'a stolen database is searched for equal Social Security numbers: no two look alike',
    guards: [
      {
        file: 'src/crypto/sealed.ts',
        remove: 'randomBytes(NONCE_BYTES)',
        with: 'Buffer.alloc(NONCE_BYTES)',
      },
    ],
  },
  'DATA-02': {
    attack: 'a sealed number is copied to another row: it does not open there',
    guards: [
      { file: 'src/crypto/sealed.ts', remove: '`${collection}:${row}:${field}`', with: "'place'" },
    ],
  },
  'DATA-03': {
    attack: 'a sealed number is damaged in the database: lists answer, and saving wipes nothing',
    guards: [
      {
        file: 'src/crypto/sealed.ts',
        remove: '} catch {\n    return null\n  }',
        with: '} finally {\n  }',
      },
    ],
  },
  'DATA-04': {
    attack: 'keys change while two servers work: every number stays readable at every step',
    guards: [
      {
        file: 'src/crypto/sealed.ts',
        remove: 'fieldKeys(payload).find(',
        with: '[sealingKey(payload)].find(',
      },
    ],
  },
  'DATA-05': {
    attack: 'a number is changed while it is being sealed anew: the change stays',
    guards: [{ file: 'src/crypto/reseal.ts', remove: ', { [field]: { equals: stored } }' }],
  },
  'DATA-20': {
    attack:
      'a sealed record is looked for by anybody but its super users: it is not there, on any path',
    guards: [
      {
        file: 'access/rules/sealed.ts',
        remove: '...(hidden.length === 0 ? [] : [notAbout(field, hidden)]),',
      },
    ],
  },
  'DATA-21': {
    attack:
      'the client of a sealed record goes on with the session: it is over, and the account shows nothing',
    guards: [
      { file: 'src/effects/settleEffects.ts', remove: 'await disconnect(door, effect.client)' },
    ],
  },
  'DATA-22': {
    attack:
      'a sealed record is opened by an invitation: nobody is invited to it, nor registers with an older one',
    guards: [
      {
        file: 'src/actions/inviteClient.ts',
        remove: "  if (await isSealed(req, client.id)) throw new PortalError('RECORD_SEALED')\n",
      },
      {
        file: 'src/actions/register.ts',
        remove:
          "  if (await isSealed(req, toID(connection.client) ?? '')) throw new PortalError('TOKEN_INVALID')\n",
      },
    ],
  },
  'DATA-23': {
    attack: 'a change to a sealed record is heard of in the live events: only by its super users',
    guards: [
      {
        file: 'src/endpoints/events.ts',
        remove: "seal === null || seal.state === 'open' || seesSealed(actor, seal)",
        with: 'seal !== undefined',
      },
    ],
  },
  'DATA-30': {
    attack:
      'something of a deleted client or account is looked for in every table and file, the quarantine too: ids in the audit trail are all that is left',
    guards: [
      {
        file: 'src/actions/erase/eraseClient.ts',
        remove: '  for (const key of CLIENT_BOUND) {\n    await eraseRows(door, key, client)',
        with: '  for (const _ of CLIENT_BOUND) {',
      },
    ],
  },
  'DATA-31': {
    attack:
      'a deletion is cut off at any point: the record is hidden at once, and the sweep finishes',
    guards: [{ file: 'src/jobs/sweep.ts', remove: '  await finishErasing(door)\n' }],
  },
  'DATA-32': {
    attack:
      'a record is sealed or deleted by somebody who may not: clients, case workers, super users of another agency',
    guards: [
      {
        file: 'src/actions/shared/seals.ts',
        remove:
          "if (!ownsRecord(actor, client) || agency === null) throw new PortalError('FORBIDDEN')",
        with: "if (agency === null) throw new PortalError('FORBIDDEN')",
      },
    ],
  },
  'DATA-33': {
    attack: 'a record is deleted by a click too many: without the typed identifier nothing happens',
    guards: [
      {
        file: 'src/actions/deleteClient.ts',
        remove: 'plain(confirm) !== plain(client.uniqueIdentifier)',
        with: 'plain(confirm).length > 99',
      },
    ],
  },
  'DATA-34': {
    attack:
      'a record is deleted over the generated paths, which would leave rows and files behind: refused',
    guards: [
      {
        file: 'access/matrix.ts',
        remove: "clients: row('staff', 'shared clients or client: own', 'own agency', 'never')",
        with: "clients: row('staff', 'shared clients or client: own', 'own agency', 'own agency, super user')",
      },
    ],
  },
  'DATA-35': {
    attack:
      'a copy of a record is made that a deletion would not find: rows of people are not duplicated',
    guards: [
      {
        file: 'src/config/refuseCopies.ts',
        remove: '{ ...collection, disableDuplicate: true }',
        with: '{ ...collection, disableDuplicate: false }',
      },
    ],
  },
} as const satisfies Attacks
