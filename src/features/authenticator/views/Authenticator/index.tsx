import type { AuthenticatorState } from '../../actions/startAuthenticator.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { Notice } from '../../../../portal/kit/components/Notice/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { ProofForm } from './ProofForm.js'
import { SetUp } from './SetUp.js'

/** What somebody came to do: `?do=`. */
export type Task = 'codes' | 'remove' | 'start' | undefined

type Props = {
  /** The agency lets nobody on without an app: this page is all there is. */
  required: boolean
  requiredByAgency: boolean
  state: AuthenticatorState
  task: Task
  view: ViewContext
}

/** Adding an authenticator app, and looking after the one there is. */
export const AuthenticatorView = (props: Props) => {
  const { required, view } = props
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      {required ? null : <BackLink href={path('/account')} label={t('client.accountTitle')} />}
      <ErrorSummary fields={['password', 'code']} view={view} />
      {required ? <Notice look="info">{t('client.appRequired')}</Notice> : null}
      <PageHeading title={t('client.appTitle')} />
      <Content {...props} />
      {required ? (
        <Section title={t('client.accountSignOutTitle')}>
          <p className="pcp-quiet">{t('client.appRequiredOut')}</p>
          <Form action="/logout" view={view}>
            <Button look="second">{t('client.accountSignOut')}</Button>
          </Form>
        </Section>
      ) : null}
    </div>
  )
}

const Content = ({ required, requiredByAgency, state, task, view }: Props) => {
  const { path, t } = view
  if (state.pending && task === undefined) return <SetUp pending={state.pending} view={view} />
  if (!state.active || task === 'start') {
    return (
      <>
        <p>{t('client.appIntro')}</p>
        <p className="pcp-quiet">{t('client.appFree')}</p>
        {required ? (
          <p>
            <a className="pcp-phone" href={path('/account/passkeys')}>
              {t('client.passkeyInstead')}
            </a>
          </p>
        ) : null}
        <Section title={t('client.appStartTitle')}>
          <ProofForm
            action="/authenticator/start"
            button={t('client.appStartButton')}
            asks={state.asks}
            view={view}
          />
        </Section>
      </>
    )
  }
  if (task === 'codes') {
    return (
      <Section title={t('client.appCodesRow')}>
        <ProofForm
          action="/authenticator/recovery-codes"
          button={t('client.appCodesButton')}
          asks={state.asks}
          note={t('client.appCodesRowHint')}
          view={view}
        />
      </Section>
    )
  }
  if (task === 'remove') {
    return (
      <Section title={t('client.appRemoveRow')}>
        <ProofForm
          action="/authenticator/remove"
          button={t('client.appRemoveButton')}
          asks={state.asks}
          note={t(requiredByAgency ? 'client.appRemoveRequired' : 'client.appOthersSignedOut')}
          view={view}
        />
      </Section>
    )
  }
  return <InUse requiredByAgency={requiredByAgency} state={state} view={view} />
}

const InUse = ({
  requiredByAgency,
  state,
  view: { path, t },
}: Pick<Props, 'requiredByAgency' | 'state' | 'view'>) => {
  const here = path('/account/authenticator')
  return (
    <>
      <Card>
        <p>{t('client.appOnText')}</p>
        <p>{t('client.appCodesLeft', { count: state.recoveryCodesLeft })}</p>
      </Card>
      <ListRows>
        <ListRow
          detail={t('client.appCodesRowHint')}
          href={`${here}?do=codes`}
          title={t('client.appCodesRow')}
        />
        <ListRow
          detail={t('client.appMoveRowHint')}
          href={`${here}?do=start`}
          title={t('client.appMoveRow')}
        />
        <ListRow
          detail={t(requiredByAgency ? 'client.appRemoveRequired' : 'client.appRemoveRowHint')}
          href={`${here}?do=remove`}
          title={t('client.appRemoveRow')}
        />
      </ListRows>
    </>
  )
}
