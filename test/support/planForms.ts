import type { FormCase, FormSetting } from './formCase.js'
import { actionOf, plansOf } from './plans.js'
import type { Visitor } from './visitor.js'

type Somebody = { id: string; visitor: Visitor }

const LONG = 'x'.repeat(3000)

/** Forms about housing plans: what the client says of an action, and the signature. */
export const planFormsOf = (
  setting: () => FormSetting,
  client: () => Promise<Somebody>,
): Readonly<Record<string, FormCase>> => {
  const shared = async () => {
    const somebody = await client()
    const plans = plansOf(setting().app)
    return { id: await plans.shared(setting().worker, somebody), plans, visitor: somebody.visitor }
  }
  return {
    '/my-plans/*/comment comment': {
      open: async () => {
        const { id, plans, visitor } = await shared()
        return { path: `/plans/${id}/actions/${actionOf(await plans.row(id), 'client')}`, visitor }
      },
      wrong: { comment: LONG },
    },
    '/my-plans/*/sign password signedName': {
      open: async () => {
        const { id, visitor } = await shared()
        // So long that the password is asked for again
        setting().app.advance(15 * 60_000)
        return { path: `/plans/${id}/sign`, visitor }
      },
      wrong: { password: 'not the password', signedName: 'x'.repeat(300) },
    },
  }
}
