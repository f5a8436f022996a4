import type { UIFieldServerProps } from 'payload'
import type { ReactNode } from 'react'

import type { WorkflowDefinition } from '../../src/core/casework/definition.js'
import { toID } from '../../src/core/ids.js'
import { getContext } from '../../src/config/context.js'
import { translate } from '../../src/translations/translate.js'
import { Drawing } from './Drawing.js'
import { StepList } from './StepList.js'
import './index.css'

type Version = { definition: WorkflowDefinition; number: number }

/**
 * The steps of a workflow as it was saved last: drawn, and as a list that says the same to whoever
 * does not see the drawing.
 */
export const WorkflowPicture = async ({ data, req }: UIFieldServerProps): Promise<ReactNode> => {
  const { slugs } = getContext(req.payload)
  const { language } = req.i18n
  const id = toID((data as { id?: unknown } | undefined)?.id)
  const { docs } =
    id === null
      ? { docs: [] }
      : await req.payload.find({
          collection: slugs.workflowVersions,
          depth: 0,
          disableErrors: true,
          limit: 1,
          overrideAccess: false,
          pagination: false,
          req,
          sort: '-number',
          where: { workflow: { equals: id } },
        })
  const [version] = docs as unknown as Version[]
  if (!version)
    return (
      <p className="pcp-admin-hint field-type">{translate(language, 'casework.pictureNone')}</p>
    )
  const { steps } = version.definition
  const title = translate(language, 'casework.pictureTitle', { number: version.number })
  return (
    <section aria-label={title} className="pcp-admin-workflow field-type">
      <h3>{title}</h3>
      <Drawing language={language} steps={steps} />
      <StepList language={language} version={version.definition} />
    </section>
  )
}
