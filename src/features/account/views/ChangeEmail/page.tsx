import { authenticatorState } from '../../../authenticator/index.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { ChangeEmailView } from './index.js'

export const openPage: OpenPage = async ({ view, visit: { req, session } }) => {
  if (!session) return null
  const { active } = await authenticatorState(req, session)
  return <ChangeEmailView hasApp={active} view={view} />
}
