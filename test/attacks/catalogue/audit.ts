import type { Attacks } from '../types.js'

export const auditAttacks = {
  'AUDIT-01': {
    attack:
      'a super user, or server code that overrides access, changes, removes or makes an audit event: refused on every path',
    guards: [{ guard: 'trail-append-only' }],
  },
  'AUDIT-02': {
    attack: 'an audit event is edited in the database itself: the check of the trail names it',
    guards: [{ guard: 'event-mac-checked' }],
  },
  'AUDIT-03': {
    attack: 'an audit event is removed from the database itself: the check of the trail tells',
    guards: [
      { guard: 'gaps-named', change: ['if (place !== walk.last.sequence + 1)', 'if (false)'] },
      { guard: 'missing-before-found' },
      { guard: 'moved-events-named' },
    ],
  },
  'AUDIT-04': {
    attack: 'an audit event is backdated, or a backdated one is made up: the check names it',
    guards: [
      { guard: 'mac-binds-time' },
      { guard: 'mac-binds-id' },
      { guard: 'mac-binds-dedupe-key' },
    ],
  },
  'AUDIT-05': {
    attack: 'two audit events change places: the check tells',
    guards: [{ guard: 'moved-events-named' }],
  },
  'AUDIT-06': {
    attack: 'the newest events are cut off and the end of the chain is moved back: the check tells',
    guards: [{ guard: 'end-of-chain-genuine' }],
  },
  'AUDIT-07': {
    attack:
      'the newest events are cut off and an old, genuine end is put back: an end noted elsewhere proves it',
    guards: [{ guard: 'end-of-chain-not-turned-back' }],
  },
  'AUDIT-08': {
    attack:
      'an event loses its client in the database, so that no filter finds it: the check names it',
    guards: [
      {
        guard: 'events-hidden-from-filters-named',
        change: [', ...(await hiddenFromFilters(source, events))', ''],
      },
    ],
  },
  'AUDIT-09': {
    attack:
      'a forged checkpoint pretends that events went by their age: after a real one the rest still proves, the forged one is told',
    guards: [{ guard: 'end-of-chain-genuine' }],
  },
  'AUDIT-10': {
    attack: "an agency's super user exports events of another agency: they get their own agency's",
    guards: [{ guard: 'export-of-own-agency', change: ['[readable, ', '['] }],
  },
  'AUDIT-11': {
    attack:
      'a name that is a formula runs in the spreadsheet that opens the export: it stands behind an apostrophe',
    guards: [
      { guard: 'formulas-escaped' },
      {
        guard: 'hidden-formulas-escaped',
        change: ["HIDDEN_FORMULA.test(visible) ? `'${visible}` : visible", 'visible'],
      },
    ],
  },
  'AUDIT-12': {
    attack:
      'a name with line ends, terminal codes or marks of direction makes a second line: it is written as codes',
    guards: [
      {
        guard: 'json-lines-visible',
        change: ['logText(JSON.stringify(exported(event)))', 'JSON.stringify(exported(event))'],
      },
      {
        guard: 'csv-cells-visible',
        change: ['logText(text)', 'text'],
      },
      {
        guard: 'log-lines-cleaned',
        change: ['method.apply(this, cleaned)', 'method.apply(this, entry)'],
      },
    ],
  },
  'AUDIT-13': {
    attack: "a page of another site starts an export with a staff user's session: refused",
    guards: [{ guard: 'export-from-own-origin' }],
  },
  'AUDIT-14': {
    attack:
      'passwords, codes, links, app keys, numbers, messages and files of a whole client life turn up in the trail, the log, a refusal, a mail or a stored row: in none',
    guards: [
      {
        guard: 'tokens-stored-as-digests',
        change: ["createHash('sha256').update(token).digest('base64url')", 'token'],
      },
    ],
  },
  'AUDIT-15': {
    attack:
      'a failing statement or a refused GraphQL document carries what was typed into the log: names and codes of the fault are logged, no values',
    guards: [{ guard: 'log-cleaned' }],
  },
  'AUDIT-16': {
    attack:
      'who learned a secret that was replaced adds, changes or seals events under it: what comes after the change is told',
    guards: [
      { guard: 'event-mac-checked', with: 'if (age === null) return true' },
      { guard: 'event-link-checked', with: 'if (age === null) return false' },
    ],
  },
  'AUDIT-17': {
    attack:
      'a Social Security number typed in place of an id stays in the trail: only ids of records are kept',
    guards: [
      {
        guard: 'subject-looks-like-an-id',
        change: ["typeof id === 'string' && RECORD_ID.test(id)", "typeof id === 'string'"],
      },
    ],
  },
  'AUDIT-18': {
    attack:
      'a flood of refused calls fills the table or hides what somebody else does: it is counted, everybody on their own',
    guards: [
      { guard: 'repeated-refusals-only-counted' },
      {
        guard: 'refusals-counted-per-caller',
        change: [
          'countRefusal(req, [action, code, countedAs ?? caller])',
          'countRefusal(req, [action, code])',
        ],
      },
    ],
  },
  'AUDIT-19': {
    attack:
      "an agency's super user asks for events of another agency by condition, order, number or id: nothing is answered",
    guards: [
      {
        guard: 'trail-for-super-users',
        change: ["{ staff: 'own-agency', needs: 'super-user' }", "{ staff: 'any' }"],
      },
    ],
  },
} as const satisfies Attacks
