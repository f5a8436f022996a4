import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import { attack } from '../../attacks/attack.js'
import { graphqlOf, type AskGraphQL } from '../../support/graphql.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

type Worker = Awaited<ReturnType<People['staff']>>
/** Ana, who is written to; Ben, whom she may name; Cleo, who backs her up; Dora, who is always there. */
type Cast = { agency: string; ana: Worker; ben: Worker; cleo: Worker; client: string; dora: Worker }

let app: PortalApp
let people: People
let ask: AskGraphQL

beforeAll(async () => {
  app = await startPortalApp('somebody-looks')
  people = peopleOf(app)
  ask = graphqlOf(app)
})
afterAll(() => app.stop())

const dayFromNow = (days: number): string =>
  new Date(app.now().getTime() + days * DAY).toISOString().slice(0, 10)
const set = (slug: string, id: string, data: Record<string, unknown>) =>
  app.payload.update({ collection: slug, data, id })
const change = ({ id }: Worker, data: Record<string, unknown>) => set('users', id, data)
const leave = ({ id }: Worker) => app.payload.delete({ collection: 'users', id })
const away = (who: Worker, standIn?: Worker) =>
  change(who, {
    absentFrom: dayFromNow(-1),
    absentUntil: dayFromNow(5),
    ...(standIn ? { standIn: standIn.id } : {}),
  })
const CONTACT_OFF = { allowClientInitiatedContact: false }

/** What becomes of Ana while a client writes with her, and who is no use to the client then. */
const states: Record<string, (cast: Cast) => Promise<Worker[]>> = {
  'is there': () => Promise.resolve([]),
  'is gone': async ({ ana }) => {
    await leave(ana)
    return [ana]
  },
  'takes no messages': async ({ ana }) => {
    await change(ana, CONTACT_OFF)
    return [ana]
  },
  'lost client management': async ({ ana }) => {
    await change(ana, { portalPermissions: [] })
    return [ana]
  },
  'moved to another agency': async ({ ana }) => {
    await change(ana, { agency: (await people.agency()).id })
    return [ana]
  },
  'is off the care team': async ({ client }) => {
    await set('clients', client, { careTeam: [] })
    return []
  },
  'is away': async ({ ana }) => {
    await away(ana)
    return [ana]
  },
  'is away, Ben stands in': async ({ ana, ben }) => {
    await away(ana, ben)
    return [ana]
  },
  'is away, Ben as well': async ({ ana, ben }) => {
    await away(ben)
    await away(ana, ben)
    return [ana, ben]
  },
  'is away, she and Ben name each other': async ({ ana, ben }) => {
    await away(ben, ana)
    await away(ana, ben)
    return [ana, ben]
  },
  'is away, Ben takes no messages': async ({ ana, ben }) => {
    await change(ben, CONTACT_OFF)
    await away(ana, ben)
    return [ana, ben]
  },
  'is away, Ben may not read them': async ({ ana, ben }) => {
    await change(ben, { portalPermissions: [] })
    await away(ana, ben)
    return [ana, ben]
  },
  'is away, Ben left': async ({ ana, ben }) => {
    await away(ana, ben)
    await leave(ben)
    return [ana, ben]
  },
  'is away, Ben moved': async ({ ana, ben }) => {
    await away(ana, ben)
    await change(ben, { agency: (await people.agency()).id })
    return [ana, ben]
  },
  'is away and takes no messages': async ({ ana }) => {
    await away(ana)
    await change(ana, CONTACT_OFF)
    return [ana]
  },
}

/** Who backs Ana up. */
const backups: Record<string, (cast: Cast) => Promise<Worker[]>> = {
  nobody: () => Promise.resolve([]),
  'a care team': async ({ ana, cleo, client }) => {
    await set('clients', client, { careTeam: [ana.id, cleo.id] })
    return []
  },
  'a default owner': async ({ agency, cleo }) => {
    await set('agencies', agency, { defaultOwner: cleo.id })
    return []
  },
  'a default owner who is away': async ({ agency, cleo }) => {
    await set('agencies', agency, { defaultOwner: cleo.id })
    await away(cleo)
    return [cleo]
  },
}

/** How a client writes. */
const doors: Record<string, (by: Visitor, to: string, text: string) => Promise<unknown>> = {
  form: (by, to, text) => by.form('/portal/messages', { text, to }),
  GraphQL: (by, to, text) =>
    ask(by, 'mutation ($to: ID, $text: String) { portalReply(to: $to, text: $text) { id } }', {
      variables: { text, to },
    }),
  REST: (by, to, text) => by.post('/portal/messages', { text, to }),
}

const unreadOf = async ({ visitor }: Worker): Promise<string[]> =>
  docsOf(await visitor.call('/portal-inbox?where[readAt][exists]=false&depth=0&limit=100')).map(
    ({ text }) => String(text),
  )

/** Of these texts, those that nobody who is there has unread. */
const unseen = async (cast: Cast, useless: readonly Worker[], texts: readonly string[]) => {
  const active = [cast.ana, cast.ben, cast.cleo, cast.dora].filter((one) => !useless.includes(one))
  const seen = new Set((await Promise.all(active.map(unreadOf))).flat())
  return texts.filter((text) => !seen.has(text))
}

const makeCast = async () => {
  const agency = (await people.agency()).id
  const [ana, ben, cleo, dora] = [
    await people.staff({ agency, name: 'Ana Ruiz' }),
    await people.staff({ agency, name: 'Ben Cho' }),
    await people.staff({ agency, name: 'Cleo Diaz' }),
    await people.staff({ agency, name: 'Dora Lee' }),
  ]
  const { id: client, visitor } = await people.connected(ana, agency)
  await ana.visitor.post(`/portal/clients/${client}/messages`, { text: 'Hello' })
  app.advance(1000)
  return { cast: { agency, ana, ben, cleo, client, dora }, visitor }
}

describe.each(Object.keys(states))('Ana %s', (state) => {
  test.each(Object.keys(backups))('with %s behind her', async (backup) => {
    const { cast, visitor } = await makeCast()
    const first = 'Before anything happened'
    await visitor.post('/portal/messages', { text: first, to: cast.ana.id })
    app.advance(1000)
    const noHelp = (await backups[backup]?.(cast)) ?? []
    const useless = [...noHelp, ...((await states[state]?.(cast)) ?? [])]
    const texts = [first]
    for (const [door, write] of Object.entries(doors)) {
      const text = `Over ${door}`
      await write(visitor, cast.ana.id, text)
      app.advance(1000)
      texts.push(text)
    }
    const { docs } = await app.payload.find({
      collection: 'portal-messages',
      where: { client: { equals: cast.client }, direction: { equals: 'to-staff' } },
    })
    expect(docs).toHaveLength(texts.length)
    await app.sweep()
    expect(await unseen(cast, useless, texts)).toEqual([])
  })
})

test('what waits already when somebody goes away is passed on, once', async () => {
  const { cast, visitor } = await makeCast()
  await visitor.post('/portal/messages', { text: 'Can you call me?', to: cast.ana.id })
  await away(cast.ana, cast.ben)
  await app.sweep()
  await app.sweep()
  expect(await unreadOf(cast.ben)).toEqual(['Can you call me?'])
  // She finds it when she is back
  expect(await unreadOf(cast.ana)).toContain('Can you call me?')
})

test('days of an absence are counted where the agency is', async () => {
  const { cast, visitor } = await makeCast()
  await set('agencies', cast.agency, { timeZone: 'Pacific/Kiritimati' })
  const there = new Date(app.now().getTime() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10)
  await change(cast.ana, { absentFrom: there, absentUntil: there, standIn: cast.ben.id })
  await visitor.post('/portal/messages', { text: 'Today', to: cast.ana.id })
  expect(await unreadOf(cast.ben)).toEqual(['Today'])
  app.advance(DAY)
  await visitor.post('/portal/messages', { text: 'Tomorrow', to: cast.ana.id })
  expect(await unreadOf(cast.ben)).toEqual(['Today'])
})

test('where the portal is off nobody can write; of a partner agency that turned it off the own one answers', async () => {
  const { cast, visitor } = await makeCast()
  const elsewhere = (await people.agency()).id
  const partner = await people.staff({ agency: elsewhere, name: 'Priya Shah' })
  await set('clients', cast.client, { careTeam: [cast.ana.id, partner.id] })
  await set('agencies', elsewhere, { portalEnabled: false })
  const sent = await visitor.post('/portal/messages', { text: 'To Priya', to: partner.id })
  expect(sent.status, sent.message).toBe(201)
  expect(await unseen(cast, [], ['To Priya'])).toEqual([])
  await set('agencies', cast.agency, { portalEnabled: false })
  const refused = await visitor.post('/portal/messages', { text: 'Hello?', to: cast.ana.id })
  expect(refused.code).toBe('PORTAL_NOT_ENABLED')
})

describe('an absence is said by oneself', () => {
  const written = { absenceNote: { en: 'At a training' }, absentUntil: '2099-01-01' }
  const patch = (by: Worker, who: Worker, body: Record<string, unknown>) =>
    by.visitor.call(`/users/${who.id}`, { body, method: 'PATCH' })
  const stored = async ({ id }: Worker) =>
    app.payload.findByID({ collection: 'users', id, overrideAccess: true })

  test(attack('LEAVE-12'), async () => {
    const { cast } = await makeCast()
    await patch(cast.ben, cast.ana, written)
    expect((await stored(cast.ana)).absentUntil ?? null).toBeNull()
    expect((await patch(cast.ana, cast.ana, written)).status).toBe(200)
    expect((await stored(cast.ana)).absentUntil).toMatch(/^2099/)
    const seen = await cast.ben.visitor.call(`/users/${cast.ana.id}`)
    expect(seen.text).not.toContain('At a training')
    const elsewhere = await people.staff({
      agency: (await people.agency()).id,
      permissions: ['super-user'],
    })
    await patch(elsewhere, cast.ben, { ...written, agency: cast.agency })
    expect((await stored(cast.ben)).absentUntil ?? null).toBeNull()
  })

  test('the last day is not before the first, at once or one after the other', async () => {
    const { cast } = await makeCast()
    const both = await patch(cast.ana, cast.ana, {
      absentFrom: '2026-12-10',
      absentUntil: '2026-12-01',
    })
    expect([both.status, both.text]).toEqual([400, expect.stringContaining('Dec 10, 2026')])
    expect((await patch(cast.ana, cast.ana, { absentFrom: '2026-12-10' })).status).toBe(200)
    expect((await patch(cast.ana, cast.ana, { absentUntil: '2026-12-01' })).status).toBe(400)
    expect((await patch(cast.ana, cast.ana, { absentUntil: '2026-12-10' })).status).toBe(200)
  })

  test(attack('LEAVE-13'), async () => {
    const { cast } = await makeCast()
    const elsewhere = await people.staff({ agency: (await people.agency()).id })
    expect((await patch(cast.ana, cast.ana, { standIn: elsewhere.id })).status).toBe(400)
    expect((await patch(cast.ana, cast.ana, { standIn: cast.ana.id })).status).toBe(400)
    expect((await patch(cast.ana, cast.ana, { standIn: cast.ben.id })).status).toBe(200)
  })
})
