import { readablePhone } from '../../../../contact/typedPhone.js'
import { findFields } from '../../../../data/store.js'
import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { ChangePhoneView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit: { req, session } }) => {
  const own = { id: { equals: session.clientID } }
  const profile = await findFields(req, 'clients', own, ['phone'])
  return <ChangePhoneView known={readablePhone(req, profile?.phone) ?? ''} view={view} />
}
