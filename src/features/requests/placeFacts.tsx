import type { Fact } from '../../portal/kit/components/Facts/index.js'
import type { ViewContext } from '../../portal/kit/viewContext.js'

type Place = {
  address?: null | string | undefined
  latitude?: null | number | undefined
  longitude?: null | number | undefined
  note?: null | string | undefined
}

/** A place as the client told it, as far as they did. */
export const placeFacts = (
  { t }: Pick<ViewContext, 't'>,
  { address, latitude, longitude, note }: Place,
): Fact[] => [
  ...(address ? [{ label: t('client.locationAddressLabel'), value: address }] : []),
  ...(typeof latitude === 'number' && typeof longitude === 'number'
    ? [
        {
          label: t('client.locationPosition'),
          value: <bdi dir="ltr">{`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`}</bdi>,
        },
      ]
    : []),
  ...(note ? [{ label: t('client.locationNoteLabel'), value: note }] : []),
]
