import type { PayloadRequest } from 'payload'

import type { Row } from '../../data/rows.js'
import { deliverSoon } from '../../outbox/deliverSoon.js'
import { enqueueMail } from '../../outbox/enqueueMail.js'

/** Sends the code of a challenge by text; each of its sends is a code of its own, sent once. */
export const sendCodeText = async (
  req: PayloadRequest,
  { id, sends }: Pick<Row<'portalChallenges'>, 'id' | 'sends'>,
): Promise<void> => {
  const text = await enqueueMail(req, {
    key: `code-text:${id}:${sends}`,
    mail: 'code-text',
    subject: id,
    variant: sends,
  })
  if (text) deliverSoon(req.payload, [text])
}
