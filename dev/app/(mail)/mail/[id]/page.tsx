import { notFound } from 'next/navigation.js'

import { MailReader } from '../../../../components/MailReader/index.js'
import { readMail } from '../../../../mail/mailbox.js'

type Args = { params: Promise<{ id: string }> }

export const dynamic = 'force-dynamic'

const Page = async ({ params }: Args) => {
  const mail = await readMail((await params).id)
  return mail ? <MailReader mail={mail} /> : notFound()
}

export default Page
