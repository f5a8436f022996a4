import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Facts } from '../../../../portal/kit/components/Facts/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { ownLanguageName } from '../../../../core/direction.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { FactorRows } from './FactorRows.js'

type Props = {
  account: { email: string; phone: null | string }
  authenticatorApp: boolean
  /** There is a profile whose number can be changed. */
  connected: boolean
  /** How many there are; null where none are offered. */
  passkeys: null | number
  /** Whether codes by text are on; null where there are none. */
  textCodes: boolean | null
  view: ViewContext
}

/** How the client signs in, and how to sign out, here or everywhere. */
export const AccountView = ({
  account,
  authenticatorApp,
  connected,
  passkeys,
  textCodes,
  view,
}: Props) => {
  const { locale, path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <ErrorSummary fields={[]} view={view} />
      <PageHeading title={t('client.accountTitle')} />
      <Card>
        <Facts
          facts={[
            { label: t('client.accountEmail'), value: account.email },
            { label: t('client.accountPhone'), value: account.phone ?? t('client.accountNone') },
            { label: t('client.accountLanguage'), value: ownLanguageName(locale) },
          ]}
        />
      </Card>
      <ListRows>
        <ListRow
          detail={t('client.accountPasswordHint')}
          href={path('/account/password')}
          icon="privacy"
          title={t('client.accountPassword')}
        />
        <ListRow
          detail={t('client.accountChangeEmailHint')}
          href={path('/account/email')}
          icon="mail"
          title={t('client.accountChangeEmail')}
        />
        {connected ? (
          <ListRow
            detail={t('client.accountChangePhoneHint')}
            href={path('/account/phone')}
            icon="account"
            title={t('client.accountChangePhone')}
          />
        ) : null}
        {connected ? (
          <ListRow
            detail={t('client.accountNoticesHint')}
            href={path('/account/notices')}
            icon="messages"
            title={t('client.noticesTitle')}
          />
        ) : null}
        <ListRow
          detail={t('client.accountDevicesHint')}
          href={path('/account/devices')}
          icon="account"
          title={t('client.devicesTitle')}
        />
        <ListRow
          detail={t('client.myDataRowHint')}
          href={path('/account/my-data')}
          icon="document"
          title={t('client.myDataTitle')}
        />
      </ListRows>
      <FactorRows app={authenticatorApp} passkeys={passkeys} view={view} />
      <TextCodesRow on={textCodes} view={view} />
      <Section title={t('client.accountSignOutTitle')}>
        <div className="pcp-stack">
          <Form action="/logout" view={view}>
            <Button>{t('client.accountSignOut')}</Button>
          </Form>
          <p className="pcp-quiet">{t('client.accountSignOutEverywhereHint')}</p>
          <Form action="/logout-everywhere" view={view}>
            <Button look="second">{t('client.accountSignOutEverywhere')}</Button>
          </Form>
        </div>
      </Section>
    </div>
  )
}

/** Codes by text stand below what is safer. */
const TextCodesRow = ({ on, view: { path, t } }: { on: boolean | null; view: ViewContext }) =>
  on === null ? null : (
    <ListRows>
      <ListRow
        detail={t('client.textCodesRowHint')}
        href={path('/account/text-codes')}
        icon="phone"
        tag={on ? <Tag label={t('client.textCodesTag')} tone="good" /> : null}
        title={t('client.textCodesTitle')}
      />
    </ListRows>
  )
