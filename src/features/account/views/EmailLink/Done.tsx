import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { next: string; view: ViewContext }

/**
 * After a link was used on a device where somebody else is signed in: they stay so, unless whoever
 * stands here wants to go on.
 */
export const EmailLinkDoneView = ({ next, view }: Props) => {
  const { path, t } = view
  return (
    <>
      <PageHeading title={t('client.emailDoneTitle')}>
        <p>{t('client.emailDoneText')}</p>
      </PageHeading>
      <Form action="/logout" next={path(next)} view={view}>
        <Button>{t('client.emailDoneButton')}</Button>
      </Form>
    </>
  )
}
