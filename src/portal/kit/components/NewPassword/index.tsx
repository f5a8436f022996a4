import { fieldError, type ViewContext } from '../../viewContext.js'
import { PasswordField } from '../PasswordField/index.js'

type Props = { minimum: number; passphrase: string; view: ViewContext }

/** A password to choose, with one to take: words that the server drew for this one page. */
export const NewPassword = ({ minimum, passphrase, view }: Props) => {
  const { t } = view
  return (
    <>
      <PasswordField
        autoComplete="new-password"
        error={fieldError(view, 'password')}
        hint={t('client.newPasswordHint', { minimum })}
        label={t('client.newPasswordLabel')}
        name="password"
        view={view}
      />
      <div className="pcp-passphrase">
        <p>{t('client.passphraseOffer')}</p>
        <p className="pcp-passphrase__words" translate="no">
          {passphrase}
        </p>
        <p className="pcp-quiet">{t('client.passphraseHint')}</p>
      </div>
    </>
  )
}
