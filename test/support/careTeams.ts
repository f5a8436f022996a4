import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { createLocalReq } from 'payload'
import { portalActions } from 'payload-client-portal'

import { graphqlOf } from './graphql.js'
import { peopleOf, type People } from './people.js'
import { startPortalApp } from './portalApp.js'
import { storedRows } from './storedRows.js'

export type Staff = Awaited<ReturnType<People['staff']>>
export type Choice = { agency: null | string; id: number | string; name: string }
export type Choices = { choices: Choice[]; members: Choice[]; more: boolean }
export type Asked = { agency?: string; client?: string; search?: string }
type Outcome = { message: string; status: number }

/** Three agencies, one of which hides its staff. The host shows staff nobody but themselves. */
export const careTeamsIn = async (sharing: 'agency' | 'network' | 'roi') => {
  const app = await startPortalApp(`care-team-${sharing}`, {
    host: (config) => ({
      ...config,
      i18n: { supportedLanguages: { en, es } },
      collections: (config.collections ?? []).map((collection) =>
        collection.slug === 'users'
          ? {
              ...collection,
              access: { read: ({ req: { user } }) => user !== null && { id: { equals: user.id } } },
            }
          : collection,
      ),
    }),
    plugin: { sharing },
  })
  const people = peopleOf(app)
  const ask = graphqlOf(app)
  const harbor = (await people.agency({ name: 'Harbor' })).id
  const lake = (await people.agency({ name: 'Lakeshore' })).id
  const safe = (await people.agency({ hidesStaff: true, name: 'Safe House' })).id
  const worker = await people.staff({ agency: harbor, name: 'Ana Ruiz' })
  const colleague = await people.staff({ agency: harbor, name: 'José Núñez', permissions: [] })
  const partner = await people.staff({ agency: lake, name: 'Priya Shah' })
  const shelter = await people.staff({ agency: safe, name: 'Ruth Cole' })
  const root = await people.staff({ name: 'Morgan Lee', permissions: ['super-user'] })
  const nobody = await people.staff({ name: 'No Agency' })
  const client = (await people.client(harbor, { careTeam: [worker.id, shelter.id] })).id
  const userOf = async ({ id }: Staff) => ({
    ...(await app.payload.findByID({ collection: 'users', id, overrideAccess: true })),
    collection: 'users' as const,
  })

  const doors: Record<string, (by: Staff, asked: Asked) => Promise<Choices>> = {
    GraphQL: async (by, asked) => {
      const args = Object.entries(asked).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      const given = args.length === 0 ? '' : `(${args.join(', ')})`
      const { data, text } = await ask<{ portalCareTeamChoices: Choices }>(
        by.visitor,
        `{ portalCareTeamChoices${given} { choices { agency id name } members { agency id name } more } }`,
      )
      if (text.includes('"errors"')) throw new Error(text)
      return data.portalCareTeamChoices
    },
    REST: async (by, asked) => {
      const answer = await by.visitor.call(
        `/portal/care-team-choices?${new URLSearchParams(asked).toString()}`,
      )
      if (answer.status !== 200) throw new Error(answer.text)
      return answer.body as unknown as Choices
    },
    'server call': async (by, asked) =>
      portalActions.careTeamChoices(
        await createLocalReq({ user: await userOf(by) }, app.payload),
        asked,
      ),
  }

  const change = async (by: Staff, id: string, careTeam: (number | string)[]) =>
    by.visitor.call(`/clients/${id}`, { body: { careTeam }, method: 'PATCH' })
  const teamOf = async (id: string) =>
    ((await storedRows(app, 'clients', { id: { equals: id } }))[0]?.careTeam ?? []) as unknown[]

  /** Each puts a team on a client and answers what came of it. */
  const writers: Record<
    string,
    (by: Staff, id: string, careTeam: (number | string)[]) => Promise<Outcome>
  > = {
    GraphQL: async (by, id, careTeam) => {
      const { errors } = await ask(
        by.visitor,
        'mutation ($id: String!, $data: mutationClientUpdateInput!) { updateClient(id: $id, data: $data) { id } }',
        { variables: { data: { careTeam }, id } },
      )
      const [error] = errors
      return {
        message: JSON.stringify(error ?? ''),
        status: error ? (error.extensions?.statusCode ?? 500) : 200,
      }
    },
    REST: async (by, id, careTeam) => {
      const { status, text } = await change(by, id, careTeam)
      return { message: text, status }
    },
    'server code': async (by, id, careTeam) =>
      app.payload
        .update({
          collection: 'clients',
          data: { careTeam },
          id,
          overrideAccess: false,
          user: await userOf(by),
        })
        .then(
          () => ({ message: '', status: 200 }),
          (error: unknown) => {
            const { data, status = 500 } = error as { data?: unknown; status?: number }
            return { message: JSON.stringify(data), status }
          },
        ),
    'the admin panel': async (by, id, careTeam) => {
      const body = new FormData()
      body.set('_payload', JSON.stringify({ careTeam }))
      const { status, text } = await by.visitor.call(`/clients/${id}?depth=0`, {
        body,
        method: 'PATCH',
      })
      return { message: text, status }
    },
  }
  return {
    agency: { harbor, lake, safe },
    app,
    change,
    client,
    colleague,
    doors,
    nobody,
    partner,
    people,
    root,
    shelter,
    teamOf,
    worker,
    writers,
  }
}
