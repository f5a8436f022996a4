import { Choices } from '../../../../portal/kit/components/Choices/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'
import type { OwnDocument } from '../../loaders/request.js'
import { DocumentPicker } from '../DocumentPicker/index.js'

type Props = {
  action: string
  documents: readonly OwnDocument[]
  doneURL: string
  maxFiles: number
  maxMegabytes: number
  of: string
  view: ViewContext
}

const lineOf = ({ format, t }: ViewContext, { createdAt, name, size }: OwnDocument): string =>
  [
    name,
    t('client.documentSentOn', { date: `${format.on(createdAt)}, ${format.time(createdAt)}` }),
    ...(size === null ? [] : [format.size(size)]),
  ].join(' · ')

/** Files of an answer: some are taken out, others come beside them, in one go. */
export const CorrectFiles = ({ action, documents, view, ...picker }: Props) => {
  const { draft, t } = view
  return (
    <Form action={action} multipart view={view}>
      {documents.length > 0 ? (
        <Choices
          choices={documents.map((document) => ({
            label: lineOf(view, document),
            value: document.id,
          }))}
          chosen={draft.remove ? draft.remove.split('\n') : []}
          error={fieldError(view, 'remove')}
          hint={t('client.correctFilesHint')}
          kind="checkbox"
          label={t('client.correctFilesLabel')}
          name="remove"
          optional={t('client.optional')}
        />
      ) : null}
      <Section title={t('client.correctAddTitle')}>
        <DocumentPicker {...picker} view={view} />
      </Section>
    </Form>
  )
}
