import type { PayloadRequest } from 'payload'

import type { Row } from '../../data/rows.js'
import { deliverSoon } from '../../outbox/deliverSoon.js'
import { enqueueMail } from '../../outbox/enqueueMail.js'

/** Mails the code of a challenge; each of its sends is a code of its own, mailed once. */
export const mailCode = async (
  req: PayloadRequest,
  { id, sends }: Pick<Row<'portalChallenges'>, 'id' | 'sends'>,
): Promise<void> => {
  const mail = await enqueueMail(req, {
    key: `code:${id}:${sends}`,
    mail: 'one-time-code',
    subject: id,
    variant: sends,
  })
  if (mail) deliverSoon(req.payload, [mail])
}
