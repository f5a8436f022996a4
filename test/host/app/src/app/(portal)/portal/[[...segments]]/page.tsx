import config from '@payload-config'
import { generatePortalMetadata, PortalPage } from 'payload-client-portal/portal'

type Args = {
  params: Promise<{ segments?: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = (args: Args) => generatePortalMetadata({ ...args, config })

const Page = (args: Args) => PortalPage({ ...args, config })

export default Page
