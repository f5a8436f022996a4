import { LONGEST_TYPED_CODE } from '../../../../core/readCode.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { EmailField } from '../../../../portal/kit/components/EmailField/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { TextField } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'

/**
 * For who has a printed invitation: its code and the address it was made for bring the link by mail
 * once more. The answer is the same whatever is typed.
 */
export const PrintedCodeView = ({ view }: { view: ViewContext }) => {
  const { path, t } = view
  return (
    <>
      <BackLink href={path('/sign-in')} label={t('client.forgotBack')} />
      <ErrorSummary fields={['code', 'email']} view={view} />
      <PageHeading title={t('client.printedTitle')}>
        <p>{t('client.printedIntro')}</p>
      </PageHeading>
      <Form action="/invitations/code" view={view}>
        <pcp-scanned-code className="pcp-field">
          <TextField
            autoComplete="off"
            error={fieldError(view, 'code')}
            hint={t('client.recoverCodeHint')}
            label={t('client.printedCode')}
            maxLength={LONGEST_TYPED_CODE}
            name="code"
            required
            spellCheck={false}
          />
        </pcp-scanned-code>
        <EmailField view={view} />
        <Button>{t('client.printedButton')}</Button>
      </Form>
      <p className="pcp-quiet">{t('client.printedHelp')}</p>
    </>
  )
}
