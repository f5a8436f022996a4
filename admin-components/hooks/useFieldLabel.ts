import type { ClientField, StaticLabel } from 'payload'

import type { AdminKey } from '../../src/translations/label.js'
import { usePortalTranslation } from './usePortalTranslation.js'

type Labelled = Pick<ClientField, 'admin'> & { label?: false | StaticLabel }

/** The label of a field in the reader's language; Payload hands components that of an earlier reader. */
export const useFieldLabel = ({ admin, label }: Labelled): StaticLabel => {
  const { text } = usePortalTranslation()
  const key: unknown = admin?.custom?.labelKey
  return typeof key === 'string' ? text(key as AdminKey) : label || ''
}
