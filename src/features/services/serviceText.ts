import { plainService } from '../../core/hud/plainServices.js'
import { serviceMarkOf } from '../../core/hud/serviceTypes.js'
import { localized } from '../../core/localized.js'
import type { ViewContext } from '../../portal/kit/viewContext.js'
import type { ServiceItem } from './loaders/services.js'

type Kind = Pick<ServiceItem, 'recordType' | 'typeProvided'>

/**
 * What was given, in everyday words. The fund that pays, which the lists of HUD name, is left out:
 * it may say what somebody is ill with to whoever looks over their shoulder.
 */
export const serviceText = (
  { locale, t }: Pick<ViewContext, 'locale' | 't'>,
  { recordType, typeProvided }: Kind,
): string => {
  const name =
    localized(plainService(recordType, typeProvided), locale) || t('client.serviceUnnamed')
  return serviceMarkOf(recordType) === 'referral' ? t('client.serviceSentTo', { name }) : name
}
