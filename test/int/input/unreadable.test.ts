import { answerUnreadable } from 'payload-client-portal/routes'
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { postGraphQL } from '../../support/graphql.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

const JSON_TYPE = 'application/json'

let app: PortalApp
let graphql: (request: Request) => Promise<Response>
let rest: (request: Request) => Promise<Response>
beforeAll(async () => {
  app = await startPortalApp('input-unreadable')
  graphql = answerUnreadable(postGraphQL(app))
  rest = answerUnreadable(async (request) =>
    handleEndpoints({ config: app.config, payloadInstanceCacheKey: app.key, request }),
  )
})
afterAll(() => app.stop())

const request = (path: string, body: string, headers: Record<string, string>): Request =>
  new Request(`http://portal.example/api${path}`, { body, headers, method: 'POST' })

test(attack('INPUT-33'), async () => {
  const boundary = 'multipart/form-data; boundary=y'
  const part = '--y\r\nContent-Disposition: form-data; name="x"\r\n\r\nx'
  for (const [body, type] of [
    ['{', JSON_TYPE],
    ['{"query":', `${JSON_TYPE}; charset=utf-8`],
    ['x', boundary],
    [part, boundary],
    ['x', 'multipart/form-data'],
    ['--y\r\nrubbish\r\n\r\nx\r\n--y--\r\n', boundary],
  ] as const) {
    const answer = await graphql(request('/graphql', body, { 'content-type': type }))
    expect(answer.status, `${body} ${type}`).toBe(400)
  }
  for (const name of ['x-http-method-override', 'x-payload-http-method-override'])
    for (const path of ['/clients', '/portal/me'])
      for (const body of ['{', '', 'x']) {
        const headers = { 'content-type': JSON_TYPE, [name]: 'GET' }
        const answer = await rest(request(path, body, headers))
        expect(answer.status, `${path} ${body}`).toBe(400)
        expect(answer.headers.get('cache-control')).toContain('no-store')
      }
})

test('what can be read is answered as ever, and faults of the server stay faults', async () => {
  const asked = request('/graphql', '{"query":"{ __typename }"}', { 'content-type': JSON_TYPE })
  expect(await (await graphql(asked)).json()).toEqual({ data: { __typename: 'Query' } })
  const broken = answerUnreadable(async () => {
    throw new Error('the database is gone')
  })
  await expect(broken(request('/graphql', '{}', {}))).rejects.toThrow('the database is gone')
})
