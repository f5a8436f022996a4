import type { ActionName } from '../../src/contract/actions.js'
import { caseWithTasks, yesNo } from './casework.js'
import type { PortalApp } from './portalApp.js'
import type { Step } from './step.js'
import type { Visitor } from './visitor.js'

type Setting = {
  about: () => string
  agency: string
  app: PortalApp
  browser: Visitor
  said: string
  worker: { id: string; visitor: Visitor }
}

/** What a client does about a task of theirs, and what staff make of it. */
export const taskStepsOf = ({
  about,
  agency,
  app,
  browser,
  said,
  worker,
}: Setting): Partial<Record<ActionName, Step>> => {
  let task = ''
  const submit = () =>
    browser.post(`/portal/case-tasks/${task}/submit`, {
      answers: { rents: 'yes', when: said },
    })
  const act = (step: string, body: Record<string, unknown> = {}) =>
    worker.visitor.post(`/portal/case-tasks/${task}/${step}`, body)
  return {
    submitTask: {
      client: about,
      run: async () => {
        const made = await caseWithTasks(app, { agency, client: about() }, [
          {
            clientTask: true,
            name: said,
            questions: [
              yesNo('rents'),
              { label: { en: 'When?' }, name: 'when', type: 'textarea', writesTo: 'bestTimes' },
            ],
            shownToClient: true,
          },
        ])
        task = String(made.tasks[0])
        return submit()
      },
    },
    taskAnswersFile: {
      client: about,
      run: () => worker.visitor.call(`/portal/case-tasks/${task}/file`),
    },
    askTaskAgain: { client: about, run: () => act('ask-again', { note: said }) },
    approveTask: {
      client: about,
      run: async () => {
        await submit()
        return act('approve')
      },
    },
    takeOverTaskAnswers: {
      client: about,
      run: async () => {
        const { body } = await worker.visitor.call(`/portal/case-tasks/${task}/take-over`)
        const { answer, fields } = body as {
          answer?: unknown
          fields?: { field: string; seen: string }[]
        }
        const chosen = (fields ?? []).map(({ field, seen }) => [field, seen] as const)
        return act('take-over', { answer, fields: Object.fromEntries(chosen) })
      },
    },
  }
}
