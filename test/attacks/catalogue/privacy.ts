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
      {
        file: 'src/features/connections/effects/disconnect.ts',
        remove: 'if (!open) return',
        with: 'if (open) return',
      },
    ],
  },
  'DATA-22': {
    attack:
      'a sealed record is opened by an invitation: nobody is invited to it, nor registers with an older one',
    guards: [
      {
        file: 'src/features/connections/actions/inviteClient.ts',
        remove: "  if (await isSealed(req, client.id)) throw new PortalError('RECORD_SEALED')\n",
      },
      {
        file: 'src/features/connections/actions/register.ts',
        remove:
          "  if (await isSealed(req, toID(connection.client) ?? '')) throw new PortalError('TOKEN_INVALID')\n",
      },
    ],
  },
  'DATA-23': {
    attack: 'a change to a sealed record is heard of in the live events: only by its super users',
    guards: [
      {
        file: 'src/features/live/actions/events.ts',
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
        file: 'src/features/records/erase/eraseClient.ts',
        remove: '  for (const key of CLIENT_BOUND) {\n    await eraseRows(source, key, client)',
        with: '  for (const _ of CLIENT_BOUND) {',
      },
    ],
  },
  'DATA-31': {
    attack:
      'a deletion is cut off at any point: the record is hidden at once, and the sweep finishes',
    guards: [{ file: 'src/registry/sweepSteps.ts', remove: '  finishErasing,\n' }],
  },
  'DATA-32': {
    attack:
      'a record is sealed or deleted by somebody who may not: clients, case workers, super users of another agency',
    guards: [
      {
        file: 'src/features/records/locks.ts',
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
        file: 'src/features/records/actions/deleteClient.ts',
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
  'DATA-40': {
    attack:
      "a client looks for other people's rows and files in the download of their own: they are not in it",
    guards: [
      {
        file: 'src/features/my-data/archive/ownPages.ts',
        remove: 'overrideAccess: false',
        with: 'overrideAccess: true',
      },
      {
        file: 'src/features/my-data/archive/ownPages.ts',
        remove: 'where: last ? { and: [own, olderThan(last)] } : own',
        with: 'where: last ? olderThan(last) : {}',
      },
    ],
  },
  'DATA-41': {
    attack:
      'somebody at a screen left open, or with a stolen session, asks for everything: refused without the password, and without the code of the app where there is one',
    guards: [
      {
        file: 'src/features/my-data/actions/downloadMyData.ts',
        remove: '    await proveOwner(req, actor, input)\n',
      },
    ],
  },
  'DATA-42': {
    attack:
      'names, messages, answers and labels full of markup are put on the page of a download: they stay text',
    guards: [
      {
        file: 'src/features/my-data/archive/pageFile.ts',
        remove: '`<bdi>${escapeHTML(text)}</bdi>`',
        with: '`<bdi>${text}</bdi>`',
      },
    ],
  },
  'DATA-43': {
    attack:
      'documents are called like paths, devices, hidden or equal files: each is unpacked under a name of its own, inside its folder',
    guards: [
      {
        file: 'src/features/my-data/archive/fileNames.ts',
        remove: 'safeFileName(`${createdAt.slice(0, 10)} ${plain} ${digits}`, ending)',
        with: '`${plain}.${ending}`',
      },
    ],
  },
  'DATA-44': {
    attack:
      'a file that waits for its scan, is in quarantine or was exchanged is fetched by way of the download: left out, and said so',
    guards: [
      {
        file: 'src/features/my-data/archive/files.ts',
        remove: "  if (stored && state !== 'ready') return state\n",
      },
    ],
  },
  'DATA-45': {
    attack:
      'what staff keep for themselves about a client is looked for in the download: why and how a connection ended, who invited, their notices, whose household',
    guards: [
      {
        file: 'src/features/my-data/archive/agencySections.ts',
        remove: 'data: { agency, email,',
        with: 'data: { ...row, agency, email,',
      },
    ],
  },
  'DATA-46': {
    attack:
      'a host keeps a collection, a row or a field from clients: the download shows no more than their own reads do',
    guards: [
      {
        file: 'src/features/my-data/archive/ownPages.ts',
        remove: 'overrideAccess: false',
        with: 'overrideAccess: true',
      },
    ],
  },
  'DATA-47': {
    attack:
      'secrets and bookkeeping of any collection are looked for in the download: none is in it',
    guards: [
      {
        file: 'src/features/my-data/archive/accountSections.ts',
        remove: '    authenticatorApp: app !== null,',
        with: '    ...session.account, authenticatorApp: app !== null,',
      },
    ],
  },
  'DATA-48': {
    attack:
      'somebody signed out, staff of any rank, or a client who has yet to add the app that the agency requires asks for the download: refused',
    guards: [
      {
        file: 'src/features/my-data/actions/downloadMyData.ts',
        remove: 'requireClient(req)',
        with: '({ session: (req.user as never)["portal"] } as ReturnType<typeof requireClient>)',
      },
    ],
  },
  'DATA-49': {
    attack: 'downloads are asked for again and again, also in parallel: few a day',
    guards: [
      {
        file: 'src/features/my-data/actions/downloadMyData.ts',
        remove: '  await spend(req, download)\n',
      },
    ],
  },
  'DATA-50': {
    attack:
      'a session ends while its download runs (signed out, disconnected, another password): the rest does not leave',
    guards: [
      {
        file: 'src/features/my-data/archive/ownPages.ts',
        remove:
          'if (now?.id === session.id && sameID(now.clientID, session.clientID) && !now.mustAddApp) return',
        with: 'if (now !== undefined) return',
      },
    ],
  },
} as const satisfies Attacks
