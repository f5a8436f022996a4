import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Field, fieldID } from '../../../../portal/kit/components/Field/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { url: null | string; view: ViewContext }

/** The address, to copy or to open with the calendar of the phone, and what to do when others have it. */
const Address = ({ url, view }: { url: string; view: ViewContext }) => {
  const { t } = view
  return (
    <>
      <Field hint={t('client.feedAddressHint')} label={t('client.feedAddress')} name="address">
        <input className="pcp-input" id={fieldID('address')} readOnly type="text" value={url} />
      </Field>
      <p>
        <a className="pcp-phone" href={url.replace(/^https?:/, 'webcal:')}>
          {t('client.feedOpen')}
        </a>
      </p>
      <Section title={t('client.feedRenewTitle')}>
        <p>{t('client.feedRenewHint')}</p>
        <Form action="/calendar-address" view={view}>
          <Button look="second">{t('client.feedRenew')}</Button>
        </Form>
        <Form action="/calendar-address/end" view={view}>
          <Button look="second">{t('client.feedEnd')}</Button>
        </Form>
      </Section>
    </>
  )
}

/** Appointments in the calendar of one's own phone, by an address that tells times alone. */
export const CalendarAddressView = ({ url, view }: Props) => {
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path('/calendar')} label={t('client.calendarTitle')} />
      <ErrorSummary fields={[]} view={view} />
      <PageHeading title={t('client.feedTitle')}>
        <p>{t('client.feedIntro')}</p>
        <p>{t('client.feedCare')}</p>
      </PageHeading>
      {url === null ? (
        <Form action="/calendar-address" view={view}>
          <Button>{t('client.feedMake')}</Button>
        </Form>
      ) : (
        <Address url={url} view={view} />
      )}
    </div>
  )
}
