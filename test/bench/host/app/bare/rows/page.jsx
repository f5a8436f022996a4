import config from '@payload-config'
import { headers } from 'next/headers'
import { getPayload } from 'payload'

const rowsOf = async (payload, collection, where) => {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: 100,
    pagination: false,
    where,
  })
  return docs
}

/** A page of the host's own making with the rows of the dashboard: no sign-in, no rules, nothing but the rows. */
const Page = async ({ searchParams }) => {
  await headers()
  const payload = await getPayload({ config })
  const { client } = await searchParams
  const own = { client: { equals: client } }
  const [requests, messages, programs] = await Promise.all([
    rowsOf(payload, 'portal-requests', { and: [own, { status: { equals: 'pending' } }] }),
    rowsOf(payload, 'portal-messages', own),
    rowsOf(payload, 'enrollments', own),
  ])
  return (
    <main>
      <h1>Good morning</h1>
      <ul>
        {[...requests, ...messages, ...programs].map((row) => (
          <li key={row.id}>{row.name ?? row.text ?? row.startDate}</li>
        ))}
      </ul>
    </main>
  )
}

export default Page
