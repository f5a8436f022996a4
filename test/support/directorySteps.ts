import type { ActionName } from '../../src/contract/actions.js'
import type { Step } from './step.js'
import type { Visitor } from './visitor.js'

const CSV = 'id,name,status\nlife-1,Pantry of a life,active\n'
const ORDER = {
  files: [{ data: Buffer.from(CSV).toString('base64'), name: 'services.csv' }],
  source: 'A life',
}

/** A super user fills the directory, which is about no client. */
export const directoryStepsOf = (root: {
  visitor: Visitor
}): Partial<Record<ActionName, Step>> => ({
  previewResourceImport: {
    run: () => root.visitor.post('/portal/resources/import/preview', ORDER),
  },
  importResources: { run: () => root.visitor.post('/portal/resources/import', ORDER) },
})
