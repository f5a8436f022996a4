import { changeRows } from '../../../data/changeRows.js'
import { defineEffect } from '../../../effects/defineEffect.js'

/** What the owner of a case had to do in it goes to the next one. */
export const giveCaseTasks = defineEffect({
  kind: 'give-case-tasks',
  settle: (source, { case: id, from, to }) =>
    changeRows(
      source,
      'caseTasks',
      {
        and: [
          { case: { equals: id } },
          { assignee: { equals: from } },
          { status: { in: ['waiting', 'open', 'submitted'] } },
        ],
      },
      { assignee: to },
    ),
})
