import type { ViewContext } from '../../viewContext.js'
import { Brand } from '../Brand/index.js'
import { LanguageSwitch } from '../LanguageSwitch/index.js'
import { QuickExit } from '../QuickExit/index.js'

type Props = { exitURL: string; home: string; locales: readonly string[]; view: ViewContext }

/** Whose service this is, the language, and the way out: the same on every page. */
export const TopBar = ({ exitURL, home, locales, view }: Props) => (
  <header className="pcp-top">
    <div className="pcp-topInner">
      <Brand home={home} view={view} />
      <div className="pcp-topActions">
        <LanguageSwitch locales={locales} view={view} />
        <QuickExit
          action={view.endpoint('/exit')}
          exitURL={exitURL}
          hint={view.t('client.leaveSiteHint')}
          label={view.t('client.leaveSite')}
        />
      </div>
    </div>
  </header>
)
