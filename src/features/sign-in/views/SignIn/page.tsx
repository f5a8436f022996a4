import { ownPath } from '../../../../core/ownPath.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { SignInView } from './index.js'

export const openPage: OpenPage = ({ search, view, visit }) =>
  Promise.resolve(
    <SignInView
      next={ownPath(firstParam(search, 'next'), visit.ctx.options.portalPath)}
      view={view}
    />,
  )
