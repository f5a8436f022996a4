import { Welcome } from '../../components/Welcome/index.js'
import { databaseURL } from '../../config/database.js'

export const dynamic = 'force-dynamic'

const Page = () => (
  <Welcome database={databaseURL().split(':')[0] ?? ''} smtp={Boolean(process.env.SMTP_URL)} />
)

export default Page
