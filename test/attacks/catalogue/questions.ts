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
} as const satisfies Attacks
