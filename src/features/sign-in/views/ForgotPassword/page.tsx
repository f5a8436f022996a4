import type { OpenPage } from '../../../../portal/kit/page.js'
import { ForgotPasswordView } from './index.js'

export const openPage: OpenPage = ({ view, visit }) =>
  Promise.resolve(<ForgotPasswordView signedIn={visit.session !== null} view={view} />)
