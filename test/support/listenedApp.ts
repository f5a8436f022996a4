import { expect } from 'vitest'

import { HOUR } from '../../src/core/clock.js'
import type { HostEvent } from '../../src/contract/hostEvents.js'
import { peopleOf } from './people.js'
import { startPortalApp } from './portalApp.js'
import { storedRows } from './storedRows.js'
import { openWebhookServer, SECRET } from './webhookServer.js'

export const OLD_SECRET = `whsec_${Buffer.alloc(24, 9).toString('base64')}`
export const DELIVERIES = 'webhook-deliveries'

/**
 * An installation whose host listens: a webhook `crm`, one that leads into the own network (`moved`),
 * and a handler. `state` says what fails: so many calls of the handler, or the process itself, after
 * a row was taken or after an event left.
 */
export const startListenedApp = async (name: string) => {
  const server = await openWebhookServer()
  const handled: HostEvent[] = []
  const state = { dies: null as 'after-telling' | 'before-telling' | null, fails: 0 }
  const app = await startPortalApp(name, {
    plugin: {
      on: {
        messageSent: ({ event, payload }) => {
          expect(payload.collections.clients).toBeDefined()
          handled.push(event)
          state.fails -= 1
          if (state.fails >= 0) throw new TypeError('Mike wrote: private words')
        },
      },
      testing: {
        failAt: (point) => {
          if (point !== state.dies) return
          state.dies = null
          throw new Error('killed')
        },
      },
      webhooks: [
        {
          events: ['message.sent', 'request.sent', 'client.sealed', 'client.unsealed'],
          internal: true,
          name: 'crm',
          secret: [SECRET, OLD_SECRET],
          url: server.url,
        },
        {
          events: ['message.sent'],
          name: 'moved',
          secret: SECRET,
          // A name that leads home, as one does whose owner moves it
          url: server.url.replace('127.0.0.1', 'localhost').replace('/events', '/moved'),
        },
      ],
    },
  })
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  const worker = await people.staff({ agency, permissions: ['client-management', 'super-user'] })
  const client = await people.connected(worker, agency)
  await app.settled()

  const sweepNow = async (): Promise<void> => {
    await app.sweep()
    await app.settled()
  }
  const rowsOf = (consumer: string) =>
    storedRows(app, DELIVERIES, { consumer: { equals: consumer } })
  return {
    agency,
    app,
    client,
    /** Whatever still waits is told. */
    empty: async (): Promise<void> => {
      Object.assign(state, { dies: null, fails: 0 })
      Object.assign(server.state, { always: { status: 204 }, replies: [] })
      for (let round = 0; round < 2; round += 1) {
        app.advance(7 * HOUR)
        await sweepNow()
      }
      server.told.length = 0
      handled.length = 0
    },
    handled,
    /** The one of the latest event. */
    lastOf: async (consumer: string) =>
      (await rowsOf(consumer)).toSorted((a, b) => Number(a.sequence) - Number(b.sequence)).at(-1),
    people,
    rowsOf,
    server,
    state,
    stop: async (): Promise<void> => {
      await app.stop()
      await server.close()
    },
    sweepNow,
    told: (path = '/events') => server.told.filter((one) => one.path === path),
    worker,
    /** Staff write to the client: one event for each who listens. */
    write: async (text = 'Hello'): Promise<string> => {
      const path = `/portal/clients/${client.id}/messages`
      const { body, status } = await worker.visitor.post(path, { text })
      expect(status).toBe(201)
      await app.settled()
      return String(body.id)
    },
  }
}

export type ListenedApp = Awaited<ReturnType<typeof startListenedApp>>
