import { oneByOne } from '../load.mjs'
import { signInClient } from '../people.mjs'
import { interleave } from '../rounds.mjs'
import { withSides } from '../sides.mjs'
import { timeTable } from '../times.mjs'

const PLACE = { address: '12 Main Street', note: 'By the side door' }
const WARM_UP = 5

/** A client answers a request with their location, beside a bare create of the row that comes of it. */
export const measureFulfilment = (settings) =>
  withSides({ name: 'fulfilment', size: settings.small }, async ({ mail, plain, portal }) => {
    const worker = await signInClient(portal.origin, mail, 'worker')
    const query = `where[client][equals]=${worker.client}&where[name][equals]=Where are you now?`
    const { docs } = await portal.staff.call(`/api/portal-requests?${query}&limit=1000&depth=0`)
    const left = docs.map((request) => ({ portal: request, plain: request }))
    const calls = {
      plain: ({ agency, client, id }) =>
        plain.staff.call('/api/client-locations?depth=0', {
          body: {
            ...PLACE,
            agency,
            client,
            private: false,
            recordedAt: new Date().toISOString(),
            request: id,
          },
          status: 201,
        }),
      portal: ({ id }) => worker.call(`/api/portal/requests/${id}/fulfill`, { body: PLACE }),
    }
    const taken = { plain: 0, portal: 0 }
    const run = (side, count = settings.fulfilments) => {
      const requests = left.slice(taken[side], taken[side] + count)
      if (requests.length < count) throw new Error('too few requests were seeded')
      taken[side] += count
      return oneByOne(requests.map((request) => () => calls[side](request[side])))
    }
    for (const side of ['plain', 'portal']) await run(side, WARM_UP)
    const times = await interleave({
      rounds: settings.rounds,
      run: (side) => run(side),
      sides: ['plain', 'portal'],
    })
    return timeTable('Location sent', times)
  })
