import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { getContext } from '../../config/context.js'
import { addDays, dayIn, type Day } from '../../core/day.js'
import { createFormats } from '../../core/format.js'
import { localized } from '../../core/localized.js'
import { fillPlanText, type PlanPlaceholder } from '../../core/planPlaceholders.js'
import type { PlanGoal, PlanSection } from '../../core/status/plan.js'
import type { Agency } from '../../data/agencyOf.js'
import type { Row } from '../../data/rows.js'
import { findFields } from '../../data/store.js'
import { translatorFor } from '../../language/translatorFor.js'
import { answersOf } from './answersOf.js'

type Made = {
  goals: PlanGoal[]
  /** Names of placeholders that nothing is known for; a blank stands in their place. */
  missing: string[]
  sections: PlanSection[]
}

type Wanted = {
  agency: Agency
  client: Row<'clients'>
  locale: string
  /** Whether the plan is: other agencies read nothing of it then. */
  private: boolean
  /** As the client is told who made it. */
  staffName: string
  template: Row<'housingPlanTemplates'>
}

const knownOf = (
  today: Day,
  { agency, client, locale, staffName }: Wanted,
): Readonly<Record<PlanPlaceholder, string>> => ({
  'agency.name': agency.name,
  'client.firstName': client.firstName ?? '',
  'client.lastName': client.lastName ?? '',
  'client.preferredName': client.preferredName || client.firstName || '',
  'staff.name': staffName,
  today: createFormats({ locale, timeZone: undefined }).day(today),
})

/** Under which headings the agency's words on appeals and complaints stand at the end. */
const endings = async (
  req: PayloadRequest,
  { agency, locale, template }: Wanted,
): Promise<{ heading: string; text: string }[]> => {
  const t = translatorFor(req, locale)
  const own = localized(template.complaintText, locale)
    ? null
    : await findFields(req, 'agencies', { id: { equals: agency.id } }, ['complaintText'])
  return [
    { heading: t('client.planAppeal'), text: localized(template.appealText, locale) },
    {
      heading: t('client.planComplaint'),
      text: localized(template.complaintText, locale) || localized(own?.complaintText, locale),
    },
  ].filter(({ text }) => text !== '')
}

/**
 * The words of a new plan: those of a template in one language, filled in with what is known of the
 * client and what they answered, as of now. Later answers change nothing that stands there.
 */
export const planFromTemplate = async (req: PayloadRequest, wanted: Wanted): Promise<Made> => {
  const { agency, client, locale, template } = wanted
  const today = dayIn(agency.timeZone, getContext(req.payload).options.clock())
  const [answers, ends] = await Promise.all([
    answersOf(req, { agency: agency.id, client: client.id, locale, private: wanted.private }),
    endings(req, wanted),
  ])
  const values = { answers, known: knownOf(today, wanted) }
  const missing = new Set<string>()
  const fill = (texts: unknown): string =>
    fillPlanText(localized(texts, locale), values, missing).trim()
  return {
    goals: (template.goals ?? []).map(({ actions, title, why }) => ({
      actions: (actions ?? []).map(({ days, text, who }) => ({
        comments: [],
        doneAt: null,
        doneBy: null,
        dueDate: typeof days === 'number' ? addDays(today, days) : null,
        key: randomUUID(),
        text: fill(text),
        who,
      })),
      key: randomUUID(),
      title: fill(title),
      why: fill(why),
    })),
    sections: [
      ...(template.sections ?? []).map(({ heading, text }) => ({
        heading: fill(heading),
        key: randomUUID(),
        place: 'start' as const,
        text: fill(text),
      })),
      ...ends.map(({ heading, text }) => ({
        heading,
        key: randomUUID(),
        place: 'end' as const,
        text: fill(text),
      })),
    ],
    missing: [...missing],
  }
}
