import { headers } from 'next/headers'

/** The least that Next does for a page of its own for each request. */
const Page = async () => {
  await headers()
  return <h1>Good morning</h1>
}

export default Page
