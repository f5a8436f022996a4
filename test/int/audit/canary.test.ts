import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { findWords } from '../../support/canary.js'
import { lifeOf } from '../../support/clientLife.js'
import { openLogbook } from '../../support/logbook.js'
import { PASSWORD, peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { LIFE_WEBHOOKS } from '../../support/webhookSteps.js'
import { takeText } from '../../support/takeText.js'
import { storedRows } from '../../support/storedRows.js'
import type { Answer, Visitor } from '../../support/visitor.js'

const SSN = '219-09-9999'
const SAID = 'canary-words-xylophone'

const logbook = openLogbook()
/** Texts of answers that say no. */
const refusals: string[] = []
/** Secrets that live while something can be done with them, collected as they come by. */
const passing = new Set<string>()
let app: PortalApp

const collect = (value: unknown): void => {
  const texts = Array.isArray(value) ? value : [value]
  for (const text of texts) if (typeof text === 'string' && text !== '') passing.add(text)
}

const SECRET_KEYS = ['code', 'codes', 'key', 'recoveryCodes']

/** A browser whose answers and cookies are looked at. */
const watch = (visitor: Visitor): Visitor => {
  const call: Visitor['call'] = async (path, options) => {
    const answer = await visitor.call(path, options)
    if (answer.status >= 400) refusals.push(answer.text)
    else for (const key of SECRET_KEYS) collect(answer.body[key])
    for (const value of visitor.cookies.values()) if (value.length > 30) passing.add(value)
    return answer
  }
  return {
    ...visitor,
    call,
    post: (path, ...[body]) => call(path, { body: body ?? {}, method: 'POST' }),
  }
}

/** Codes and links as they were mailed. */
const mailed = (): string[] =>
  app.mailbox.mails.flatMap(({ text = '' }) => [
    ...[...text.matchAll(/[?&]token=([\w-]+)/g)].map(([, token = '']) => token),
    ...[...text.replaceAll('\r', '').matchAll(/^(\d{6})$/gm)].map(([, code = '']) => code),
  ])

beforeAll(async () => {
  const started = await startPortalApp('canary', {
    host: logbook.host,
    plugin: { sendSMS: takeText, webhooks: LIFE_WEBHOOKS },
  })
  app = { ...started, visitor: () => watch(started.visitor()) }
})
afterAll(async () => {
  logbook.close()
  await app.stop()
})

/** A code of six digits may stand inside a longer number by chance; everything else may not stand anywhere. */
const holds = (text: string, secret: string): boolean =>
  /^\d{6}$/.test(secret)
    ? new RegExp(`(?<![\\w.-])${secret}(?![\\w.-])`).test(text)
    : text.toLowerCase().includes(secret.toLowerCase())
const found = (text: string, secrets: Iterable<string>): string[] =>
  [...secrets].filter((secret) => holds(text, secret))

test(
  attack('AUDIT-14'),
  async () => {
    const people = peopleOf(app)
    const agency = (await people.agency({ textCodes: true })).id
    const worker = await people.staff({
      agency,
      permissions: ['client-management', 'view-identifiers'],
    })
    const root = await people.staff({ permissions: ['super-user'] })
    const life = Object.entries(lifeOf({ agency, app, people, root, said: SAID, worker }))
    const problems: string[] = []
    const typed = [PASSWORD, SSN, SSN.replaceAll('-', ''), SAID]
    for (const [name, step] of life) {
      const answer: Answer = await step.run()
      expect(answer.status, `${name}: ${answer.message}`).toBeLessThan(300)
      await app.settled()
      await app.sweep()
      const secrets = [...typed, ...passing, ...mailed()]
      const trail = JSON.stringify(await storedRows(app, 'portal-audit-events'))
      for (const secret of found(trail, secrets)) problems.push(`${name}, trail: ${secret}`)
      // What is kept of a secret leads back to none: codes, links, cookies, keys, passwords and numbers stand nowhere in clear.
      const stored = secrets.filter((secret) => secret !== SAID && !/^\d{6}$/.test(secret))
      for (const place of await findWords(app, stored)) problems.push(`${name}, stored: ${place}`)
    }
    const secrets = [...typed, ...passing, ...mailed()]
    expect(secrets.length).toBeGreaterThan(30)
    app.payload.logger.trace('The log is heard')
    const log = logbook.lines.join('\n')
    expect(log).toContain('The log is heard')
    for (const secret of found(log, secrets)) problems.push(`log: ${secret}`)
    for (const secret of found(refusals.join('\n'), secrets)) problems.push(`refusal: ${secret}`)
    // A mail holds its own code or link, and nothing else that is secret.
    const shown = [...typed, ...[...passing].filter((secret) => !mailed().includes(secret))]
    for (const mail of app.mailbox.mails) {
      const whole = JSON.stringify([mail.subject, mail.text, mail.html, mail.headers])
      for (const secret of found(whole, shown)) problems.push(`mail ${mail.subject}: ${secret}`)
    }
    expect(problems).toEqual([])
  },
  300_000,
)
