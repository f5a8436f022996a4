import { authenticatorState } from '../../../actions/startAuthenticator.js'
import type { OpenPage } from '../../page.js'
import { ChangeEmailView } from './index.js'

export const openPage: OpenPage = async ({ view, visit: { req, session } }) => {
  if (!session) return null
  const { active } = await authenticatorState(req, session)
  return <ChangeEmailView hasApp={active} view={view} />
}
