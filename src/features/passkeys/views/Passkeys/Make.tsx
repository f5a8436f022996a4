import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PasskeyButton } from '../../../../portal/kit/components/PasskeyButton/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { TextField } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { label: string; options: string; view: ViewContext }

/** Its name, and the button that makes it; without scripts what to do in place of it. */
export const Make = ({ label, options, view }: Props) => {
  const { path, t } = view
  return (
    <Section title={t('client.passkeyMakeTitle')}>
      <Form action="/passkeys" view={view}>
        <PasskeyButton
          label={t('client.passkeyMakeButton')}
          look="filled"
          use={{ kind: 'make', options }}
          view={view}
        >
          <p>{t('client.passkeyMakeText')}</p>
          <TextField
            defaultValue={view.draft.name ?? label}
            error={fieldError(view, 'name')}
            hint={t('client.passkeyNameHint')}
            label={t('client.passkeyNameLabel')}
            name="name"
            required
          />
          <p className="pcp-quiet">{t('client.appOthersSignedOut')}</p>
        </PasskeyButton>
        <p data-no-passkey>{t('client.passkeyMakeNot')}</p>
      </Form>
      <p>
        <a className="pcp-phone" href={path('/account/authenticator')}>
          {t('client.appTitle')}
        </a>
      </p>
    </Section>
  )
}
