import { fieldError, type ViewContext } from '../../viewContext.js'
import { TextField } from '../TextField/index.js'

type Props = {
  /**
   * `username` where it names an account that is there, so that password managers fill it in;
   * `email` for another one.
   */
  autoComplete?: 'email' | 'username'
  /** Filled in where nothing was typed yet. */
  known?: string | undefined
  /** What it is called; the address somebody signs in with by default. */
  label?: string
  view: ViewContext
}

/** A mail address, with the keyboard of a phone for it and no spelling help. */
export const EmailField = ({ autoComplete = 'username', known, label, view }: Props) => (
  <TextField
    autoComplete={autoComplete}
    defaultValue={view.draft.email ?? known}
    error={fieldError(view, 'email')}
    inputMode="email"
    label={label ?? view.t('client.emailLabel')}
    name="email"
    required
    spellCheck={false}
    type="email"
  />
)
