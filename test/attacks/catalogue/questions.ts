import type { Attacks } from '../types.js'

/** Questions of assessments, and the answers to them. */
export const questionAttacks = {
  'QUES-01': {
    attack:
      'a client reads over REST how many points each answer is worth: none are told, neither of choices nor of scores',
    guards: [{ guard: 'points-for-staff', change: ['{ read: isStaff }', '{ read: () => true }'] }],
  },
  'QUES-02': {
    attack:
      'an author writes scripts, pictures and links into labels, help, options, names and tried answers of a preview: they are text, and a policy stands against what is not',
    guards: [{ guard: 'previews-run-nothing', change: ["default-src 'none'", 'default-src *'] }],
  },
  'QUES-03': {
    attack:
      'a preview is asked for of more questions, or of longer texts, than any definition has: 400, nothing is drawn',
    guards: [{ guard: 'previews-have-bounds', change: ['bytes > MOST_DEFINITION_BYTES', 'false'] }],
  },
  'QUES-04': {
    attack: 'a client answers questions that their other answers hide: those answers are not kept',
    guards: [{ guard: 'hidden-answers-dropped' }],
  },
  'QUES-05': {
    attack:
      'a client sends ten thousand rows of a group, and rows with prototypes: 400, none is looked at',
    guards: [{ guard: 'rows-bounded' }],
  },
  'QUES-06': {
    attack:
      'an answer names a file of another client, one that was sent for something else, or one that is not there: 400',
    guards: [
      { guard: 'files-of-the-same-client' },
      {
        guard: 'files-of-this-request',
        change: [', where: { request: { equals: request.id } }', ''],
      },
      { guard: 'only-named-files', change: ['files.has(id)', "id !== ''"] },
    ],
  },
  'QUES-11': {
    attack:
      'staff write answers to an assessment that name a private file of another agency, or a private one of theirs for all to read: 400',
    guards: [{ guard: 'files-as-staff-may-read' }, { guard: 'private-files-in-private-rows' }],
  },
  'QUES-07': {
    attack:
      'a client reads the result of a score that is for staff, or what their choices count: neither is told',
    guards: [
      { guard: 'results-as-their-author-says', with: 'return results' },
      { guard: 'no-points-in-answers', with: 'return questions' },
    ],
  },
  'QUES-08': {
    attack:
      'an author puts groups into groups, rows of rows of rows, so that drawing them takes the server down: none is drawn, whatever is in them',
    guards: [
      {
        guard: 'groups-one-level-deep',
        with: 'keptQuestions(question.asks)',
      },
      { guard: 'read-one-level-deep', with: "asks: own.list('asks', readQuestion)" },
    ],
  },
  'QUES-09': {
    attack:
      'an author asks for a long list in every row of a group, so that its page keeps the server from everybody else: 400, it is neither drawn nor kept',
    guards: [
      { guard: 'previews-drawn-in-bounds', change: ['|| heaviestOf(set.questions)', ''] },
      { guard: 'inputs-bounded' },
    ],
  },
} as const satisfies Attacks
