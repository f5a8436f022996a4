import type { ActionName } from '../../src/contract/actions.js'
import type { People } from './people.js'
import type { Step } from './step.js'
import type { Answer, Visitor } from './visitor.js'

type Setting = {
  /** Whom every event is about. */
  about: () => string
  browser: Visitor
  people: People
  post: (path: string, body?: Record<string, unknown>) => Promise<Answer>
  said: string
  worker: { visitor: Visitor }
}

/** What a client answers, written to the record once it is accepted. */
export const takeOverStepsOf = ({
  about,
  browser,
  people,
  post,
  said,
  worker,
}: Setting): Partial<Record<ActionName, Step>> => ({
  takeOverAnswers: {
    client: about,
    run: async () => {
      const { id: assessment } = await people.create('assessments', {
        enabledOnPortal: true,
        questions: [
          { label: { en: 'When?' }, name: 'when', type: 'textarea', writesTo: 'bestTimes' },
        ],
        title: 'When to call',
      })
      const asked = await post('requests', { assessment, type: 'assessment' })
      const path = `/portal/requests/${String(asked.body.id)}`
      await browser.post(`${path}/fulfill`, { answers: { when: said } })
      await worker.visitor.post(`${path}/accept`)
      const { body } = await worker.visitor.call(`${path}/take-over`)
      const { answer } = body as { answer?: unknown }
      return worker.visitor.post(`${path}/take-over`, { answer, fields: { bestTimes: '' } })
    },
  },
})
