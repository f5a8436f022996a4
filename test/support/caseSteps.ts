import type { ActionName } from '../../src/contract/actions.js'
import { caseworkOf, tasksByKey } from './casework.js'
import type { People } from './people.js'
import type { PortalApp } from './portalApp.js'
import type { Step } from './step.js'
import { taskStepsOf } from './taskSteps.js'
import type { Answer, Visitor } from './visitor.js'

type Setting = {
  about: () => string
  agency: string
  app: PortalApp
  browser: Visitor
  people: People
  post: (path: string, body?: Record<string, unknown>) => Promise<Answer>
  said: string
  worker: { id: string; visitor: Visitor }
}

/** What staff do about a case of a client and its tasks. */
export const caseStepsOf = ({
  about,
  agency,
  app,
  browser,
  people,
  post,
  said,
  worker,
}: Setting): Partial<Record<ActionName, Step>> => {
  const { template, workflow } = caseworkOf(app)
  let own = ''
  let of = ''
  let steps: { key: string; task: string }[] = []
  const onCase = (path: string, body: Record<string, unknown>) =>
    worker.visitor.post(`/portal/cases/${own}/${path}`, body)
  const onTask = async (key: string, path: string, body: Record<string, unknown> = {}) => {
    const task = (await tasksByKey(app, own))[key]
    return worker.visitor.post(`/portal/case-tasks/${task?.id}/${path}`, body)
  }
  const colleague = async () => (await people.staff({ agency })).id
  return {
    ...taskStepsOf({ about, agency, app, browser, said, worker }),
    startCase: {
      client: about,
      run: async () => {
        const task = (await template({ name: said })).id
        steps = ['done', 'skipped', 'given'].map((key) => ({ key, task }))
        of = (await workflow(steps)).id
        const answer = await post('cases', { workflow: of })
        own = String(answer.body.id)
        return answer
      },
    },
    addCaseTask: {
      client: about,
      run: async () => onCase('tasks', { task: (await template({ name: said })).id }),
    },
    completeCaseTask: { client: about, run: () => onTask('done', 'complete') },
    skipCaseTask: { client: about, run: () => onTask('skipped', 'skip', { reason: said }) },
    reopenCaseTask: { client: about, run: () => onTask('done', 'reopen') },
    reassignCaseTasks: {
      client: about,
      run: async () => {
        const tasks = [(await tasksByKey(app, own)).given?.id]
        return worker.visitor.post('/portal/case-tasks/reassign', { tasks, to: await colleague() })
      },
    },
    changeCaseDates: { client: about, run: () => onCase('dates', { dates: {} }) },
    moveCaseToVersion: {
      client: about,
      run: async () => {
        await app.payload.update({
          collection: 'workflows',
          data: { steps: steps.slice(1) },
          id: of,
          overrideAccess: true,
        })
        return onCase('version', {})
      },
    },
    setCasePrivacy: { client: about, run: () => onCase('privacy', { private: true }) },
    changeCaseOwner: { client: about, run: async () => onCase('owner', { to: await colleague() }) },
    setCaseState: {
      client: about,
      run: () => onCase('state', { reason: said, state: 'closed' }),
    },
  }
}
