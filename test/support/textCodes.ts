import { expect } from 'vitest'
import { SMSRefusedError, type ClientPortalOptions, type SMS } from 'payload-client-portal'

import { PASSWORD, peopleOf } from './people.js'
import { startPortalApp } from './portalApp.js'
import type { Visitor } from './visitor.js'

/** A host that sends texts, and an agency that lets codes go by text. */
export const startTexting = async (name: string, plugin: ClientPortalOptions = {}) => {
  const texts: SMS[] = []
  /** Whether the provider says that there is no such number. */
  const provider = { refuses: false }
  const app = await startPortalApp(name, {
    plugin: {
      sendSMS: async (sms) => {
        if (provider.refuses) throw new SMSRefusedError('no such number')
        texts.push(sms)
      },
      ...plugin,
    },
  })
  const people = peopleOf(app)
  const agency = (await people.agency({ textCodes: true })).id
  const worker = await people.staff({ agency })
  let phones = 100
  const client = (data: Record<string, unknown> = {}) => {
    phones += 1
    return people.connected(worker, agency, { phone: `+19095550${phones}`, ...data })
  }
  const lastText = async (): Promise<string> => {
    await app.settled()
    return texts.at(-1)?.text ?? ''
  }
  /** The code of the newest text. */
  const texted = async (): Promise<string> => /^\d{6}/.exec(await lastText())?.[0] ?? ''
  const start = (visitor: Visitor, password = PASSWORD) =>
    visitor.post('/portal/text-codes/start', { password })
  const confirm = (visitor: Visitor, code: string) =>
    visitor.post('/portal/text-codes/confirm', { code })
  /** Turned on, as the client does it. */
  const turnOn = async (visitor: Visitor): Promise<void> => {
    const started = await start(visitor)
    expect(started.status, started.message).toBe(200)
    const confirmed = await confirm(visitor, await texted())
    expect(confirmed.status, confirmed.message).toBe(200)
  }
  /** A client who has turned it on. */
  const proven = async (data: Record<string, unknown> = {}) => {
    const one = await client(data)
    await turnOn(one.visitor)
    return one
  }
  /** A new browser at the second step. */
  const atCode = async (email: string): Promise<Visitor> => {
    const visitor = app.visitor()
    const { body } = await visitor.post('/portal/login', { email, password: PASSWORD })
    expect(body.next).toBe('code')
    await app.settled()
    return visitor
  }
  const askText = (visitor: Visitor) => visitor.post('/portal/login/text')
  const type = (visitor: Visitor, code: string) => visitor.post('/portal/login/verify', { code })
  const allow = (textCodes: boolean, more: Record<string, unknown> = {}, id = agency) =>
    app.payload.update({
      collection: 'agencies',
      data: { textCodes, ...more },
      id,
      overrideAccess: true,
    })
  return {
    agency,
    allow,
    app,
    askText,
    atCode,
    client,
    confirm,
    lastText,
    people,
    proven,
    provider,
    start,
    texted,
    texts,
    turnOn,
    type,
    worker,
  }
}

export type Texting = Awaited<ReturnType<typeof startTexting>>
