import type { Source } from '../../../core/source.js'
import { insertOnce } from '../../../data/insertOnce.js'
import type { Row } from '../../../data/rows.js'
import { changeRow, findFields, findRowByID } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'
import { changesBetween, hashOfText, linesOfPlan, textOfLines } from '../planText.js'
import { versionKey } from '../versions.js'

type Plan = Row<'housingPlans'>

/** Both signatures as they stand under the last version. */
const signaturesOf = (plan: Plan) => ({
  clientSignedAt: plan.clientSignedAt ?? null,
  clientSignedName: plan.clientSignedName ?? null,
  staffSignedAt: plan.staffSignedAt ?? null,
  staffSignedName: plan.staffSignedName ?? null,
})

const write = async (source: Source, plan: Plan): Promise<void> => {
  const lines = linesOfPlan(source, plan)
  const text = textOfLines(lines)
  const before =
    plan.version > 1
      ? await findFields(
          source,
          'housingPlanVersions',
          { dedupeKey: { equals: versionKey(plan.id, plan.version - 1) } },
          ['lines'],
        )
      : null
  await insertOnce(
    source,
    'housingPlanVersions',
    {
      agency: plan.agency,
      changes: before ? changesBetween(before.lines, lines) : { added: [], removed: [] },
      client: plan.client,
      dedupeKey: versionKey(plan.id, plan.version),
      language: plan.language,
      lines,
      madeAt: plan.updatedAt,
      madeByName: plan.changedByName ?? null,
      name: plan.name,
      plan: plan.id,
      private: plan.private,
      text,
      textHash: hashOfText(text),
      version: plan.version,
      ...signaturesOf(plan),
    },
    { repeats: plan.clientSignedAt !== null || plan.staffSignedAt !== null },
  )
}

/**
 * Writes down what stands in a plan as its last version, and under it who signed. The plan is not
 * changed again before this is done, so what stands there is what was shared or signed.
 */
export const keepPlanVersion = defineEffect({
  kind: 'keep-plan-version',
  settle: async (source, { plan: id, version }) => {
    const plan = await findRowByID(source, 'housingPlans', id)
    // Settled before, and changed since
    if (plan?.version !== version) return
    await write(source, plan)
    await changeRow(
      source,
      'housingPlanVersions',
      { dedupeKey: { equals: versionKey(id, version) } },
      signaturesOf(plan),
    )
  },
})
