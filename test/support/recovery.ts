import type { People } from './people.js'
import type { PortalApp } from './portalApp.js'
import { storedRows } from './storedRows.js'

type Worker = Awaited<ReturnType<People['staff']>>

export const NEW_PASSWORD = 'copper window harvest tulip'

/** The account behind an address, as it is stored. */
export const accountOf = async (app: PortalApp, email: string) =>
  (await storedRows(app, 'portal-accounts', { email: { equals: email } }))[0]

/** Recovery in person: a worker gets the code, the client types it. */
export const recoveryOf = (app: PortalApp, worker: Worker) => {
  const start = (client: { id: string }, body: Record<string, unknown> = {}, by = worker) =>
    by.visitor.post(`/portal/clients/${client.id}/recovery`, { attestation: true, ...body })
  return {
    start,
    async codeFor(client: { id: string }, body: Record<string, unknown> = {}) {
      const answer = await start(client, body)
      if (answer.status !== 201) throw new Error(`recovery: ${answer.status} ${answer.message}`)
      return String(answer.body.code)
    },
    recover: (code: string, email: string, password = NEW_PASSWORD) =>
      app.visitor().post('/portal/recover', { code, email, password }),
    async eventsOf(client: string) {
      const rows = await storedRows(app, 'portal-audit-events', { client: { equals: client } })
      return rows.map(({ action, actorKind, outcome }) => [action, actorKind, outcome].join(' '))
    },
  }
}
