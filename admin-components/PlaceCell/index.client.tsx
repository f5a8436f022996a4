'use client'

import type { DefaultCellComponentProps } from 'payload'
import type { ReactNode } from 'react'

import { sameID, type ID } from '../../src/core/ids.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useRecordTab } from '../RecordTab/tabContext.js'
import { PositionLink } from './PositionLink.client.js'
import './index.css'

type Row = { id: ID; latitude?: null | number; longitude?: null | number }

/** Where a place is, and in the record whether it is the current one. */
export const PlaceCell = ({ rowData }: DefaultCellComponentProps): ReactNode => {
  const { id, latitude, longitude } = rowData as Row
  const { text } = usePortalTranslation()
  const starred = useRecordTab()?.starred ?? null
  return (
    <span className="pcp-admin-place">
      {starred !== null && sameID(starred, id) ? (
        <span className="pcp-admin-place__current">
          <span aria-hidden="true">★</span> {text('placeCurrent')}
        </span>
      ) : null}
      <PositionLink latitude={latitude} longitude={longitude} />
    </span>
  )
}
