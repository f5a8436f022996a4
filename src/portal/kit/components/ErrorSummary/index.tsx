import type { FormError } from '../../formError.js'
import type { ViewContext } from '../../viewContext.js'
import { fieldID } from '../Field/index.js'

type Props = {
  extra?: string | undefined
  /** Fields of this page, in its order. */
  fields: readonly string[]
  view: ViewContext
}

type Told = { field?: string; message: string }

/** In the order of the page; what belongs to none of its fields comes last, or stands alone. */
const inOrder = ({ message, problems }: FormError, fields: readonly string[]): readonly Told[] => {
  const here = fields.flatMap((field) => problems.filter((problem) => problem.field === field))
  const elsewhere = problems.filter(({ field }) => !fields.includes(field))
  return problems.length === 0
    ? [{ message }]
    : [...here, ...elsewhere.map((problem) => ({ message: problem.message }))]
}

/**
 * All that went wrong, at the top and linked to its fields, with focus on arrival. What belongs to
 * no field of this page is told without a link.
 */
export const ErrorSummary = ({ extra, fields, view }: Props) => {
  const { error, t } = view
  if (!error) return null
  return (
    <div
      aria-labelledby="pcp-error-title"
      autoFocus
      className="pcp-error"
      role="alert"
      tabIndex={-1}
    >
      <h2 id="pcp-error-title">{t('client.errorSummaryTitle')}</h2>
      <ul role="list">
        {inOrder(error, fields).map(({ field, message }) => (
          <li key={`${field ?? ''} ${message}`}>
            {field === undefined ? message : <a href={`#${fieldID(field)}`}>{message}</a>}
          </li>
        ))}
      </ul>
      {extra ? <p>{extra}</p> : null}
    </div>
  )
}
