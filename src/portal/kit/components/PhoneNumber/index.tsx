import { fieldError, type ViewContext } from '../../viewContext.js'
import { TextField } from '../TextField/index.js'

type Props = {
  /** Filled in where nothing was typed yet. */
  known?: string
  view: ViewContext
}

/** A telephone number that may be left out, with the keys of a phone for it. */
export const PhoneNumber = ({ known, view }: Props) => (
  <TextField
    autoComplete="tel"
    defaultValue={view.draft.phone ?? known}
    error={fieldError(view, 'phone')}
    hint={view.t('client.phoneHint')}
    label={view.t('client.phoneLabel')}
    name="phone"
    optional={view.t('client.optional')}
    type="tel"
  />
)
