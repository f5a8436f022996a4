import { expect, test } from 'vitest'

import { graphqlOf } from '../../support/graphql.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp } from '../../support/portalApp.js'

test('checking the trail is for super users of the installation, over REST and GraphQL', async () => {
  const app = await startPortalApp('verify')
  try {
    const people = peopleOf(app)
    const agency = (await people.agency()).id
    const root = await people.staff({ permissions: ['super-user'] })
    const chief = await people.staff({ agency, permissions: ['super-user'] })
    const answer = await root.visitor.post('/portal/audit/verify')
    expect(answer.status, answer.message).toBe(200)
    expect(answer.body).toMatchObject({ ok: true, problems: [] })
    expect(outcome(await chief.visitor.post('/portal/audit/verify'))).toBe('403 FORBIDDEN')
    expect(outcome(await app.visitor().post('/portal/audit/verify'))).toBe('401 SIGNED_OUT')
    const ask = graphqlOf(app)
    const over = await ask<{ portalVerifyAudit: { ok: boolean } }>(
      root.visitor,
      'mutation { portalVerifyAudit { ok checked end { seal sequence } problems { kind } } }',
    )
    expect(over.data.portalVerifyAudit, over.message).toMatchObject({ ok: true })
  } finally {
    await app.stop()
  }
})
