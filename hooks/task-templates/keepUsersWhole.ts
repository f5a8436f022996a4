import type { CollectionBeforeValidateHook } from 'payload'

import type { Row } from '../../src/data/rows.js'
import { problemsOfUsers } from '../../src/features/workflows/index.js'
import { callerReader } from '../../src/language/callerReader.js'
import { refuseFields } from '../shared/refuseFields.js'
import { rowBefore } from '../shared/rowBefore.js'

/**
 * A task is not changed so that a workflow no longer holds together: a question that a condition
 * asks for stays, and a date that a due rule counts from is there.
 */
export const keepUsersWhole: CollectionBeforeValidateHook = async (args) => {
  const { req } = args
  const data = (args.data ?? {}) as Partial<Row<'taskTemplates'>>
  const before = rowBefore(args) as Row<'taskTemplates'> | undefined
  if (!before) return data
  const { t } = callerReader(req)
  const problems = await problemsOfUsers(req, { ...before, ...data })
  const message = problems
    .map(({ code, name, other = '', workflow }) =>
      [
        t('errors.workflowNeeds', { name: workflow }),
        t(`errors.workflow_${code}`, { name, other }),
      ].join(' '),
    )
    .join(' ')
  if (message !== '')
    refuseFields(req, [{ field: { name: 'questions' }, message, path: 'questions' }])
  return data
}
