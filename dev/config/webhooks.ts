import type { ClientPortalOptions } from 'payload-client-portal'

/** A webhook of whoever tries the demo: `WEBHOOK_URL` and `WEBHOOK_SECRET`; none without them. */
export const webhooks = (): NonNullable<ClientPortalOptions['webhooks']> => {
  const { WEBHOOK_SECRET: secret, WEBHOOK_URL: url } = process.env
  return secret && url ? [{ internal: true, name: 'demo', secret, url }] : []
}
