import type { AskedFactor } from '../../../../identity/askedFactor.js'
import { MAX_PASSKEYS } from '../../../../identity/passkeys/passkeys.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button, ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { TextField } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'
import { ProofForm } from '../../../authenticator/portal.js'
import type { PasskeyItem } from '../../actions/passkeys.js'
import { Make } from './Make.js'
import { PasskeyList } from './PasskeyList.js'

/** What somebody came to do: `?do=`. */
export type PasskeyTask = 'add' | 'codes' | 'remove' | 'rename' | undefined

export type PasskeysState = {
  /** There is an authenticator app, too. */
  app: boolean
  /** What a form asks besides the password. */
  asks: AskedFactor | null
  /** How a new one is called unless the client says something else. */
  label: string
  /** New ones can be made. */
  offered: boolean
  /** What the browser makes one with, once the owner has shown who they are. */
  pending: null | string
  recoveryCodesLeft: number
  /** The agency lets nobody on without an app or a passkey. */
  required: boolean
}

type Props = {
  items: readonly PasskeyItem[]
  state: PasskeysState
  task: { item: PasskeyItem | undefined; kind: PasskeyTask }
  view: ViewContext
}

/** Adding passkeys, and looking after those there are. */
export const PasskeysView = (props: Props) => {
  const { state, task, view } = props
  const { path, t } = view
  const up =
    task.kind === undefined
      ? {
          href: path(state.required ? '/account/authenticator' : '/account'),
          label: t('client.accountTitle'),
        }
      : { href: path('/account/passkeys'), label: t('client.passkeysTitle') }
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={up.href} label={up.label} />
      <ErrorSummary fields={['name', 'password', 'code']} view={view} />
      <PageHeading title={t('client.passkeysTitle')} />
      <Content {...props} />
    </div>
  )
}

const Content = ({ items, state, task, view }: Props) => {
  const { t } = view
  const { item, kind } = task
  if (kind === 'remove' && item) {
    const last = items.length === 1 && !state.app
    return (
      <Section title={t('client.passkeyRemoveTitle')}>
        <p>{t('client.passkeyRemoveText', { name: item.name })}</p>
        {last ? <p>{t('client.passkeyRemoveLast')}</p> : null}
        <ProofForm
          action={`/passkeys/${item.id}/remove`}
          asks={state.asks}
          button={t('client.passkeyRemoveButton')}
          note={t('client.appOthersSignedOut')}
          view={view}
        />
      </Section>
    )
  }
  if (kind === 'rename' && item) return <Rename item={item} view={view} />
  if (kind === 'codes' && items.length > 0) {
    return (
      <Section title={t('client.appCodesRow')}>
        <ProofForm
          action="/authenticator/recovery-codes"
          asks={state.asks}
          button={t('client.appCodesButton')}
          note={t('client.appCodesRowHint')}
          view={view}
        />
      </Section>
    )
  }
  if (state.pending && kind !== 'add') {
    return <Make label={state.label} options={state.pending} view={view} />
  }
  if (kind === 'add' || items.length === 0) return <Start items={items} state={state} view={view} />
  return <InUse items={items} state={state} view={view} />
}

const Rename = ({ item, view }: { item: PasskeyItem; view: ViewContext }) => {
  const { t } = view
  return (
    <Section title={t('client.passkeyRename')}>
      <Form action={`/passkeys/${item.id}/rename`} view={view}>
        <TextField
          defaultValue={view.draft.name ?? item.name}
          error={fieldError(view, 'name')}
          hint={t('client.passkeyNameHint')}
          label={t('client.passkeyNameLabel')}
          name="name"
          required
        />
        <Button>{t('client.passkeyRenameButton')}</Button>
      </Form>
    </Section>
  )
}

type Parts = Pick<Props, 'items' | 'state' | 'view'>

const Start = ({ items, state, view }: Parts) => {
  const { t } = view
  return (
    <>
      <p>{t('client.passkeysIntro')}</p>
      <p className="pcp-quiet">{t('client.passkeysOwn')}</p>
      {items.length === 0 && !state.app ? (
        <p className="pcp-quiet">{t('client.passkeysAfter')}</p>
      ) : null}
      {/* Before a password is asked for nothing */}
      <noscript>
        <p>{t('client.passkeyMakeNot')}</p>
      </noscript>
      <Section title={t('client.passkeyStartTitle')}>
        <ProofForm
          action="/passkeys/start"
          asks={state.asks}
          button={t('client.passkeyStartButton')}
          view={view}
        />
      </Section>
    </>
  )
}

const InUse = ({ items, state, view }: Parts) => {
  const { path, t } = view
  const here = path('/account/passkeys')
  return (
    <>
      <PasskeyList items={items} view={view} />
      {items.length >= MAX_PASSKEYS ? (
        <p className="pcp-quiet">{t('client.passkeysFull', { count: items.length })}</p>
      ) : null}
      {state.offered && items.length < MAX_PASSKEYS ? (
        <ButtonLink href={`${here}?do=add`}>{t('client.passkeyAddAnother')}</ButtonLink>
      ) : null}
      <p>{t('client.appCodesLeft', { count: state.recoveryCodesLeft })}</p>
      <ListRows>
        <ListRow
          detail={t('client.appCodesRowHint')}
          href={`${here}?do=codes`}
          title={t('client.appCodesRow')}
        />
      </ListRows>
    </>
  )
}
