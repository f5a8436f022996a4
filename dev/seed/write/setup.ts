import { agencies } from '../data/agencies.js'
import { assessments } from '../data/assessments.js'
import type { SeedAssessment } from '../data/assessments/question.js'
import { fileCategories } from '../data/fileCategories.js'
import { DEMO_PASSWORD } from '../data/password.js'
import { programs } from '../data/programs.js'
import { staff } from '../data/staff.js'
import { addNamed, addRow, type ID, type Seeder } from '../rows.js'
import type { AgencyKey } from '../data/agencies.js'
import type { SeedStaff } from '../data/staff.js'
import type { AssessmentKey, ProgramKey, StaffKey } from '../types.js'

export type Setup = {
  agencies: Record<AgencyKey, ID>
  assessments: Record<AssessmentKey, ID>
  categories: ReadonlyMap<string, ID>
  programs: Record<ProgramKey, ID>
  staff: Record<StaffKey, ID>
}

const staffData = (person: SeedStaff, agencyIDs: Setup['agencies']) => ({
  agency: person.agency ? agencyIDs[person.agency] : null,
  allowClientInitiatedContact: person.contact ?? true,
  displayInCustomerPortal: person.shown ?? true,
  email: person.email,
  name: person.name,
  password: DEMO_PASSWORD,
  portalPermissions: person.permissions,
})

const assessmentData = (
  { agencies: only, enabledOnPortal, questions, title, titles }: SeedAssessment,
  agencyIDs: Setup['agencies'],
) => ({
  agencies: only?.map((key) => agencyIDs[key]) ?? [],
  enabledOnPortal,
  questions,
  title,
  titles,
})

const addCategories = async (seeder: Seeder): Promise<Setup['categories']> => {
  const ids = new Map<string, ID>()
  for (const { active = true, name, predefinedNames } of fileCategories) {
    const data = {
      active,
      name,
      predefinedNames: predefinedNames.map(([en, es]) => ({ name: en, names: { es } })),
    }
    ids.set(name, await addRow(seeder, { collection: 'file-categories', data }))
  }
  return ids
}

/** Everything that is there before the first client: agencies, staff, categories, assessments, programs. */
export const writeSetup = async (seeder: Seeder): Promise<Setup> => {
  const agencyIDs = await addNamed(agencies, (agency) =>
    addRow(seeder, { collection: 'agencies', data: { ...agency, portalEnabled: true } }),
  )
  const year = String(seeder.calendar.year)
  return {
    agencies: agencyIDs,
    assessments: await addNamed(assessments, (assessment) =>
      addRow(seeder, { collection: 'assessments', data: assessmentData(assessment, agencyIDs) }),
    ),
    categories: await addCategories(seeder),
    programs: await addNamed(programs, ({ agency, name, projectType }) =>
      addRow(seeder, {
        collection: 'programs',
        data: { agency: agencyIDs[agency], name: name.replace('{year}', year), projectType },
      }),
    ),
    staff: await addNamed(staff, (person: SeedStaff) =>
      addRow(seeder, { collection: 'users', data: staffData(person, agencyIDs) }),
    ),
  }
}
