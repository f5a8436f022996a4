import { ownPath } from '../../ownPath.js'
import type { OpenPage } from '../../page.js'
import { firstParam } from '../../searchParams.js'
import { SignInView } from './index.js'

export const openPage: OpenPage = ({ search, view, visit }) =>
  Promise.resolve(
    <SignInView
      next={ownPath(visit.ctx.options.portalPath, firstParam(search, 'next'))}
      view={view}
    />,
  )
