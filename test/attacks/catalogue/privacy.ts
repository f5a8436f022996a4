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
} as const satisfies Attacks
