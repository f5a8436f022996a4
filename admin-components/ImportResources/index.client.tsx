'use client'

import { Button, useListDrawerContext, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, type ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { ImportSteps } from './ImportSteps.client.js'
import './index.css'

type Props = {
  /** Slug of the places. */
  resources: string
  /** Where places were imported from before. */
  sources: readonly string[]
}

/** Import places from files: chosen, looked at, imported. */
export const ImportResourcesClient = ({ resources, sources }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { isInDrawer } = useListDrawerContext()
  const { openModal } = useModal()
  const router = useRouter()
  const slug = `import-resources-${useId()}`
  if (isInDrawer) return null
  return (
    <div className="pcp-admin-import">
      <Button buttonStyle="secondary" onClick={() => openModal(slug)} size="small">
        {text('importButton')}
      </Button>
      <PortalDialog drawer slug={slug} title={text('importTitle')}>
        <ImportSteps
          onDone={() => router.refresh()}
          resources={resources}
          slug={slug}
          sources={sources}
        />
      </PortalDialog>
    </div>
  )
}
