import { readablePhone } from '../../../../contact/typedPhone.js'
import { findFields } from '../../../../data/store.js'
import { offersPasskeys } from '../../../../identity/passkeys/passkeySite.js'
import { secondFactor } from '../../../../identity/secondFactor.js'
import { textCodesRow } from '../../../text-codes/index.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { AccountView } from './index.js'

export const openPage: OpenPage = async ({ view, visit }) => {
  const { req, session } = visit
  if (!session) return null
  const [factor, textCodes, profile] = await Promise.all([
    secondFactor(req, session.account.id),
    textCodesRow(req, session),
    session.clientID === null
      ? null
      : findFields(req, 'clients', { id: { equals: session.clientID } }, ['phone']),
  ])
  const passkeys = factor?.passkeys ?? 0
  const phone = readablePhone(req, profile?.phone)
  return withSignedInAs(
    { view, visit },
    <AccountView
      account={{ email: session.account.email, phone }}
      authenticatorApp={factor?.app === true}
      connected={profile !== null}
      passkeys={passkeys > 0 || offersPasskeys(req.payload) ? passkeys : null}
      // Where there is more, no code is sent
      textCodes={factor ? null : textCodes}
      view={view}
    />,
  )
}
