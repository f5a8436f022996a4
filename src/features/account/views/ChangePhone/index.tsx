import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { PhoneNumber } from '../../../../portal/kit/components/PhoneNumber/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

/** The number the agency has, to mend or take away. */
export const ChangePhoneView = ({ known, view }: { known: string; view: ViewContext }) => {
  const { path, t } = view
  return (
    <>
      <BackLink href={path('/account')} label={t('client.accountTitle')} />
      <ErrorSummary fields={['phone']} view={view} />
      <PageHeading title={t('client.accountChangePhone')}>
        <p>{t('client.accountChangePhoneIntro')}</p>
      </PageHeading>
      <Form action="/change-phone" view={view}>
        <PhoneNumber known={known} view={view} />
        <Button>{t('client.accountChangePhoneButton')}</Button>
      </Form>
    </>
  )
}
