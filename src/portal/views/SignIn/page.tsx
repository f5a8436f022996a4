import { ownPath } from '../../../core/ownPath.js'
import type { OpenPage } from '../../page.js'
import { firstParam } from '../../searchParams.js'
import { SignInView } from './index.js'

export const openPage: OpenPage = ({ search, view, visit }) =>
  Promise.resolve(
    <SignInView
      next={ownPath(firstParam(search, 'next'), visit.ctx.options.portalPath)}
      view={view}
    />,
  )
