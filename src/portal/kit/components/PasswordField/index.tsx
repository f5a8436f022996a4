import type { ViewContext } from '../../viewContext.js'
import { describes, Field, type FieldTexts } from '../Field/index.js'

type Props = FieldTexts & {
  autoComplete: 'current-password' | 'new-password'
  required?: boolean
  view: Pick<ViewContext, 't'>
}

/**
 * A password, with a button that shows what was typed where scripts run
 * (`src/portal/islands/showPassword.client.ts`).
 */
export const PasswordField = ({ autoComplete, required = true, view, ...texts }: Props) => {
  const { t } = view
  const attributes = describes(texts)
  return (
    <Field {...texts}>
      <pcp-show-password
        className="pcp-password"
        data-hidden={t('client.passwordHidden')}
        data-hide={t('client.passwordHide')}
        data-hide-label={t('client.passwordHideLabel')}
        data-show={t('client.passwordShow')}
        data-show-label={t('client.passwordShowLabel')}
        data-shown={t('client.passwordShown')}
      >
        <input
          {...attributes}
          autoCapitalize="none"
          autoComplete={autoComplete}
          className="pcp-input"
          required={required}
          spellCheck={false}
          type="password"
        />
        <button
          aria-controls={attributes.id}
          aria-label={t('client.passwordShowLabel')}
          className="pcp-button pcp-button--second pcp-passwordShow"
          hidden
          type="button"
        >
          {t('client.passwordShow')}
        </button>
        <span className="pcp-hiddenText" role="status" />
      </pcp-show-password>
    </Field>
  )
}
