import { readFreshCodes } from '../../freshCodes.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { RecoveryCodesView } from './index.js'

export const openPage: OpenPage = async ({ view, visit }) => {
  const { req, session } = visit
  if (!session) return null
  return <RecoveryCodesView codes={await readFreshCodes(req, session.account)} view={view} />
}
