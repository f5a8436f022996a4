import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { actorName } from '../../../../access/actor.js'
import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { toID } from '../../../core/ids.js'
import {
  PLAN_LIMITS,
  PLAN_PLACES,
  PLAN_SIDES,
  type PlanAction,
  type PlanGoal,
  type PlanSection,
} from '../../../core/status/plan.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import type { Row } from '../../../data/rows.js'
import { PortalError } from '../../../errors/PortalError.js'
import { doersOf, namedDoers } from '../doers.js'
import { linesOfPlan, textOfLines } from '../planText.js'
import { planTarget, requirePlan } from '../planWork.js'
import { keepVersion, requireRunning, writePlan } from '../writePlan.js'

type Plan = Row<'housingPlans'>

/** As the plan has it; left out for what is new. */
const key = z.string().max(64).nullish()
const actionInput = z
  .object({
    dueDate: field.optionalDay,
    key,
    /** Which of the staff does an action of the officer’s; else whoever has the plan. */
    staff: field.id.nullish(),
    text: field.typedText(TEXT_LIMITS.question),
    who: z.enum(PLAN_SIDES),
  })
  .meta({ title: 'PortalPlanAction' })
const goalInput = z
  .object({
    actions: z.array(actionInput).max(PLAN_LIMITS.actions),
    key,
    title: field.typedText(TEXT_LIMITS.name),
    why: field.optionalText(TEXT_LIMITS.note, 'lines'),
  })
  .meta({ title: 'PortalPlanGoal' })
const sectionInput = z
  .object({
    heading: field.typedText(TEXT_LIMITS.name),
    key,
    place: z.enum(PLAN_PLACES),
    text: field.optionalText(TEXT_LIMITS.message, 'lines'),
  })
  .meta({ title: 'PortalPlanSection' })

export const changePlanInput = planTarget.extend({
  goals: z.array(goalInput).max(PLAN_LIMITS.goals),
  name: field.typedText(TEXT_LIMITS.name),
  /** Of the plan as it was read: with another one somebody else has changed it meanwhile. */
  revision: field.wholeNumber(),
  sections: z.array(sectionInput).max(PLAN_LIMITS.sections),
})
type Wanted = z.output<typeof changePlanInput>

/** Gives out each known key once, and a new one for everything else. */
const keysOf = (known: Iterable<string>): ((wanted: null | string | undefined) => string) => {
  const left = new Set(known)
  return (wanted) => (wanted && left.delete(wanted) ? wanted : randomUUID())
}

/** The goals as they were written; what was ticked and said of an action stays with it. */
const goalsOf = (wanted: Wanted['goals'], before: readonly PlanGoal[]): PlanGoal[] => {
  const actions = new Map(before.flatMap((goal) => goal.actions).map((one) => [one.key, one]))
  const goalKey = keysOf(before.map((goal) => goal.key))
  const keyOfAction = keysOf(actions.keys())
  return wanted.map((goal) => ({
    actions: goal.actions.map(({ dueDate, key: asked, text, who }): PlanAction => {
      const own = keyOfAction(asked)
      const known = actions.get(own)
      return {
        comments: known?.comments ?? [],
        doneAt: known?.doneAt ?? null,
        doneBy: known?.doneBy ?? null,
        dueDate: dueDate ?? null,
        key: own,
        text,
        who,
      }
    }),
    key: goalKey(goal.key),
    title: goal.title,
    why: goal.why ?? '',
  }))
}

const sectionsOf = (wanted: Wanted['sections'], before: readonly PlanSection[]): PlanSection[] => {
  const sectionKey = keysOf(before.map((section) => section.key))
  return wanted.map(({ heading, key: asked, place, text }) => ({
    heading,
    key: sectionKey(asked),
    place,
    text: text ?? '',
  }))
}

/** What was signed is another version from now on: it has to be agreed on again. */
const NEW_VERSION = {
  agreedAt: null,
  clientSignedAt: null,
  clientSignedName: null,
  staffSignedAt: null,
  staffSignedName: null,
  status: 'shared',
} as const satisfies Partial<Plan>

/**
 * Changes the words of a plan. Once it was shared each change is a version of its own, which both
 * have to sign anew. Nothing is written over what somebody else changed meanwhile.
 * @throws 429, 401, 404, 403, 400, 409 PLAN_CHANGED, PLAN_ENDED
 */
export const changePlan = defineAction({
  name: 'changePlan',
  does: 'Writes title, texts, goals and actions of a plan as a whole; `revision` is that of the plan as it was read, `key` ties an action to what was ticked and said about it, `staff` names who of the agency does an action of the officer’s. Of a shared plan it makes a new version without signatures',
  who: 'staff with client management, of the agency',
  input: changePlanInput,
  output: rowOf('housingPlans'),
  run: async (req, input) => {
    const { plan: seen, work } = await requirePlan(req, parseInput(planTarget, input).id)
    const wanted = parseInput(changePlanInput, input)
    const named = await namedDoers(req, wanted.goals, seen)
    return writePlan(req, seen.id, (plan) => {
      requireRunning(plan)
      // guard: plan-edits-of-what-was-read
      if (plan.revision !== wanted.revision) throw new PortalError('PLAN_CHANGED')
      const words = {
        goals: goalsOf(wanted.goals, plan.goals),
        name: wanted.name,
        sections: sectionsOf(wanted.sections, plan.sections),
      }
      const textOf = (one: Plan): string => textOfLines(linesOfPlan(req, one))
      const isNew = plan.status !== 'draft' && textOf(plan) !== textOf({ ...plan, ...words })
      const version = plan.version + 1
      return {
        data: {
          ...words,
          ...doersOf(words.goals, named),
          changedByName: actorName(req) ?? null,
          revision: plan.revision + 1,
          ...(isNew ? { ...NEW_VERSION, version } : {}),
        },
        effects: [
          auditEffect(req, {
            action: 'plan.changed',
            agency: toID(plan.agency),
            client: work.client.id,
            detail: { version: isNew ? version : plan.version },
            subject: plan.id,
          }),
          ...(isNew ? [keepVersion(plan.id, version, plan.edition + 1)] : []),
        ],
      }
    })
  },
})
