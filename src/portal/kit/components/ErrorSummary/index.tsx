import type { ViewContext } from '../../viewContext.js'
import { fieldID } from '../Field/index.js'

type Props = { extra?: string | undefined; fields: readonly string[]; view: ViewContext }

/**
 * What went wrong, at the top and linked to the field, with focus on arrival. `fields` names the
 * fields of this page: an error without one of them is told without a link.
 */
export const ErrorSummary = ({ extra, fields, view }: Props) => {
  const { error, t } = view
  if (!error) return null
  const linked = error.field !== undefined && fields.includes(error.field)
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
        <li>
          {linked && error.field ? (
            <a href={`#${fieldID(error.field)}`}>{error.message}</a>
          ) : (
            error.message
          )}
        </li>
      </ul>
      {extra ? <p>{extra}</p> : null}
    </div>
  )
}
