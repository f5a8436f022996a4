import type { OpenPage } from '../../../../portal/kit/page.js'
import { HelpPageView } from './index.js'

export const openPage: OpenPage = ({ view, visit }) =>
  Promise.resolve(<HelpPageView sharing={visit.ctx.options.sharing} view={view} />)
