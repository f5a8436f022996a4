import { HOUR } from '../../src/core/clock.js'
import type { PortalApp } from './portalApp.js'
import { storedRows } from './storedRows.js'
import type { Visitor } from './visitor.js'

type Writer = { visitor: Visitor }

/** What tests of messages for later do and look at. */
export const laterMessages = (app: PortalApp) => {
  const inFuture = (milliseconds: number) =>
    new Date(app.now().getTime() + milliseconds).toISOString()
  const sweepNow = async () => {
    await app.sweep()
    await app.settled()
  }
  return {
    act: (by: Writer, id: unknown, what: string, body: Record<string, unknown> = {}) =>
      by.visitor.post(`/portal/scheduled-messages/${String(id)}${what}`, body),
    inFuture,
    later: async (milliseconds: number) => {
      app.advance(milliseconds)
      await sweepNow()
    },
    messages: (client: { id: string }) =>
      storedRows(app, 'portal-messages', { client: { equals: client.id } }),
    /** That something could not be sent. */
    noticesOf: (client: { id: string }) =>
      storedRows(app, 'portal-inbox', {
        and: [{ client: { equals: client.id } }, { kind: { equals: 'message-not-sent' } }],
      }),
    schedule: (by: Writer, client: { id: string }, body: Record<string, unknown> = {}) =>
      by.visitor.post(`/portal/clients/${client.id}/scheduled-messages`, {
        sendAt: inFuture(HOUR),
        text: 'See you tomorrow',
        ...body,
      }),
    scheduled: async (id: unknown) =>
      (await storedRows(app, 'scheduled-messages', { id: { equals: id } }))[0],
    sweepNow,
  }
}
