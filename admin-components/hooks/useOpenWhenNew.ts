import { useForm } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/**
 * Opens a row that was just added, though rows are closed at first: there is nothing to see of it
 * while it is.
 * @param path of the row, `questions.3`
 */
export const useOpenWhenNew = (path: string): void => {
  const { dispatchFields, getFields } = useForm()
  const looked = useRef(false)
  useEffect(() => {
    if (looked.current) return
    looked.current = true
    const fields = getFields()
    const name: unknown = fields[`${path}.name`]?.value
    const [, list = '', at] = /^(.+)\.(\d+)$/.exec(path) ?? []
    const rows = fields[list]?.rows
    if (name || !rows) return
    const updatedRows = rows.map((row, index) =>
      index === Number(at) ? { ...row, collapsed: false } : row,
    )
    dispatchFields({ path: list, type: 'SET_ROW_COLLAPSED', updatedRows })
  })
}
