import { DAY, HOUR } from '../../src/core/clock.js'
import type { ActionName } from '../../src/contract/actions.js'
import type { PortalApp } from './portalApp.js'
import type { Step } from './step.js'
import type { Answer, Visitor } from './visitor.js'

type Setting = {
  about: () => string
  app: PortalApp
  browser: Visitor
  post: (path: string, body?: Record<string, unknown>) => Promise<Answer>
  worker: { id: string; visitor: Visitor }
}

/** What staff offer, schedule, move and call off, and what the client books and cancels. */
export const appointmentStepsOf = ({
  about,
  app,
  browser,
  post,
  worker,
}: Setting): Partial<Record<ActionName, Step>> => {
  let slot = { id: '', startsAt: '' }
  let appointment = ''
  const soon = (hours: number) => new Date(app.now().getTime() + DAY + hours * HOUR).toISOString()
  const act = (what: string, body: Record<string, unknown> = {}) =>
    worker.visitor.post(`/portal/appointments/${appointment}/${what}`, body)
  const noted = async (answer: Promise<Answer>): Promise<Answer> => {
    const made = await answer
    appointment = String(made.body.id)
    return made
  }
  return {
    addAppointmentSlot: {
      run: async () => {
        await app.payload.update({
          collection: 'users',
          data: { allowAppointmentSlots: true },
          id: worker.id,
          overrideAccess: true,
        })
        const at = soon(5)
        const made = await worker.visitor.post('/portal/appointment-slots', {
          minutes: 30,
          startsAt: at,
        })
        slot = { id: String(made.body.id), startsAt: at }
        return made
      },
    },
    bookAppointment: {
      client: about,
      run: () =>
        noted(browser.post('/portal/appointments', { slot: slot.id, startsAt: slot.startsAt })),
    },
    cancelAppointment: {
      client: about,
      run: () => browser.post(`/portal/appointments/${appointment}/cancel`),
    },
    removeAppointmentSlot: {
      run: () => worker.visitor.post(`/portal/appointment-slots/${slot.id}/remove`),
    },
    scheduleAppointment: {
      client: about,
      run: () => noted(post('appointments', { minutes: 30, startsAt: soon(8) })),
    },
    moveAppointment: {
      client: about,
      run: () => act('move', { minutes: 30, startsAt: soon(9) }),
    },
    callOffAppointment: { client: about, run: () => act('call-off') },
    shareCalendar: { client: about, run: () => browser.post('/portal/calendar-address') },
    stopSharingCalendar: { client: about, run: () => browser.post('/portal/calendar-address/end') },
  }
}
