import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { active: boolean; view: ViewContext }

/** Whether an authenticator app is in use, and the way to its page. */
export const AuthenticatorRow = ({ active, view: { path, t } }: Props) => (
  <ListRows>
    <ListRow
      detail={t(active ? 'client.appRowOn' : 'client.appRowOff')}
      href={path('/account/authenticator')}
      icon="privacy"
      title={t('client.appTitle')}
    />
  </ListRows>
)
