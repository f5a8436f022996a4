import type { Attacks, Guard } from '../types.js'

const held = (file: string, remove: string): Guard => ({ file, remove })
const factors = 'src/identity/factors.ts'

export const stepUpAttacks = {
  'ACCT-50': {
    attack:
      'somebody with the password changes password or address of an account with an authenticator app, without a code of it: refused',
    guards: [
      held(factors, "if (!taken) throw new PortalError('APP_CODE_INVALID', { field: 'code' })"),
    ],
  },
  'ACCT-51': {
    attack:
      'a release of information is signed on a phone left lying about: without the password nothing is signed',
    guards: [
      held(
        'src/features/requests/fulfill/answerRequest.ts',
        '  await FULFILLERS[request.type].confirm?.(answer, context)\n',
      ),
    ],
  },
  'ACCT-52': {
    attack: 'the password is guessed at a release of information: ten wrong ones, as at sign-in',
    guards: [held(factors, '  await spend(req, ...tries)\n')],
  },
} as const satisfies Attacks
