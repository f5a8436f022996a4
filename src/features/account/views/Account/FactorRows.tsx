import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { app: boolean; passkeys: null | number; view: ViewContext }

/** Which stronger ways to sign in are in use, and the way to their pages. */
export const FactorRows = ({ app, passkeys, view: { path, t } }: Props) => (
  <ListRows>
    {passkeys === null ? null : (
      <ListRow
        detail={
          passkeys === 0
            ? t('client.passkeysRowOff')
            : t('client.passkeysRowOn', { count: passkeys })
        }
        href={path('/account/passkeys')}
        icon="privacy"
        title={t('client.passkeysTitle')}
      />
    )}
    <ListRow
      detail={t(
        app ? 'client.appRowOn' : passkeys ? 'client.appRowOffPasskey' : 'client.appRowOff',
      )}
      href={path('/account/authenticator')}
      icon="privacy"
      title={t('client.appTitle')}
    />
  </ListRows>
)
