import { getContext } from '../config/context.js'
import type { Source } from '../core/source.js'
import { claim } from './claim.js'
import { composeLetter, type Composed } from './composeMail.js'
import { answerFailure } from './answerFailure.js'
import { finish } from './finish.js'
import { planNotice } from './planNotice.js'
import { queueByWay } from './queueByWay.js'
import { forgetRefusal } from './refusals.js'
import { destinationOf, sendByWay, type Destination } from './sendByWay.js'

/**
 * Sends one row of the outbox, once: claimed with a lease, composed now, handed to the host's mail
 * adapter or provider of texts. What no longer applies (invitation canceled, code used) is canceled;
 * a notice waits for quiet hours to end; a server that is down delays it.
 */
export const deliver = async (source: Source, id: string): Promise<void> => {
  let row = await claim(source, id)
  if (!row) return
  let letter: Composed | null = null
  let destination: Destination | null = null
  try {
    letter = await composeLetter(source, row)
    if (!letter) {
      await finish(source, row, { state: 'canceled' })
      return
    }
    const plan = await planNotice(source, row, letter.account)
    if (plan.is === 'unwanted') {
      await finish(source, row, { state: 'canceled' })
      return
    }
    if (plan.is === 'waits') {
      const account = String(letter.account)
      await finish(source, row, { account, nextAt: plan.until, state: 'queued' })
      return
    }
    row = plan.row
    destination = await destinationOf(source, row, letter)
    const sent = destination !== null && (await sendByWay(source, row, { destination, letter }))
    if (!sent) {
      await queueByWay(source, row, 'mail')
      await finish(source, row, { state: 'canceled' })
      return
    }
    const sentAt = getContext(source.payload).options.clock().toISOString()
    if (destination && destination.kind !== 'push')
      await forgetRefusal(source, plan.choices, destination)
    await finish(source, row, { sentAt, state: 'sent' })
  } catch (error) {
    await answerFailure(source, row, { account: letter?.account, destination, error })
  }
}
