import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { loadTextCodes } from '../../loaders/textCodes.js'
import { TextCodesView } from './index.js'

export const openPage: OpenClientPage = async ({ search, view, visit: { req, session } }) => {
  const codes = await loadTextCodes(req, session)
  const again = firstParam(search, 'do') === 'start'
  return codes && <TextCodesView again={again} codes={codes} view={view} />
}
