import type { ReactNode } from 'react'

import type { PluginContext } from '../../../../config/context.js'
import { directionOf } from '../../../../core/direction.js'
import { shownQuestions } from '../../../../core/questions/conditions.js'
import { answerField, rowsField } from '../../../../core/questions/formFields.js'
import type { Question } from '../../../../core/questions/question.js'
import type { ReadSet } from '../../../../core/questions/readSet.js'
import { typedNumber } from '../../../../core/typedNumber.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { createViewContext, type ViewContext } from '../../../../portal/kit/viewContext.js'
import { translator } from '../../../../translations/translate.js'
import { AskedQuestion } from '../Asked.js'

type Wanted = {
  /** Tried out, by the names of their questions. */
  answers: ReadonlyMap<string, unknown>
  locale: string
  page: number
  set: ReadSet
  title: string
}
type Drawn = { html: string; page: number; pages: number; shown: string[] }

/**
 * Nothing is loaded but the portal's own stylesheet, nothing runs, nothing is sent.
 */
// guard: previews-run-nothing
const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; form-action 'none'; base-uri 'none'"

const NO_FILES: ReadonlyMap<string, string> = new Map()

const textsOf = (answer: unknown): string[] =>
  (Array.isArray(answer) ? answer : [answer]).filter((one) => typeof one === 'string')

/** What was typed, as conditions see it once it is sent. */
const valueOf = ({ type }: Question, answer: unknown): unknown => {
  const [first = ''] = textsOf(answer)
  if (type === 'multiselect') return textsOf(answer)
  return type === 'number' ? typedNumber(first) : first
}

const viewOf = (
  { options }: PluginContext,
  { answers, locale, set }: Pick<Wanted, 'answers' | 'locale' | 'set'>,
): ViewContext => {
  const typed = set.questions.map((question) =>
    // One row shows what each of them asks
    question.type === 'group'
      ? [rowsField(question), '1']
      : [answerField(question), textsOf(answers.get(question.name)).join('\n')],
  )
  return createViewContext({
    api: (path) => path,
    draft: {
      error: null,
      fields: Object.fromEntries(typed) as Record<string, string>,
      savedAt: '',
      token: '',
    },
    locale,
    options,
    pathname: '/requests',
    routeName: 'request',
    search: {},
    t: translator(locale, options.portal.texts),
  })
}

type PageProps = { children: ReactNode; locale: string; styles: string; title: string }

const Page = ({ children, locale, styles, title }: PageProps) => (
  <html dir={directionOf(locale)} lang={locale}>
    <head>
      <meta charSet="utf-8" />
      <meta content={POLICY} httpEquiv="Content-Security-Policy" />
      <meta content="width=device-width, initial-scale=1" name="viewport" />
      <meta content="light dark" name="color-scheme" />
      <title>{title}</title>
      <link href={styles} rel="stylesheet" />
    </head>
    <body>
      <main className="pcp-main">{children}</main>
    </body>
  </html>
)

/** The questions as whole HTML, with the components that draw them for clients. */
export const renderPreview = async (
  context: PluginContext,
  { answers, locale, page, set, title }: Wanted,
): Promise<Drawn> => {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const view = viewOf(context, { answers, locale, set })
  const values = new Map(
    set.questions.map((question) => [question.name, valueOf(question, answers.get(question.name))]),
  )
  const shown = shownQuestions(set.questions, values)
  const single = set.layout === 'one-question-a-page'
  const pages = single ? Math.max(shown.length, 1) : 1
  const at = Math.min(page, pages - 1)
  const drawn = single ? shown.slice(at, at + 1) : shown
  const html = renderToStaticMarkup(
    <Page locale={locale} styles={await context.registry.styleLink(context)} title={title}>
      {title ? <PageHeading title={title} /> : null}
      {shown.length === 0 ? <p>{view.t('client.assessmentMissing')}</p> : null}
      <form className="pcp-form">
        {drawn.map((question) => (
          <AskedQuestion
            files={NO_FILES}
            key={question.name}
            plain
            question={question}
            questions={set.questions}
            view={view}
          />
        ))}
      </form>
    </Page>,
  )
  return {
    html: `<!doctype html>${html}`,
    page: at,
    pages,
    shown: shown.map(({ name }) => name),
  }
}
