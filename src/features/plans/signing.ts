import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { auditEffect } from '../../audit/audit.js'
import * as field from '../../actions/schemas.js'
import type { Effect } from '../../contract/effects.js'
import { toID } from '../../core/ids.js'
import type { PlanSide } from '../../core/status/plan.js'
import { TEXT_LIMITS } from '../../core/textLimits.js'
import type { Row } from '../../data/rows.js'
import { PortalError } from '../../errors/PortalError.js'
import { versionOf } from './versions.js'
import { keepVersion, requireShared, writePlan } from './writePlan.js'

type Plan = Row<'housingPlans'>

/** What somebody says when they sign a plan: the typed name is the signature. */
export const planSignature = z.object({
  signedName: field.typedText(TEXT_LIMITS.name),
  /** SHA-256 (hexadecimal) of the text that was shown. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Number of the version that was shown. */
  version: field.wholeNumber(1, 100_000),
})

type Signature = z.output<typeof planSignature>
type Signing = Signature & { notices: (plan: Plan) => Effect[]; side: PlanSide }

/** When the other side signed, if it did: with this signature the plan is agreed. */
const otherOf = (plan: Plan, side: PlanSide): null | string | undefined =>
  side === 'client' ? plan.staffSignedAt : plan.clientSignedAt

const mark = (plan: Plan, { side, signedName }: Signing, now: string): Partial<Plan> => {
  const isClient = side === 'client'
  const other = otherOf(plan, side)
  return {
    ...(isClient
      ? { clientSignedAt: now, clientSignedName: signedName }
      : { staffSignedAt: now, staffSignedName: signedName }),
    ...(other ? { agreedAt: now, status: 'agreed' as const } : {}),
  }
}

/**
 * Signs the last version of a plan, once a side; with both signatures it is agreed. What is signed is
 * the text that was shown: where it has changed meanwhile nothing is signed.
 * @throws 409 PLAN_ENDED, PLAN_NOT_SHARED, PLAN_CHANGED, PLAN_SIGNED
 */
export const signVersion = (req: PayloadRequest, id: string, signing: Signing): Promise<Plan> =>
  writePlan(req, id, async (plan, now) => {
    const { notices, side, textHash, version } = signing
    requireShared(plan)
    const shown = await versionOf(req, id, version)
    // guard: plan-signed-as-shown
    if (plan.version !== version || shown?.textHash !== textHash)
      throw new PortalError('PLAN_CHANGED')
    // guard: plan-signed-once
    if (side === 'client' ? plan.clientSignedAt : plan.staffSignedAt)
      throw new PortalError('PLAN_SIGNED')
    return {
      data: mark(plan, signing, now),
      effects: [
        auditEffect(req, {
          action: 'plan.signed',
          agency: toID(plan.agency),
          client: toID(plan.client),
          // What hosts hear of as agreed
          detail: { agreed: Boolean(otherOf(plan, side)), side, version },
          subject: id,
        }),
        keepVersion(id, version, plan.edition + 1),
        ...notices(plan),
      ],
    }
  })
