import { MailList } from '../../../components/MailList/index.js'
import { listMails } from '../../../mail/mailbox.js'

type Args = { searchParams: Promise<{ to?: string | string[] }> }

export const dynamic = 'force-dynamic'

const Page = async ({ searchParams }: Args) => {
  const { to } = await searchParams
  const recipient = typeof to === 'string' ? to.trim().toLowerCase() : ''
  return (
    <MailList
      mails={await listMails(recipient)}
      recipient={recipient}
      smtp={Boolean(process.env.SMTP_URL)}
    />
  )
}

export default Page
