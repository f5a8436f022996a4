import type { ViewContext } from '../../viewContext.js'

type Props = { name: string; view: ViewContext }

/** Whose page this is, and the way out for anybody else: phones go from hand to hand. */
export const SignedInAs = ({ name, view: { endpoint, own, t } }: Props) => (
  <form action={endpoint('/logout')} className="pcp-signedIn" method="post">
    <input name="_back" type="hidden" value={own} />
    <span>{t('client.signedInAs', { name })}</span>{' '}
    <button className="pcp-textButton" type="submit">
      {t('client.signedInAsOther')}{' '}
      <span className="pcp-hiddenText">{t('client.signedInAsOut')}</span>
    </button>
  </form>
)
