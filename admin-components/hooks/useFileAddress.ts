import { useApi } from './usePortalCall.js'

type Stored = { filename?: null | string }

/** Address under which staff may read a file. */
export const useFileAddress = (collection: string): ((file: Stored) => null | string) => {
  const api = useApi()
  return ({ filename }) =>
    filename ? `${api}/${collection}/file/${encodeURIComponent(filename)}` : null
}
