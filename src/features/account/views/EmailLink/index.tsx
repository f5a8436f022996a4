import { Button } from '../../../../portal/kit/components/Button/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { maskedEmail: string; step: 'confirm' | 'undo'; token: string; view: ViewContext }

const TEXTS = {
  confirm: {
    button: 'client.emailConfirmButton',
    text: 'client.emailConfirmText',
    title: 'client.emailConfirmTitle',
  },
  undo: {
    button: 'client.emailUndoButton',
    text: 'client.emailUndoText',
    title: 'client.emailUndoTitle',
  },
} as const

/**
 * Behind a mailed link: nothing happens before the button is pressed, so mail scanners that open
 * links change nothing.
 */
export const EmailLinkView = ({ maskedEmail, step, token, view }: Props) => {
  const { t } = view
  const texts = TEXTS[step]
  return (
    <>
      <ErrorSummary fields={[]} view={view} />
      <PageHeading title={t(texts.title)}>
        <p>{t(texts.text, { email: maskedEmail })}</p>
      </PageHeading>
      <Form action={`/change-email/${step}`} view={view}>
        <input name="token" type="hidden" value={token} />
        <Button>{t(texts.button)}</Button>
      </Form>
    </>
  )
}
