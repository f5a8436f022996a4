import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { Choices } from '../../../../portal/kit/components/Choices/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { Prose } from '../../../../portal/kit/components/Prose/index.js'
import { SignaturePad } from '../../../../portal/kit/components/SignaturePad/index.js'
import { PasswordField } from '../../../../portal/kit/components/PasswordField/index.js'
import { TextField } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = {
  action: string
  agency: string
  /** The password was given too long ago to speak for who signs. */
  askPassword: boolean
  termDays: number
  view: ViewContext
}

/** The whole text first, then a free Yes or No and a name as the signature. */
export const RoiForm = ({ action, agency, askPassword, termDays, view }: Props) => {
  const { draft, productName, t } = view
  return (
    <>
      <section aria-labelledby="pcp-roi-title">
        <Card>
          <p className="pcp-quiet">{t('client.roiReadFirst')}</p>
          <h2 id="pcp-roi-title">{t('legal.roiTitle')}</h2>
          <Prose text={t('legal.roiText', { agency, productName, termDays })} />
        </Card>
      </section>
      <Form action={action} view={view}>
        <Choices
          choices={[
            { label: t('legal.roiYes'), value: 'yes' },
            { label: t('legal.roiNo'), value: 'no' },
          ]}
          chosen={draft.permission ? [draft.permission] : []}
          error={fieldError(view, 'permission')}
          label={t('client.roiQuestion')}
          line
          name="permission"
          required
        />
        <TextField
          autoComplete="name"
          error={fieldError(view, 'signedName')}
          hint={t('legal.roiSignatureStatement')}
          label={t('client.roiSignedNameLabel')}
          name="signedName"
          required
        />
        <SignaturePad
          texts={{
            clear: t('client.roiDrawClear'),
            hint: t('client.roiDrawHint'),
            label: t('client.roiDrawLabel'),
            title: t('client.roiDrawTitle'),
          }}
        />
        {askPassword ? (
          <PasswordField
            autoComplete="current-password"
            error={fieldError(view, 'password')}
            hint={t('client.roiPasswordHint')}
            label={t('client.passwordLabel')}
            name="password"
            view={view}
          />
        ) : null}
        <Button>{t('client.roiSend')}</Button>
      </Form>
    </>
  )
}
