import type { ActionName } from '../../src/contract/actions.js'
import type { People } from './people.js'
import type { Step } from './step.js'
import type { Answer, Visitor } from './visitor.js'

type Setting = {
  /** Whom every event is about. */
  about: () => string
  agency: string
  people: People
  post: (path: string, body?: Record<string, unknown>) => Promise<Answer>
  worker: { visitor: Visitor }
}

/** From the first day in a program to the exit that is undone, in this order. */
export const programsOf = ({
  about,
  agency,
  people,
  post,
  worker,
}: Setting): Partial<Record<ActionName, Step>> => {
  let enrollment = ''
  const act = (path: string, body: Record<string, unknown> = {}) =>
    worker.visitor.post(`/portal/enrollments/${enrollment}/${path}`, body)
  return {
    enrollClient: {
      client: about,
      run: async () => {
        const { id: program } = await people.create('programs', { agency, name: 'Shelter' })
        const answer = await post('enroll', { householdName: 'Their household', program })
        enrollment = String(answer.body.id)
        return answer
      },
    },
    changeHeadOfHousehold: { client: about, run: () => act('head') },
    exitEnrollment: { client: about, run: () => act('exit', { destination: '410' }) },
    reopenEnrollment: { client: about, run: () => act('reopen') },
  }
}

/** Messages for later: one is changed and sent at once, another canceled. */
export const scheduledOf = ({
  about,
  post,
  said,
  soon,
  worker,
}: Pick<Setting, 'about' | 'post' | 'worker'> & {
  said: string
  /** A time to come on the clock of the app. */
  soon: () => string
}): Partial<Record<ActionName, Step>> => {
  let message = ''
  const act = (path: string, body: Record<string, unknown> = {}) =>
    worker.visitor.post(`/portal/scheduled-messages/${message}${path}`, body)
  const write = async () => {
    const answer = await post('scheduled-messages', { sendAt: soon(), text: said })
    message = String(answer.body.id)
    return answer
  }
  return {
    scheduleMessage: { client: about, run: write },
    changeScheduled: { client: about, run: () => act('', { sendAt: soon(), text: said }) },
    sendScheduled: { client: about, run: () => act('/send') },
    cancelScheduled: {
      client: about,
      run: async () => {
        await write()
        return act('/cancel')
      },
    },
  }
}
