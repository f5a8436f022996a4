'use client'

import type { ReactNode } from 'react'

import { otherDestinationCode } from '../../src/core/hud/destination.js'
import { rentalSubsidyType, subsidizedRentalCode } from '../../src/core/hud/rentalSubsidyType.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { HudBox } from '../HudBox/index.client.js'
import { TextBox } from '../PortalFields/index.client.js'
import { DESTINATIONS, type ExitForm } from './exitState.js'

type Props = {
  first?: boolean
  form: ExitForm
  onChange: (form: ExitForm) => void
  /** Before the names by which the server calls the fields. */
  path?: string
}

/** Day and destination of one person, and what goes with the destination alone. */
export const ExitFields = ({ first = false, form, onChange, path = '' }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <>
      <TextBox
        label={text('exitDate')}
        name={`${path}exitDate`}
        onChange={(exitDate) => onChange({ ...form, exitDate })}
        required
        type="date"
        value={form.exitDate}
      />
      <HudBox
        first={first}
        label={text('field_destination')}
        list={DESTINATIONS}
        name={`${path}destination`}
        onChange={(destination) => onChange({ ...form, destination })}
        value={form.destination}
      />
      {form.destination === subsidizedRentalCode ? (
        <HudBox
          label={text('field_rentalSubsidyType')}
          list={rentalSubsidyType}
          name={`${path}rentalSubsidyType`}
          onChange={(code) => onChange({ ...form, rentalSubsidyType: code })}
          value={form.rentalSubsidyType}
        />
      ) : null}
      {form.destination === otherDestinationCode ? (
        <TextBox
          label={text('field_destinationOther')}
          name={`${path}destinationOther`}
          onChange={(destinationOther) => onChange({ ...form, destinationOther })}
          required
          value={form.destinationOther}
        />
      ) : null}
    </>
  )
}
