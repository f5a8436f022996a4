import { fieldError, type ViewContext } from '../../viewContext.js'
import { TextField } from '../TextField/index.js'

/** The password somebody has: asked for once more before what matters most. */
export const CurrentPassword = ({ view }: { view: ViewContext }) => (
  <TextField
    autoComplete="current-password"
    error={fieldError(view, 'currentPassword')}
    label={view.t('client.currentPasswordLabel')}
    name="currentPassword"
    required
    type="password"
  />
)
