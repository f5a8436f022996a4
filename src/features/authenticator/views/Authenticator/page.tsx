import { authenticatorState } from '../../actions/startAuthenticator.js'
import { ownAgency } from '../../../../portal/kit/agency.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { AuthenticatorView, type Task } from './index.js'

const TASKS: readonly Task[] = ['codes', 'remove', 'start']

export const openPage: OpenPage = async ({ search, view, visit }) => {
  const { req, session } = visit
  if (!session) return null
  const [state, agency] = await Promise.all([authenticatorState(req, session), ownAgency(visit)])
  const wanted = firstParam(search, 'do')
  return (
    <AuthenticatorView
      required={session.mustAddApp}
      requiredByAgency={agency?.requireAuthenticatorApp === true}
      state={state}
      task={TASKS.find((task) => task === wanted)}
      view={view}
    />
  )
}
