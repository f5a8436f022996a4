import { Form } from '../../../../portal/kit/components/Form/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

import { DocumentPicker } from '../DocumentPicker/index.js'

type Props = {
  action: string
  doneURL: string
  maxFiles: number
  maxMegabytes: number
  of: string
  view: ViewContext
}

/** The files that were asked for. */
export const DocumentForm = ({ action, view, ...picker }: Props) => {
  const { t } = view
  return (
    <>
      <p>{t('client.documentIntro')}</p>
      <Form action={action} multipart view={view}>
        <DocumentPicker {...picker} view={view} />
      </Form>
    </>
  )
}
