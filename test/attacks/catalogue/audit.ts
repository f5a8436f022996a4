import type { Attacks } from '../types.js'

const VERIFY = 'src/audit/verifyAuditTrail.ts'
const WRITE = 'src/audit/writeEvents.ts'
const MAC = 'src/audit/eventMAC.ts'

export const auditAttacks = {
  'AUDIT-01': {
    attack:
      'a super user, or server code that overrides access, changes, removes or makes an audit event: refused on every path',
    guards: [
      {
        file: 'hooks/portal-audit-events/appendOnly.ts',
        remove: "if (!READING.has(operation)) throw new PortalError('FORBIDDEN')",
      },
    ],
  },
  'AUDIT-02': {
    attack: 'an audit event is edited in the database itself: the check of the trail names it',
    guards: [
      {
        file: VERIFY,
        remove: 'if (age === null || age > ages.mac) return true',
      },
    ],
  },
  'AUDIT-03': {
    attack: 'an audit event is removed from the database itself: the check of the trail tells',
    guards: [
      { file: VERIFY, remove: 'if (place !== walk.last.sequence + 1)', with: 'if (false)' },
      { file: VERIFY, remove: "problems.push({ kind: 'missing', sequence: sequence + 1 })" },
      {
        file: VERIFY,
        remove: "walk.problems.push({ id, kind: 'moved', sequence: place })",
      },
    ],
  },
  'AUDIT-04': {
    attack: 'an audit event is backdated, or a backdated one is made up: the check names it',
    guards: [
      { file: MAC, remove: 'new Date(event.at).toISOString(),' },
      { file: MAC, remove: "'event',\n    event.id,", with: "'event'," },
      { file: MAC, remove: '      event.dedupeKey,\n' },
    ],
  },
  'AUDIT-05': {
    attack: 'two audit events change places: the check tells',
    guards: [
      { file: VERIFY, remove: "walk.problems.push({ id, kind: 'moved', sequence: place })" },
    ],
  },
  'AUDIT-06': {
    attack: 'the newest events are cut off and the end of the chain is moved back: the check tells',
    guards: [
      {
        file: VERIFY,
        remove: "if (head && !isGenuine(source, head)) problems.push({ kind: 'end' })",
      },
    ],
  },
  'AUDIT-07': {
    attack:
      'the newest events are cut off and an old, genuine end is put back: an end noted elsewhere proves it',
    guards: [
      {
        file: VERIFY,
        remove:
          "if (known && (await isTurnedBack(source, head, known))) problems.push({ kind: 'end' })",
      },
    ],
  },
  'AUDIT-08': {
    attack:
      'an event loses its client in the database, so that no filter finds it: the check names it',
    guards: [{ file: VERIFY, remove: ', ...(await unlinked(source, events))' }],
  },
  'AUDIT-09': {
    attack:
      'a forged checkpoint pretends that events went by their age: after a real one the rest still proves, the forged one is told',
    guards: [
      {
        file: VERIFY,
        remove: "if (head && !isGenuine(source, head)) problems.push({ kind: 'end' })",
      },
    ],
  },
  'AUDIT-10': {
    attack: "an agency's super user exports events of another agency: they get their own agency's",
    guards: [
      {
        file: 'src/features/audit/actions/exportAudit.ts',
        remove: 'and: [readable, ...spanOf',
        with: 'and: [...spanOf',
      },
    ],
  },
  'AUDIT-11': {
    attack:
      'a name that is a formula runs in the spreadsheet that opens the export: it stands behind an apostrophe',
    guards: [
      { file: WRITE, remove: '      escape_formulas: true,\n' },
      { file: WRITE, remove: "HIDDEN_FORMULA.test(text) ? `'${text}` : text", with: 'text' },
    ],
  },
  'AUDIT-12': {
    attack:
      'a name with line ends, terminal codes or marks of direction makes a second line: it is written as codes',
    guards: [
      {
        file: WRITE,
        remove: 'visibleText(JSON.stringify(exported(event)))',
        with: 'JSON.stringify(exported(event))',
      },
      {
        file: WRITE,
        remove: "visibleText(typeof value === 'string' ? value : JSON.stringify(value))",
        with: "(typeof value === 'string' ? value : JSON.stringify(value))",
      },
      {
        file: 'src/errors/cleanLog.ts',
        remove: 'method.apply(this, cleaned)',
        with: 'method.apply(this, entry)',
      },
    ],
  },
  'AUDIT-13': {
    attack: "a page of another site starts an export with a staff user's session: refused",
    guards: [
      {
        file: 'src/http/createEndpoint.ts',
        remove: "throw new PortalError('ORIGIN_NOT_ALLOWED')",
      },
    ],
  },
  'AUDIT-14': {
    attack:
      'passwords, codes, links, app keys, numbers, messages and files of a whole client life turn up in the trail, the log, a refusal, a mail or a stored row: in none',
    guards: [
      {
        file: 'src/crypto/keys.ts',
        remove: "createHash('sha256').update(token).digest('base64url')",
        with: 'token',
      },
    ],
  },
  'AUDIT-15': {
    attack:
      'a failing statement or a refused GraphQL document carries what was typed into the log: names and codes of the fault are logged, no values',
    guards: [{ file: 'src/plugin.ts', remove: '    cleanLog(payload)\n' }],
  },
  'AUDIT-16': {
    attack:
      'who learned a secret that was replaced adds, changes or seals events under it: what comes after the change is told',
    guards: [
      {
        file: VERIFY,
        remove: 'if (age === null || age > ages.mac) return true',
        with: 'if (age === null) return true',
      },
      {
        file: VERIFY,
        remove: 'if (age === null || age > ages.seal) return false',
        with: 'if (age === null) return false',
      },
    ],
  },
  'AUDIT-17': {
    attack:
      'a Social Security number typed in place of an id stays in the trail: only ids of records are kept',
    guards: [
      {
        file: 'src/actions/audited.ts',
        remove: "typeof id === 'string' && RECORD_ID.test(id)",
        with: "typeof id === 'string'",
      },
    ],
  },
  'AUDIT-18': {
    attack:
      'a flood of refused calls fills the table or hides what somebody else does: it is counted, everybody on their own',
    guards: [
      { file: 'src/audit/auditRefusal.ts', remove: 'if (times === null) return' },
      {
        file: 'src/audit/auditRefusal.ts',
        remove: 'countRefusal(req, [action, code, countedAs ?? caller])',
        with: 'countRefusal(req, [action, code])',
      },
    ],
  },
  'AUDIT-19': {
    attack:
      "an agency's super user asks for events of another agency by condition, order, number or id: nothing is answered",
    guards: [
      {
        file: 'access/matrix.ts',
        remove: "portalAuditEvents: row('never', 'own agency, super user', 'never', 'never')",
        with: "portalAuditEvents: row('never', 'staff', 'never', 'never')",
      },
    ],
  },
} as const satisfies Attacks
