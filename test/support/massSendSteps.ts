import { randomUUID } from 'node:crypto'

import type { ActionName } from '../../src/contract/actions.js'
import { massSendsOf, sendRow } from './massSends.js'
import type { PortalApp } from './portalApp.js'
import type { Step } from './step.js'
import type { Visitor } from './visitor.js'

type Setting = {
  about: () => string
  agency: string
  app: PortalApp
  worker: { id: string; visitor: Visitor }
}

/** What staff do about messages to many. */
export const massSendStepsOf = ({
  about,
  agency,
  app,
  worker,
}: Setting): Partial<Record<ActionName, Step>> => {
  const of = massSendsOf(app)
  const create = async (collection: string, data: Record<string, unknown>): Promise<string> => {
    const row = await app.payload.create({ collection, data, overrideAccess: true })
    return String(row.id)
  }
  /** One that stays as it is: another server has it. */
  const heldBy = (status: string) =>
    create('mass-sends', {
      ...sendRow(agency),
      createdBy: worker.id,
      leaseUntil: new Date(app.now().getTime() + 86_400_000).toISOString(),
      status,
    })
  return {
    previewMassSend: { run: () => of.preview(worker, { clients: [about()] }) },
    massSend: { run: () => of.send(worker, { clients: [about()] }) },
    pauseMassSend: { run: async () => of.act(worker, await heldBy('sending'), 'pause') },
    resumeMassSend: { run: async () => of.act(worker, await heldBy('paused'), 'resume') },
    cancelMassSend: { run: async () => of.act(worker, await heldBy('sending'), 'cancel') },
    retryMassSend: {
      run: async () => {
        const massSend = await heldBy('done')
        await create('mass-send-recipients', {
          agency,
          client: about(),
          dedupeKey: randomUUID(),
          massSend,
          reason: 'fault',
          state: 'failed',
        })
        return of.act(worker, massSend, 'retry')
      },
    },
  }
}
