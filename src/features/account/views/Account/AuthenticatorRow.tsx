import { Row, Rows } from '../../../../portal/kit/components/Row/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { active: boolean; view: ViewContext }

/** Whether an authenticator app is in use, and the way to its page. */
export const AuthenticatorRow = ({ active, view: { path, t } }: Props) => (
  <Rows>
    <Row
      detail={t(active ? 'client.appRowOn' : 'client.appRowOff')}
      href={path('/account/authenticator')}
      icon="privacy"
      title={t('client.appTitle')}
    />
  </Rows>
)
