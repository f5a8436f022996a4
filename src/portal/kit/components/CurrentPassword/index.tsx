import { fieldError, type ViewContext } from '../../viewContext.js'
import { PasswordField } from '../PasswordField/index.js'

/** The password somebody has: asked for once more before what matters most. */
export const CurrentPassword = ({ view }: { view: ViewContext }) => (
  <PasswordField
    autoComplete="current-password"
    error={fieldError(view, 'currentPassword')}
    label={view.t('client.currentPasswordLabel')}
    name="currentPassword"
    view={view}
  />
)
