import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { actorName } from '../../../../access/actor.js'
import { answer, uuid } from '../../../actions/answers.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import type { ID } from '../../../core/ids.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { insertRow, visibleRow } from '../../../data/store.js'
import { insertWithEffects } from '../../../effects/insertWithEffects.js'
import { refuseProblems } from '../../../errors/everyProblem.js'
import { translatorFor } from '../../../language/translatorFor.js'
import { availableLocales } from '../../../translations/translate.js'
import { noteSeen, staffName, staffNow } from '../../care-team/index.js'
import { planFromTemplate } from '../fromTemplate.js'

const target = z.object({ id: field.id })
export const createPlanInput = target.extend({
  /** One of the portal's languages; the client's, unless another is said. */
  language: field.optionalText(TEXT_LIMITS.word),
  /** Of the plan; that of the template, unless another is said. */
  name: field.optionalText(TEXT_LIMITS.name),
  private: field.checked,
  /** Without one the plan is empty. */
  template: field.id.nullish(),
})

/** The language that was asked for, else the client's, else English. */
const languageOf = (wanted: string | undefined, preferred: null | string | undefined): string => {
  const known = availableLocales()
  if (wanted !== undefined && !known.includes(wanted))
    refuseProblems([{ code: 'NOT_A_CHOICE', field: 'language' }])
  return wanted ?? known.find((one) => one === preferred) ?? 'en'
}

const templateOf = async (req: PayloadRequest, id: ID | null | undefined) => {
  if (id === undefined || id === null) return null
  const template = await visibleRow(req, 'housingPlanTemplates', id)
  if (!template?.active) refuseProblems([{ code: 'NOT_A_CHOICE', field: 'template' }])
  return template
}

/**
 * A new plan of a client, as a draft that no client sees. Placeholders of the template are filled in
 * with what is known now; what is not is named, and a blank stands in its place.
 * @throws 429, 401, 404, 403, 400
 */
export const createPlan = defineAction({
  name: 'createPlan',
  does: 'Makes a housing plan of a template, as a draft; `missing` names the placeholders that nothing is known for',
  who: 'staff with client management',
  input: createPlanInput,
  output: answer('PortalPlanMade', { id: uuid, missing: z.array(z.string()) }),
  status: 201,
  run: async (req, input) => {
    const { actor, agency, client } = await requireCaseWork(req, parseInput(target, input).id)
    const wanted = parseInput(createPlanInput, input)
    const template = await templateOf(req, wanted.template)
    const language = languageOf(wanted.language, client.preferredLanguage)
    noteSeen(req, actor)
    const officer = await staffNow(req, actor.id)
    const made = template
      ? await planFromTemplate(req, {
          agency,
          client,
          locale: language,
          private: wanted.private,
          staffName: officer ? staffName(getContext(req.payload), officer, language) : '',
          template,
        })
      : { goals: [], missing: [], sections: [] }
    const t = translatorFor(req, language)
    const id = randomUUID()
    await insertWithEffects(req, {
      audit: { action: 'plan.created', agency: agency.id, client: client.id },
      effects: [],
      id,
      insert: (carried) =>
        insertRow(req, 'housingPlans', {
          ...carried,
          agency: agency.id,
          changedByName: actorName(req) ?? null,
          client: client.id,
          edition: 0,
          goals: made.goals,
          language,
          name: wanted.name ?? t('client.planName'),
          private: wanted.private,
          revision: 0,
          sections: made.sections,
          staff: actor.id,
          status: 'draft',
          template: template?.id ?? null,
          version: 0,
        }),
      key: 'housingPlans',
      tell: {
        agency: agency.id,
        client: client.id,
        private: wanted.private,
        staffOnly: true,
        type: 'record',
      },
    })
    return { id, missing: made.missing }
  },
})
