import type { OpenPage } from '../../../../portal/kit/page.js'
import { hasNeutralTab } from '../../neutralTab.js'
import { SafetyPageView } from './index.js'

export const openPage: OpenPage = ({ view, visit }) => {
  const { options } = visit.ctx
  const neutral = hasNeutralTab(visit.req.headers, options)
  return Promise.resolve(
    <SafetyPageView
      always={options.portal.neutralTab === 'always'}
      neutral={neutral}
      view={view}
    />,
  )
}
