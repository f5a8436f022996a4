import type { Attacks } from '../types.js'

export const requestsAttacks = {
  'REQ-01': {
    attack:
      'staff of another agency, who see a request, accept the answer, ask again, take a review back, cancel it or send a reminder: refused, nothing changes',
    guards: [{ guard: 'requests-of-own-agency' }],
  },
  'REQ-02': {
    attack: 'a reminder of a request is sent ten times at once: the client gets one',
    guards: [
      {
        guard: 'one-reminder-a-day',
        change: ['remindedAt: { less_than_equal: before }', 'remindedAt: { exists: true }'],
      },
    ],
  },
  'REQ-03': {
    attack: 'staff put pages of another answer into a merged file: 400, nothing is written',
    guards: [{ guard: 'merged-from-one-answer', with: 'const where = {}' }],
  },
  'REQ-04': {
    attack: 'staff mark a file as part of another by changing its record: it stays as it is',
    guards: [{ guard: 'merged-tie-closed', with: 'access: {}' }],
  },
  'REQ-05': {
    attack: 'a file that waits for its virus scan is put into a merged one: refused',
    guards: [
      { guard: 'merged-once-clean', change: ['!isServable(row.scanState, scans)', 'false'] },
    ],
  },
  'REQ-06': {
    attack: 'the same pages are wanted again and again: 200 at most are written',
    guards: [{ guard: 'merged-pages-bounded' }],
  },
  'REQ-07': {
    attack: 'files larger than the server should hold at once are merged: 413',
    guards: [{ guard: 'merged-bytes-bounded' }, { guard: 'merged-result-bounded' }],
  },
  'REQ-08': {
    attack:
      'staff ask for an assessment that their agency does not offer, of one client, of many, over REST and GraphQL: 400, nothing is asked',
    guards: [{ guard: 'assessments-of-the-agency', with: 'const isOurs = true' }],
  },
  'REQ-09': {
    attack:
      'staff ask for a document of a category that their agency does not offer, alone, among several, of many: 400, nothing is asked',
    guards: [{ guard: 'categories-of-the-agency', with: 'const isOurs = true' }],
  },
  'REQ-10': {
    attack:
      'staff file a document under a category that their agency does not offer, a new one or one that is there: 400, it stays where it was',
    guards: [{ guard: 'filed-where-the-agency-files', with: 'return true' }],
  },
  'REQ-11': {
    attack:
      'the text of a release, its term or its language changes while the client reads it: 409, nothing is signed, the new text is shown',
    guards: [{ guard: 'signed-as-shown' }],
  },
  'REQ-12': {
    attack:
      'a client takes files out of an answer that are of another answer, of staff or of somebody else: 400, they stay',
    guards: [
      {
        guard: 'only-files-of-this-answer',
        change: [
          'own.filter((one) => remove.includes(one.id)).map((one) => one.id)',
          'remove.map(String)',
        ],
      },
    ],
  },
  'REQ-13': {
    attack:
      'a client corrects an answer in the moment in which staff accept it: 409, what was accepted stays as it was seen',
    guards: [{ guard: 'corrected-until-reviewed', change: ['UNREVIEWED, ', ''] }],
  },
  'REQ-14': {
    attack:
      'staff accept an answer, or ask for it again, that the client has corrected since they opened it: 409, nothing is decided',
    guards: [{ guard: 'decided-on-what-was-seen', with: 'return UNREVIEWED' }],
  },
  'REQ-15': {
    attack: 'a client corrects a release that they have signed: 409, it stays as it was signed',
    guards: [{ guard: 'signed-stays-signed' }],
  },
  'REQ-16': {
    attack: 'staff mark an answer as replaced by changing its record: it stays as it is',
    guards: [{ guard: 'replaced-told-by-server', with: 'access: {}' }],
  },
  'REQ-17': {
    attack:
      'a client corrects an answer that staff had closed to other agencies: the new one is closed as well',
    guards: [{ guard: 'corrected-stays-private', with: 'private: request.private' }],
  },
} as const satisfies Attacks
