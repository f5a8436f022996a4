import type { Position } from '../../../../core/distance.js'
import { TEXT_LIMITS } from '../../../../core/textLimits.js'
import type { TypedForm } from '../../../../core/typedForms.js'
import type { Row } from '../../../../data/rows.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { MapOffer } from '../../../../portal/kit/components/MapOffer/index.js'
import { PositionButton } from '../../../../portal/kit/components/PositionButton/index.js'
import { TextArea, TextField } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = {
  action: string
  keep?: TypedForm
  /** Where the device was found when it was sent before. */
  known?: Pick<Row<'clientLocations'>, 'latitude' | 'longitude'> | null
  /** Where a map begins on which a place can be picked; left out where none is offered. */
  mapFrom?: null | Position | undefined
  /** What it says where it is not asked for the first time. */
  texts?: { intro: string; send: string }
  view: ViewContext
}

/**
 * Where the client can be found: in words, or by the device where scripts run and the person wants
 * it.
 */
export const LocationForm = ({ action, keep, known, mapFrom, texts, view }: Props) => {
  const { draft, t } = view
  const { latitude, longitude } = known ?? {}
  const hasPosition = typeof latitude === 'number' && typeof longitude === 'number'
  return (
    <>
      <p>{texts?.intro ?? t('client.locationIntro')}</p>
      <Form action={action} {...(keep ? { keep } : {})} view={view}>
        <div className="pcp-stack pcp-stack--tight">
          <TextField
            autoComplete="street-address"
            defaultValue={draft.address}
            error={fieldError(view, 'address')}
            hint={t('client.locationAddressHint')}
            label={t('client.locationAddressLabel')}
            name="address"
          />
          <PositionButton
            known={hasPosition ? { latitude, longitude } : null}
            texts={{
              denied: t('client.locationDenied'),
              finding: t('client.locationFinding'),
              forget: t('client.locationForget'),
              found: t('client.locationFound'),
              ...(mapFrom === undefined ? {} : { picked: t('client.locationPicked') }),
              use: t('client.locationUse'),
            }}
          />
          {mapFrom === undefined ? null : (
            <MapOffer
              center={mapFrom}
              hide={t('client.mapHide')}
              label={t('client.locationMapLabel')}
              pick={t('client.locationPick')}
              show={t('client.locationMapShow')}
              view={view}
            />
          )}
        </div>
        <TextArea
          defaultValue={draft.note}
          error={fieldError(view, 'note')}
          hint={t('client.locationNoteHint')}
          label={t('client.locationNoteLabel')}
          limit={TEXT_LIMITS.note}
          name="note"
          optional={t('client.optional')}
          rows={3}
          view={view}
        />
        <Button>{texts?.send ?? t('client.locationSend')}</Button>
      </Form>
    </>
  )
}
