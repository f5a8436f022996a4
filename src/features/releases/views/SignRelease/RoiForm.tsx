import type { ReleaseText } from '../../releaseText.js'
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
  /** The password was given too long ago to speak for who signs. */
  askPassword: boolean
  release: ReleaseText
  view: ViewContext
}

/** The whole text first, then a free Yes or No and a name as the signature. */
export const RoiForm = ({ action, askPassword, release, view }: Props) => {
  const { draft, error, t } = view
  // Said to another text: this one has not been answered yet
  const isNewText = error?.code === 'ROI_TEXT_CHANGED'
  return (
    <>
      <section aria-labelledby="pcp-roi-title">
        <Card>
          <p className="pcp-quiet">{t('client.roiReadFirst')}</p>
          <h2 id="pcp-roi-title">{t('legal.roiTitle')}</h2>
          <Prose text={release.text} />
        </Card>
      </section>
      <Form action={action} view={view}>
        <input name="textHash" type="hidden" value={release.hash} />
        <Choices
          choices={[
            { label: t('legal.roiYes'), value: 'yes' },
            { label: t('legal.roiNo'), value: 'no' },
          ]}
          chosen={draft.permission && !isNewText ? [draft.permission] : []}
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
