import { agencies, type AgencyKey } from '../data/agencies.js'
import { assessments } from '../data/assessments.js'
import type { SeedAssessment } from '../data/assessments/question.js'
import { fileCategories } from '../data/fileCategories.js'
import { DEMO_PASSWORD } from '../data/password.js'
import { messageTexts } from '../data/messageTexts.js'
import { planTemplates } from '../data/planTemplates.js'
import { programs } from '../data/programs.js'
import { staff, type SeedStaff } from '../data/staff.js'
import type { World } from '../surroundings/openWorld.js'
import type { AssessmentKey, ProgramKey, StaffKey } from '../types.js'
import { addNamed, writeAs, type ID } from './staffAtWork.js'

export type Setup = {
  agencies: Record<AgencyKey, ID>
  assessments: Record<AssessmentKey, ID>
  categories: ReadonlyMap<string, ID>
  /** As staff are called. */
  names: Record<StaffKey, string>
  planTemplate: ID
  programs: Record<ProgramKey, ID>
  staff: Record<StaffKey, ID>
}

type Agencies = Setup['agencies']

const staffData = (person: SeedStaff, ids?: Agencies) => ({
  agency: person.agency && ids ? ids[person.agency] : null,
  allowClientInitiatedContact: person.contact ?? true,
  displayInCustomerPortal: person.shown ?? true,
  email: person.email,
  name: person.name,
  password: DEMO_PASSWORD,
  portalPermissions: person.permissions,
})

const assessmentData = (
  { agencies: only, enabledOnPortal, layout, questions, scores, title, titles }: SeedAssessment,
  ids: Agencies,
) => ({
  agencies: only?.map((key) => ids[key]) ?? [],
  enabledOnPortal,
  layout: layout ?? 'one-page',
  questions,
  scores: scores ?? [],
  title,
  titles,
})

type Add = (collection: string, data: Record<string, unknown>) => Promise<ID>

const addCategories = async (add: Add): Promise<Setup['categories']> => {
  const ids = new Map<string, ID>()
  for (const { active = true, name, predefinedNames } of fileCategories) {
    const names = predefinedNames.map(([en, es]) => ({ name: en, names: { es } }))
    ids.set(name, await add('file-categories', { active, name, predefinedNames: names }))
  }
  return ids
}

/** The first staff user: nobody is there who could let anybody in. */
const addFirst = async ({ payload }: World): Promise<ID> => {
  const data = staffData(staff.morgan)
  const { id } = await payload.create({ collection: 'users', data, depth: 0, overrideAccess: true })
  return id
}

/** What a super user of the installation sets up before the first client comes. */
export const setUp = async (world: World): Promise<Setup> => {
  const morgan = await addFirst(world)
  const add: Add = (collection, data) => writeAs(world, morgan, { collection, data })
  const ids = await addNamed(agencies, (agency) =>
    add('agencies', { ...agency, portalEnabled: true }),
  )
  const year = String(world.calendar.year)
  for (const { agency, ...text } of messageTexts)
    await add('message-texts', { agency: ids[agency], ...text })
  return {
    agencies: ids,
    assessments: await addNamed(assessments, (one) => add('assessments', assessmentData(one, ids))),
    categories: await addCategories(add),
    names: Object.fromEntries(
      Object.entries(staff).map(([key, { name }]) => [key, name]),
    ) as Setup['names'],
    planTemplate: await add('housing-plan-templates', planTemplates.findHome),
    programs: await addNamed(programs, ({ agency, name, projectType }) =>
      add('programs', { agency: ids[agency], name: name.replace('{year}', year), projectType }),
    ),
    staff: await addNamed(staff, (person: SeedStaff) =>
      person.email === staff.morgan.email
        ? Promise.resolve(morgan)
        : add('users', staffData(person, ids)),
    ),
  }
}
