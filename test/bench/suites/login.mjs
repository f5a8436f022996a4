import { createBrowser, oneByOne } from '../load.mjs'
import { interleave } from '../rounds.mjs'
import { CLIENTS, PASSWORD, STAFF } from '../settings.mjs'
import { withSides } from '../sides.mjs'
import { timeTable } from '../times.mjs'

/** The password step of the portal (with its budgets, challenge, audit and mail) beside Payload's own sign-in. */
export const measureLogin = (settings) =>
  withSides({ name: 'login', size: settings.small }, async ({ plain, portal }) => {
    const calls = {
      plain: () => createBrowser(plain.origin).call('/api/users/login', { body: STAFF }),
      portal: () =>
        createBrowser(portal.origin).call('/api/portal/login', {
          body: { email: CLIENTS.typical, password: PASSWORD },
        }),
    }
    const run = (side) => oneByOne(Array.from({ length: settings.logins }, () => calls[side]))
    for (const side of ['plain', 'portal']) await run(side)
    const times = await interleave({
      rounds: settings.rounds,
      run: (side) => run(side),
      sides: ['plain', 'portal'],
    })
    return timeTable('Password step', times)
  })
