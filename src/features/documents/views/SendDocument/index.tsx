import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Select } from '../../../../portal/kit/components/Choices/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { TextField } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'
import { DocumentPicker } from '../../../requests/portal.js'
import type { CategoryChoice } from '../../loaders/documents.js'

type Props = {
  agency: string
  categories: readonly CategoryChoice[]
  maxFiles: number
  maxMegabytes: number
  view: ViewContext
}

/** Files that nobody asked for: what they are, and the files. */
export const SendDocumentView = ({ agency, categories, maxFiles, maxMegabytes, view }: Props) => {
  const { draft, path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path('/documents')} label={t('client.documentsTitle')} />
      <ErrorSummary fields={['category', 'name', 'file']} view={view} />
      <PageHeading title={t('client.documentSendLink')}>
        <p>{t('client.documentSendIntro', { agency })}</p>
      </PageHeading>
      <Form action="/documents" multipart view={view}>
        {categories.length > 0 ? (
          <Select
            choices={categories}
            chosen={draft.category ? [draft.category] : []}
            empty={t('client.documentCategoryNone')}
            error={fieldError(view, 'category')}
            label={t('client.documentCategoryLabel')}
            name="category"
            optional={t('client.optional')}
          />
        ) : null}
        <TextField
          defaultValue={draft.name}
          error={fieldError(view, 'name')}
          hint={t('client.documentNameHint')}
          label={t('client.documentNameLabel')}
          name="name"
          optional={t('client.optional')}
        />
        <DocumentPicker
          doneURL={`${path('/documents')}?notice=sent`}
          maxFiles={maxFiles}
          maxMegabytes={maxMegabytes}
          view={view}
        />
      </Form>
      <Section title={t('client.whatNextTitle')}>
        <p className="pcp-quiet">{t('client.documentSendNext')}</p>
      </Section>
    </div>
  )
}
