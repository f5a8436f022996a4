import type { ActionName } from '../../src/contract/actions.js'
import type { Step } from './step.js'
import type { Visitor } from './visitor.js'
import { SECRET } from './webhookServer.js'

/** Of an app in which a life is lived: nobody listens there, so what is sent waits. */
export const LIFE_WEBHOOKS = [
  { internal: true, name: 'crm', secret: SECRET, url: 'http://127.0.0.1:9/' },
]

/** What super users do about webhooks; the installation has one of the name `crm`. */
export const webhookStepsOf = (root: { visitor: Visitor }): Partial<Record<ActionName, Step>> => {
  let delivery = ''
  return {
    testWebhook: {
      run: async () => {
        const answer = await root.visitor.post('/portal/webhooks/crm/test')
        delivery = String(answer.body.id)
        const path = '/webhook-deliveries?where[state][equals]=waiting&limit=1'
        const { docs } = (await root.visitor.call(path)).body as unknown as {
          docs: { id: string }[]
        }
        delivery = docs[0]?.id ?? delivery
        return answer
      },
    },
    retryDelivery: {
      run: () => root.visitor.post(`/portal/webhook-deliveries/${delivery}/retry`),
    },
  }
}
