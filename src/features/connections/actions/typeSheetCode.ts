import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { getSettings } from '../../../config/settings.js'
import { toID } from '../../../core/ids.js'
import { changeRow, findFields } from '../../../data/store.js'
import type { Row } from '../../../data/rows.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { typedCode } from '../../../identity/proofInput.js'
import { spend } from '../../../limits/rateLimit.js'
import { requestsFromOutside, sheetTries } from '../../../limits/whoTries.js'
import { isSheetCode } from '../../../otp/sheetCode.js'

export const typeSheetCodeInput = z.object({
  code: z.string().min(1).pipe(typedCode),
  email: field.email,
})

/**
 * Codes that may be typed for one sheet; then staff print another. A code has 48 bits, so this is
 * for slips of the finger (own choice).
 */
const TRIES = 10

type Connection = Row<'portalConnections'>
type Pair = z.output<typeof typeSheetCodeInput>

/**
 * The invitation that address and code belong to, or null. Each code takes one try of the sheet, in
 * one statement, so parallel guesses get no more. Somebody who was never invited costs as many
 * statements as somebody who was.
 */
const invitationOf = async (
  req: PayloadRequest,
  { code, email }: Pair,
): Promise<Connection | null> => {
  const known = await findFields(req, 'portalConnections', { emailKey: { equals: email } }, [
    'agency',
    'client',
  ])
  if (known)
    noteForAudit({ agency: toID(known.agency), client: toID(known.client), subject: known.id })
  const now = getContext(req.payload).options.clock().toISOString()
  const booked = await changeRow(
    req,
    'portalConnections',
    {
      and: [
        { emailKey: { equals: email } },
        // guard: sheets-of-pending-invitations
        { status: { equals: 'invite-pending' } },
        { expiresAt: { greater_than: now } },
        { sheetOpen: { equals: true } },
        // guard: tries-per-sheet
        { sheetTries: { less_than: TRIES } },
      ],
    },
    { sheetTries: { $inc: 1 } },
  )
  // guard: sheet-code-compared
  return booked !== null && isSheetCode(req.payload, booked, code) ? booked : null
}

/** Mails the link of the invitation once more. Of parallel right codes one does. */
const mailLink = async (req: PayloadRequest, invitation: Connection): Promise<void> => {
  const { generation, id, sheet = null } = invitation
  await transition(req, {
    data: { sheetOpen: false },
    effects: [
      auditEffect(req, {
        action: 'invitation.sheet-code-typed',
        agency: toID(invitation.agency),
        client: toID(invitation.client),
        detail: { right: true },
        subject: id,
      }),
      {
        key: `invitation:${id}:${generation}:sheet:${String(sheet)}`,
        kind: 'mail',
        mail: 'invitation',
        subject: id,
        variant: generation,
      },
    ],
    id,
    key: 'portalConnections',
    where: {
      and: [
        { status: { equals: 'invite-pending' } },
        { generation: { equals: generation } },
        { sheet: { equals: sheet } },
        // guard: sheet-used-once
        { sheetOpen: { equals: true } },
      ],
    },
  })
}

/**
 * Sends the registration link once more to the address of an invitation, for who has its printed
 * sheet. The answer is the same whoever asks: it tells neither who is invited nor which code is
 * right.
 * @throws 429, 403 PORTAL_NOT_ENABLED, 400
 */
export const typeSheetCode = defineAction({
  name: 'typeSheetCode',
  does: 'Mails the link of an invitation once more, for its address and the code of its printed sheet; the answer is always the same',
  who: 'anyone',
  input: typeSheetCodeInput,
  output: nextStep('mail'),
  leadsTo: '/code?notice=sent',
  run: async (req, input): Promise<{ next: 'mail' }> => {
    await spend(req, ...requestsFromOutside(req, 'sheet'))
    if (!(await getSettings(req)).portalEnabled) throw new PortalError('PORTAL_NOT_ENABLED')
    const pair = parseInput(typeSheetCodeInput, input)
    await spend(req, ...sheetTries(req, pair.email))
    const invitation = await invitationOf(req, pair)
    if (invitation) await mailLink(req, invitation)
    else noteForAudit({ detail: { right: false } })
    // guard: sheet-answer-always-the-same
    return { next: 'mail' }
  },
})
