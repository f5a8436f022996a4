import type { PlanGoal, PlanLine, PlanSection, PlanStatus } from '../../src/core/status/plan.js'
import type { PortalApp } from './portalApp.js'
import { storedRows } from './storedRows.js'
import type { Answer, Visitor } from './visitor.js'

type Somebody = { visitor: Visitor }

/** A plan as its generated path answers it. */
export type PlanRow = {
  clientSignedAt?: null | string
  goals: PlanGoal[]
  id: string
  name: string
  revision: number
  sections: PlanSection[]
  staffSignedAt?: null | string
  status: PlanStatus
  version: number
}

/** A version as it is stored. */
export type VersionRow = {
  changes: { added: string[]; removed: string[] }
  clientSignedName?: null | string
  lines: PlanLine[]
  staffSignedName?: null | string
  text: string
  textHash: string
  version: number
}

/** Words of a template, with everything that is filled in. */
export const TEMPLATE = {
  active: true,
  appealText: { en: 'Write to {{agency.name}} within 21 days.', es: 'Escriba a {{agency.name}}.' },
  complaintText: { en: 'Call the manager.', es: 'Llame al gerente.' },
  goals: [
    {
      actions: [
        { days: 14, text: { en: 'Bring your lease.', es: 'Traiga su contrato.' }, who: 'client' },
        { text: { en: 'Call the owner.', es: 'Llamar al dueño.' }, who: 'officer' },
      ],
      title: { en: 'Keep the home', es: 'Conservar la casa' },
      why: { en: 'You said: {{answer.why}}', es: 'Usted dijo: {{answer.why}}' },
    },
  ],
  name: 'Rent',
  sections: [
    {
      heading: { en: 'About you', es: 'Sobre usted' },
      text: {
        en: 'Hello {{client.preferredName}}. You live {{answer.where}}. You need {{answer.need}}.',
        es: 'Hola {{client.preferredName}}.',
      },
    },
  ],
}

/** What tests of plans do and look at. */
export const plansOf = (app: PortalApp) => {
  const row = async (id: string): Promise<PlanRow> => {
    const [plan] = await storedRows(app, 'housing-plans', { id: { equals: id } })
    if (!plan) throw new Error('no plan')
    return plan as unknown as PlanRow
  }
  const versions = async (id: string): Promise<VersionRow[]> =>
    (await storedRows(app, 'housing-plan-versions', { plan: { equals: id } }))
      .map((found) => found as unknown as VersionRow)
      .toSorted((a, b) => a.version - b.version)
  const act = (by: Somebody, id: string, what: string, body: Record<string, unknown> = {}) =>
    by.visitor.post(`/portal/plans/${id}/${what}`, body)
  const mine = (by: Somebody, id: string, what: string, body: Record<string, unknown> = {}) =>
    by.visitor.post(`/portal/my-plans/${id}/${what}`, body)
  const create = async (
    by: Somebody,
    client: { id: string },
    body: Record<string, unknown> = {},
  ): Promise<string> => {
    const made = await by.visitor.post(`/portal/clients/${client.id}/plans`, body)
    if (made.status !== 201) throw new Error(`plan: ${made.status} ${made.message}`)
    return String(made.body.id)
  }
  /** The words of a plan as they stand, with something else in them. */
  const change = async (
    by: Somebody,
    id: string,
    edit: (plan: PlanRow) => Partial<PlanRow>,
  ): Promise<Answer> => {
    const plan = await row(id)
    const { goals, name, revision, sections } = { ...plan, ...edit(plan) }
    return act(by, id, 'change', { goals, name, revision, sections })
  }
  const signature = async (id: string, signedName: string) => {
    const last = (await versions(id)).at(-1)
    return { signedName, textHash: last?.textHash ?? '0'.repeat(64), version: last?.version ?? 1 }
  }
  return {
    act,
    change,
    create,
    mine,
    row,
    /** A plan with one action of each side, shared. */
    shared: async (
      by: Somebody,
      client: { id: string },
      body: Record<string, unknown> = {},
    ): Promise<string> => {
      const id = await create(by, client, body)
      await change(by, id, () => ({
        goals: [
          {
            actions: [
              { text: 'Bring your lease.', who: 'client' },
              { text: 'Call the owner.', who: 'officer' },
            ],
            title: 'Keep the home',
          },
        ] as unknown as PlanGoal[],
      }))
      const answer = await act(by, id, 'share')
      if (answer.status !== 200) throw new Error(`share: ${answer.status} ${answer.message}`)
      return id
    },
    sign: async (by: Somebody, id: string, name = 'Ana Ruiz') =>
      act(by, id, 'sign', await signature(id, name)),
    signature,
    signMine: async (by: Somebody, id: string, name = 'Mike Tester') =>
      mine(by, id, 'sign', await signature(id, name)),
    template: async (data: Record<string, unknown> = {}) =>
      (await app.payload.create({
        collection: 'housing-plan-templates',
        data: { ...TEMPLATE, ...data },
        overrideAccess: true,
      })) as unknown as { id: string },
    versions,
  }
}

/** Key of the plan's first action of a side. */
export const actionOf = (plan: PlanRow, who: 'client' | 'officer'): string =>
  plan.goals.flatMap(({ actions }) => actions).find((action) => action.who === who)?.key ?? ''
