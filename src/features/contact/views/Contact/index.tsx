import type { SharingMode } from '../../../../config/options.js'
import type { TypedForm } from '../../../../core/typedForms.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { Notice } from '../../../../portal/kit/components/Notice/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { WHO_SEES } from '../../../../portal/kit/whoSees.js'
import type { OwnContact } from '../../loaders/contact.js'
import { CONTACT_FIELDS, shownIn } from '../../sinceShown.js'
import { Emergency, Places, SafeWays } from './Parts.js'

type Props = {
  /** The form was typed into before and not sent. */
  isUnsaved: boolean
  known: OwnContact
  sharing: SharingMode
  view: ViewContext
}

/** What stands in the form is not what is known: it says so, and how to get back to that. */
const Unsaved = ({ view }: { view: ViewContext }) => (
  <Notice look="info">
    <p>{view.t('client.contactUnsaved')}</p>
    <Form action="/drafts" next={view.own} view={view}>
      <input name="form" type="hidden" value={'contact' satisfies TypedForm} />
      <Button look="second">{view.t('client.contactForget')}</Button>
    </Form>
  </Notice>
)

/** How the client is reached, theirs to change; the mail address is proved on a page of its own. */
export const ContactView = ({ isUnsaved, known, sharing, view }: Props) => {
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <ErrorSummary fields={CONTACT_FIELDS} view={view} />
      <PageHeading title={t('client.contactTitle')}>
        <p>{t('client.contactIntro')}</p>
      </PageHeading>
      <ListRows>
        <ListRow
          detail={t('client.contactEmailChange')}
          href={path('/account/email')}
          icon="mail"
          title={known.email || t('client.contactNoEmail')}
        />
      </ListRows>
      {isUnsaved ? <Unsaved view={view} /> : null}
      <Form action="/contact" keep="contact" view={view}>
        <input data-keep="" name="shown" type="hidden" value={view.draft.shown ?? shownIn(known)} />
        <Places known={known} view={view} />
        <SafeWays known={known} view={view} />
        <Emergency known={known} view={view} />
        <Button>{t('client.contactSave')}</Button>
      </Form>
      <Section title={t('client.helpPrivacyTitle')}>
        <p className="pcp-quiet">{t(WHO_SEES[sharing])}</p>
      </Section>
    </div>
  )
}
