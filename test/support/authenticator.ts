import speakeasy from 'speakeasy'

import { SECOND } from '../../src/core/clock.js'
import { PASSWORD } from './people.js'
import type { PortalApp } from './portalApp.js'
import type { Visitor } from './visitor.js'

/** Length of a time step of every authenticator app. */
export const STEP = 30 * SECOND

/** An authenticator app on somebody's phone: knows the key that the page showed, and the time. */
export const phoneOf = (app: Pick<PortalApp, 'now'>, key: string) => ({
  /** The code it shows, now or some steps from now. */
  code: (steps = 0): string =>
    speakeasy.totp({
      encoding: 'base32',
      secret: key.replaceAll(' ', ''),
      time: Math.floor((app.now().getTime() + steps * STEP) / SECOND),
    }),
  key,
})

export type Phone = ReturnType<typeof phoneOf>

/** Sets an authenticator app up, over REST: the phone and the recovery codes. */
export const addApp = async (
  app: PortalApp,
  visitor: Visitor,
  proof: Record<string, unknown> = { password: PASSWORD },
): Promise<{ phone: Phone; recoveryCodes: string[] }> => {
  const started = await visitor.post('/portal/authenticator/start', proof)
  if (started.status !== 200) throw new Error(`start: ${started.status} ${started.message}`)
  const phone = phoneOf(app, String(started.body.key))
  const confirmed = await visitor.post('/portal/authenticator/confirm', { code: phone.code() })
  if (confirmed.status !== 200) throw new Error(`confirm: ${confirmed.status} ${confirmed.message}`)
  // The code was used: the next one is right only in the next step.
  app.advance(STEP)
  return { phone, recoveryCodes: confirmed.body.recoveryCodes as unknown as string[] }
}
