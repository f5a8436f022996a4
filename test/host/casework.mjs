/** Casework over HTTP against a running installation: a workflow is set up, a case started, answered, looked at; a plan shared. */
import assert from 'node:assert/strict'

const RENT = { label: { en: 'Do you pay rent?' }, name: 'rents', required: true, type: 'yes-no' }
const GOAL = {
  actions: [{ text: { en: 'Keep the lease.' }, who: 'client' }],
  title: { en: 'A home' },
}

/**
 * Answers the ids of the case and the plan.
 * @throws AssertionError at the first step that does not answer as it should.
 */
export const runCasework = async ({ client, record, staff }) => {
  const made = async (collection, data) => (await staff(`/api/${collection}`, data, 201)).doc.id
  const task = await made('task-templates', {
    clientTask: 'yes',
    name: 'Your rent',
    questions: [RENT],
  })
  const workflow = await made('workflows', { name: 'Prevention', steps: [{ key: 'ask', task }] })
  const started = await staff(`/api/portal/clients/${record.id}/cases`, { workflow }, 201)

  assert.match(await client('/portal/questions'), /Answer Questions/, 'the portal asks')
  const { docs } = await staff(`/api/case-tasks?where[case][equals]=${started.id}`)
  const of = `/api/portal/case-tasks/${docs[0].id}`
  await client(`${of}/submit`, { answers: { rents: 'yes' } })
  const sent = await staff(`${of}/sent`)
  assert.match(JSON.stringify(sent.answers), /Do you pay rent\?.*Yes/, 'staff see the answer')
  assert.equal((await staff(`${of}/approve`, {})).status, 'done')

  const template = await made('housing-plan-templates', { goals: [GOAL], name: 'A plan' })
  const plan = await staff(
    `/api/portal/clients/${record.id}/plans`,
    { private: false, template },
    201,
  )
  await staff(`/api/portal/plans/${plan.id}/share`, {})
  assert.match(await client(`/portal/plans/${plan.id}`), /Keep the lease\./, 'the client reads it')
  return { case: started.id, plan: plan.id }
}
