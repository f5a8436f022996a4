'use client'

import { useState, type ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useResourceImport } from '../hooks/useResourceImport.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ChooseFiles } from './ChooseFiles.client.js'
import { ImportResult } from './ImportResult.client.js'
import { PreviewStep } from './PreviewStep.client.js'

type Props = {
  onDone: () => void
  resources: string
  slug: string
  sources: readonly string[]
}

/** Files, then what they would change, then the import, then what was done. */
export const ImportSteps = ({ onDone, resources, slug, sources }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { back, check, run, state } = useResourceImport()
  const [source, setSource] = useState({ known: sources[0] ?? '', named: '' })
  switch (state.kind) {
    case 'checked':
      return (
        <PreviewStep
          onBack={back}
          onImport={(takes) => void run(state.order, takes).then(onDone)}
          preview={state.preview}
          resources={resources}
        />
      )
    case 'checking':
      return <PortalHint live>{text('importChecking')}</PortalHint>
    case 'choosing':
      return (
        <ChooseFiles
          failure={state.failure}
          onChosen={(order) => void check(order)}
          onSource={setSource}
          slug={slug}
          source={source}
          sources={sources}
        />
      )
    case 'done':
      return (
        <ImportResult
          done={state.done}
          onGoOn={() => void run(state.order, state.takes, state.done).then(onDone)}
          slug={slug}
        />
      )
    case 'importing':
      return (
        <PortalHint live>
          {state.total > 0
            ? text('importRunning', { count: state.total, done: state.done })
            : text('importChecking')}
        </PortalHint>
      )
  }
}
