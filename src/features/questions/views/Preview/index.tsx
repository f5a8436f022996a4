import type { ReactNode } from 'react'

import type { PluginContext } from '../../../../config/context.js'
import { directionOf } from '../../../../core/direction.js'
import { shownQuestions } from '../../../../core/questions/asked.js'
import { givenAnswers, rowsField } from '../../../../core/questions/formFields.js'
import type { Question } from '../../../../core/questions/question.js'
import type { ReadSet } from '../../../../core/questions/readSet.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { createViewContext, type ViewContext } from '../../../../portal/kit/viewContext.js'
import { translator } from '../../../../translations/translate.js'
import { isPage } from '../../pages.js'
import { QuestionField } from '../QuestionField.js'
import { QuestionForm } from '../QuestionForm.js'

type Wanted = {
  /** Tried out, by the names of form fields: `answers.pets`. */
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

const textOf = (typed: unknown): string =>
  (Array.isArray(typed) ? typed : [typed]).filter((one) => typeof one === 'string').join('\n')

/** A group begins with one row, so that its author sees what it asks. */
const firstRows = (questions: readonly Question[]): (readonly [string, string])[] =>
  questions.filter(({ type }) => type === 'group').map((group) => [rowsField(group), '1'] as const)

/** Questions whose conditions have been seen to: nothing is said of them any more. */
const settled = (questions: readonly Question[]): Question[] =>
  questions.map((question) => ({ ...question, showIf: null }))

const viewOf = (
  { options }: PluginContext,
  { answers, locale, set }: Pick<Wanted, 'answers' | 'locale' | 'set'>,
): ViewContext => {
  return createViewContext({
    api: (path) => path,
    draft: {
      error: null,
      fields: Object.fromEntries([
        ...firstRows(set.questions),
        ...[...answers].map(([name, typed]) => [name, textOf(typed)] as const),
      ]),
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
  const shown = shownQuestions(set.questions, givenAnswers(set.questions, view.draft))
  const single = set.layout === 'one-question-a-page'
  const asked = shown.filter(isPage)
  const pages = single ? Math.max(asked.length, 1) : 1
  const at = Math.min(page, pages - 1)
  const html = renderToStaticMarkup(
    <Page locale={locale} styles={await context.registry.styleLink(context)} title={title}>
      {title ? <PageHeading title={title} /> : null}
      <QuestionForm
        action=""
        at={asked[at]?.name}
        files={new Map()}
        form="request:preview"
        intro={view.t('client.assessmentIntro')}
        set={{ ...set, questions: settled(shown) }}
        view={view}
      />
      {at === pages - 1
        ? shown
            .filter(({ type }) => type === 'signature')
            .map((question) => (
              <QuestionField
                files={new Map()}
                key={question.name}
                question={question}
                view={view}
              />
            ))
        : null}
    </Page>,
  )
  return {
    html: `<!doctype html>${html}`,
    page: at,
    pages,
    shown: shown.map(({ name }) => name),
  }
}
