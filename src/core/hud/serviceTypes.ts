import type { HudList, HudOption } from './types.js'

const options = (
  rows: readonly (readonly [code: string, en: string, es: string])[],
): readonly HudOption[] => rows.map(([code, en, es]) => ({ code, label: { en, es } }))

/** Service record type of a night in a bed: its one type is itself. */
export const bedNightCode = '200'
/** Service record type of a referral that is counted as a service (PATH). */
export const pathReferralCode = '161'

/**
 * Service record type, HUD list 1.4, FY2026 HMIS Data Standards. Left out are 142 (RHY service
 * connections) and 152 (SSVF financial assistance), which take more beside them than a type.
 */
export const serviceRecordType: HudList = {
  element: '1.4',
  title: { en: 'Kind of service', es: 'Clase de servicio' },
  options: options([
    ['141', 'PATH Service', 'Servicio de PATH'],
    ['143', 'HOPWA Service', 'Servicio de HOPWA'],
    ['144', 'SSVF Service', 'Servicio de SSVF'],
    ['151', 'HOPWA Financial Assistance', 'Ayuda económica de HOPWA'],
    [pathReferralCode, 'PATH Referral', 'Remisión de PATH'],
    [bedNightCode, 'Bed Night', 'Noche de alojamiento'],
    ['210', 'HUD-VASH OTH Voucher Tracking', 'Seguimiento de vales HUD-VASH OTH'],
    ['300', 'Moving On Assistance', 'Ayuda para seguir adelante (Moving On)'],
  ]),
}

const TITLE = { en: 'Type provided', es: 'Tipo de servicio' }

/**
 * What can be provided, for each record type: HUD elements P1.2, W1.2, V2.2, W2.3, P2.2, 4.14, V8.1
 * and C2.2, FY2026 HMIS Data Standards. The same code means something else in another list.
 */
export const serviceTypes: Readonly<Record<string, HudList>> = {
  '141': {
    element: 'P1.2',
    title: TITLE,
    options: options([
      ['1', 'Re-engagement', 'Nuevo contacto'],
      ['2', 'Screening', 'Evaluación inicial'],
      ['14', 'Clinical assessment', 'Evaluación clínica'],
      ['3', 'Habilitation/rehabilitation', 'Habilitación o rehabilitación'],
      ['4', 'Community mental health', 'Salud mental comunitaria'],
      ['5', 'Substance use treatment', 'Tratamiento por consumo de sustancias'],
      ['6', 'Case management', 'Gestión de casos'],
      ['7', 'Residential supportive services', 'Servicios de apoyo en la vivienda'],
      ['8', 'Housing minor renovation', 'Arreglos menores en la vivienda'],
      ['9', 'Housing moving assistance', 'Ayuda con la mudanza'],
      [
        '10',
        'Housing eligibility determination',
        'Determinación de requisitos para recibir vivienda',
      ],
      ['11', 'Security deposits', 'Depósitos de garantía'],
      [
        '12',
        'One-time rent for eviction prevention',
        'Pago único de alquiler para evitar un desalojo',
      ],
    ]),
  },
  '143': {
    element: 'W1.2',
    title: TITLE,
    options: options([
      ['1', 'Adult day care and personal assistance', 'Cuidado diurno y asistencia personal'],
      ['2', 'Case management', 'Gestión de casos'],
      ['3', 'Child care', 'Cuidado de niños'],
      ['4', 'Criminal justice/legal services', 'Justicia penal o servicios legales'],
      ['5', 'Education', 'Educación'],
      ['6', 'Employment and training services', 'Servicios de empleo y capacitación'],
      ['7', 'Food/meals/nutritional services', 'Alimentos, comidas o nutrición'],
      ['8', 'Health/medical care', 'Atención médica'],
      ['9', 'Life skills training', 'Habilidades para la vida diaria'],
      ['10', 'Mental health care/counseling', 'Atención de salud mental o consejería'],
      ['11', 'Outreach and/or engagement', 'Alcance y acercamiento'],
      ['12', 'Substance use services/treatment', 'Servicios por consumo de sustancias'],
      ['13', 'Transportation', 'Transporte'],
      ['14', 'Other HOPWA funded service', 'Otro servicio pagado por HOPWA'],
    ]),
  },
  '144': {
    element: 'V2.2',
    title: TITLE,
    options: options([
      ['1', 'Outreach services', 'Servicios de alcance'],
      ['2', 'Case management services', 'Gestión de casos'],
      ['3', 'Assistance obtaining VA benefits', 'Ayuda para obtener beneficios del VA'],
      [
        '4',
        'Assistance obtaining/coordinating other public benefits',
        'Ayuda para obtener o coordinar otros beneficios públicos',
      ],
      [
        '5',
        'Direct provision of other public benefits',
        'Entrega directa de otros beneficios públicos',
      ],
      [
        '6',
        'Other (non-TFA) supportive service approved by VA',
        'Otro servicio de apoyo (no TFA) aprobado por el VA',
      ],
      ['7', 'Shallow Subsidy', 'Subsidio parcial'],
      ['8', 'Returning Home', 'Regreso a casa'],
      ['9', 'Rapid Resolution', 'Resolución rápida'],
      ['10', 'Healthcare Navigation', 'Orientación en servicios de salud'],
    ]),
  },
  '151': {
    element: 'W2.3',
    title: TITLE,
    options: options([
      ['1', 'Rental assistance', 'Ayuda con el alquiler'],
      ['2', 'Security deposits', 'Depósitos de garantía'],
      ['3', 'Utility deposits', 'Depósitos de servicios públicos'],
      ['4', 'Utility payments', 'Pagos de servicios públicos'],
      ['7', 'Mortgage assistance', 'Ayuda con la hipoteca'],
    ]),
  },
  [pathReferralCode]: {
    element: 'P2.2',
    title: TITLE,
    options: options([
      ['1', 'Community mental health', 'Salud mental comunitaria'],
      ['2', 'Substance use treatment', 'Tratamiento por consumo de sustancias'],
      ['3', 'Primary health/dental care', 'Atención médica o dental'],
      ['4', 'Job training', 'Capacitación laboral'],
      ['5', 'Educational services', 'Servicios educativos'],
      ['6', 'Housing services', 'Servicios de vivienda'],
      ['11', 'Temporary housing', 'Vivienda temporal'],
      ['7', 'Permanent housing', 'Vivienda permanente'],
      ['8', 'Income assistance', 'Ayuda con ingresos'],
      ['9', 'Employment assistance', 'Ayuda con el empleo'],
      ['10', 'Medical insurance', 'Seguro médico'],
    ]),
  },
  [bedNightCode]: {
    element: '4.14',
    title: TITLE,
    options: options([[bedNightCode, 'Bed Night', 'Noche de alojamiento']]),
  },
  '210': {
    element: 'V8.1',
    title: TITLE,
    options: options([
      ['1', 'Referral package forwarded to PHA', 'Expediente enviado a la PHA'],
      ['2', 'Voucher denied by PHA', 'Vale negado por la PHA'],
      ['3', 'Voucher issued by PHA', 'Vale entregado por la PHA'],
      ['4', 'Voucher revoked or expired', 'Vale revocado o vencido'],
      [
        '5',
        'Voucher in use - veteran moved into housing',
        'Vale en uso: la persona veterana ya vive en la vivienda',
      ],
      ['6', 'Voucher was ported locally', 'Vale trasladado en la zona'],
      ['7', 'Voucher was administratively absorbed by new PHA', 'Vale asumido por otra PHA'],
      [
        '8',
        'Voucher was converted to Housing Choice Voucher',
        'Vale cambiado por un vale de elección de vivienda',
      ],
      ['9', 'Veteran exited - voucher was returned', 'La persona salió: devolvió el vale'],
      [
        '10',
        'Veteran exited - family maintained the voucher',
        'La persona salió: la familia conservó el vale',
      ],
      [
        '11',
        'Veteran exited - prior to ever receiving a voucher',
        'La persona salió antes de recibir un vale',
      ],
      ['12', 'Other', 'Otro'],
    ]),
  },
  '300': {
    element: 'C2.2',
    title: TITLE,
    options: options([
      [
        '1',
        'Subsidized housing application assistance',
        'Ayuda con solicitudes de vivienda subsidiada',
      ],
      [
        '2',
        'Financial assistance for Moving On (e.g., security deposit, moving expenses)',
        'Ayuda económica para seguir adelante (por ejemplo, depósito o mudanza)',
      ],
      [
        '3',
        'Non-financial assistance for Moving On (e.g., housing navigation, transition support)',
        'Ayuda no económica para seguir adelante (por ejemplo, búsqueda de vivienda)',
      ],
      ['4', 'Housing referral/placement', 'Remisión o ubicación en vivienda'],
      ['5', 'Other', 'Otra'],
    ]),
  },
}

/** How the program service history marks a row: its legend. */
export const SERVICE_MARKS = ['reservation', 'service', 'referral'] as const
export type ServiceMark = (typeof SERVICE_MARKS)[number]

/** Which mark a service of this record type has. */
export const serviceMarkOf = (recordType: unknown): ServiceMark => {
  if (recordType === bedNightCode) return 'reservation'
  return recordType === pathReferralCode ? 'referral' : 'service'
}
