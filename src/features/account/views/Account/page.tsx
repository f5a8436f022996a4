import { readablePhone } from '../../../../contact/typedPhone.js'
import { findFields } from '../../../../data/store.js'
import { authenticatorState } from '../../../authenticator/index.js'
import { textCodesRow } from '../../../text-codes/index.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { AccountView } from './index.js'

export const openPage: OpenPage = async ({ view, visit }) => {
  const { req, session } = visit
  if (!session) return null
  const [{ active }, textCodes, profile] = await Promise.all([
    authenticatorState(req, session),
    textCodesRow(req, session),
    session.clientID === null
      ? null
      : findFields(req, 'clients', { id: { equals: session.clientID } }, ['phone']),
  ])
  const phone = readablePhone(req, profile?.phone)
  return withSignedInAs(
    { view, visit },
    <AccountView
      account={{ email: session.account.email, phone }}
      authenticatorApp={active}
      connected={profile !== null}
      textCodes={textCodes}
      view={view}
    />,
  )
}
