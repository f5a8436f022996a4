import type { ActionName } from '../../src/contract/actions.js'
import { PASSWORD } from './people.js'
import { actionOf, plansOf } from './plans.js'
import type { PortalApp } from './portalApp.js'
import type { Step } from './step.js'
import type { Visitor } from './visitor.js'

type Setting = {
  about: () => string
  app: PortalApp
  browser: Visitor
  said: string
  worker: { id: string; visitor: Visitor }
}

/** The life of a housing plan, from its first word to its end. */
export const planStepsOf = ({
  about,
  app,
  browser,
  said,
  worker,
}: Setting): Partial<Record<ActionName, Step>> => {
  const plans = plansOf(app)
  const client = { visitor: browser }
  let id = ''
  const action = async () => ({ action: actionOf(await plans.row(id), 'client') })
  const act = (what: string, body: Record<string, unknown> = {}) =>
    plans.act(worker, id, what, body)
  return {
    createPlan: {
      client: about,
      run: async () => {
        const made = await worker.visitor.post(`/portal/clients/${about()}/plans`, { name: said })
        id = String(made.body.id)
        return made
      },
    },
    changePlan: {
      client: about,
      run: async () =>
        act('change', {
          goals: [{ actions: [{ text: said, who: 'client' }], title: said }],
          name: said,
          revision: 0,
          sections: [{ heading: said, place: 'start', text: said }],
        }),
    },
    sharePlan: { client: about, run: () => act('share') },
    notifyOfPlan: { client: about, run: () => act('notify') },
    reviewPlan: { client: about, run: () => act('review', { reviewed: true }) },
    tickPlanAction: {
      client: about,
      run: async () => act('tick', { ...(await action()), done: true }),
    },
    commentOnPlan: {
      client: about,
      run: async () => act('comment', { ...(await action()), comment: said }),
    },
    tickMyPlanAction: {
      client: about,
      run: async () => plans.mine(client, id, 'tick', { ...(await action()), done: false }),
    },
    commentOnMyPlan: {
      client: about,
      run: async () => plans.mine(client, id, 'comment', { ...(await action()), comment: said }),
    },
    signPlan: {
      client: about,
      run: async () => act('sign', await plans.signature(id, said)),
    },
    signMyPlan: {
      client: about,
      run: async () =>
        plans.mine(client, id, 'sign', {
          ...(await plans.signature(id, said)),
          password: PASSWORD,
        }),
    },
    planFile: {
      client: about,
      run: () => worker.visitor.call(`/portal/plans/${id}/file`),
    },
    setPlanPrivacy: { client: about, run: () => act('privacy', { private: true }) },
    endPlan: { client: about, run: () => act('end') },
  }
}
