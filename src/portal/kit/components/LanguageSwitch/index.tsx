import { directionOf, ownLanguageName } from '../../../../core/direction.js'
import type { ViewContext } from '../../viewContext.js'

type Props = { locales: readonly string[]; view: ViewContext }

/** One link for each other language, in that language, leading back to this page. */
export const LanguageSwitch = ({ locales, view }: Props) => {
  const others = locales.filter((locale) => locale !== view.locale)
  if (others.length === 0) return null
  return (
    <nav aria-label={view.t('client.languages')}>
      <ul className="pcp-languages" role="list">
        {others.map((locale) => (
          <li key={locale}>
            <a
              dir={directionOf(locale)}
              href={`${view.endpoint('/language')}?${new URLSearchParams({ to: locale, next: view.here }).toString()}`}
              hrefLang={locale}
              lang={locale}
              rel="nofollow"
            >
              {ownLanguageName(locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
