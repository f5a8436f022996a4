import { browserOf } from '../../../../core/browserOf.js'
import { askedFactor } from '../../../../identity/askedFactor.js'
import { offersPasskeys } from '../../../../identity/passkeys/passkeySite.js'
import { secondFactor } from '../../../../identity/secondFactor.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { browserLabel } from '../../../devices/index.js'
import { passkeys } from '../../actions/passkeys.js'
import { pendingPasskey } from '../../actions/startPasskey.js'
import { PasskeysView, type PasskeyTask } from './index.js'

const TASKS: readonly PasskeyTask[] = ['add', 'codes', 'remove', 'rename']

export const openPage: OpenPage = async ({ search, view, visit }) => {
  const { req, session } = visit
  if (!session) return null
  const [{ passkeys: items }, asks, factor, pending] = await Promise.all([
    passkeys.run(req, {}),
    askedFactor(req, session),
    secondFactor(req, session.account.id),
    pendingPasskey(req, session),
  ])
  const offered = offersPasskeys(req.payload)
  if (!offered && items.length === 0) return null
  const wanted = firstParam(search, 'do')
  const id = firstParam(search, 'id')
  return (
    <PasskeysView
      items={items}
      state={{
        app: factor?.app === true,
        asks,
        label: browserLabel(browserOf(req.headers.get('user-agent')), view.t),
        offered,
        pending,
        recoveryCodesLeft: factor?.row?.recoveryHashes?.length ?? 0,
        required: session.mustAddApp,
      }}
      task={{
        item: items.find((item) => item.id === id),
        kind: TASKS.find((one) => one === wanted),
      }}
      view={view}
    />
  )
}
