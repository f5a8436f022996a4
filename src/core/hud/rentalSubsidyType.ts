import type { HudList } from './types.js'

/** "Rental by client, with ongoing housing subsidy": needs a rental subsidy type beside it. */
export const subsidizedRentalCode = '435'

/**
 * Rental subsidy type, HUD element 3.12.A (also 3.917.A and 4.12.A), FY2026 HMIS Data Standards.
 * Publishers label code 436 "Housing Stability Voucher" or "Emergency Housing Voucher"; only the
 * code is stored.
 */
export const rentalSubsidyType: HudList = {
  element: '3.12.A',
  title: { en: 'Rental subsidy type', es: 'Tipo de subsidio de alquiler' },
  options: [
    {
      code: '428',
      label: { en: 'GPD TIP housing subsidy', es: 'Subsidio de vivienda GPD TIP' },
    },
    { code: '419', label: { en: 'VASH housing subsidy', es: 'Subsidio de vivienda VASH' } },
    {
      code: '431',
      label: {
        en: 'RRH or equivalent subsidy',
        es: 'Subsidio de realojamiento rápido (RRH) o equivalente',
      },
    },
    {
      code: '433',
      label: {
        en: 'HCV voucher (tenant or project based) (not dedicated)',
        es: 'Vale HCV (asignado al inquilino o al proyecto) (no exclusivo)',
      },
    },
    {
      code: '434',
      label: { en: 'Public housing unit', es: 'Unidad de vivienda pública' },
    },
    {
      code: '420',
      label: {
        en: 'Rental by client, with other ongoing housing subsidy',
        es: 'Vivienda alquilada por el cliente, con otro subsidio de vivienda continuo',
      },
    },
    {
      code: '436',
      label: { en: 'Housing Stability Voucher', es: 'Vale de estabilidad de vivienda' },
    },
    {
      code: '437',
      label: {
        en: 'Family Unification Program Voucher (FUP)',
        es: 'Vale del Programa de Unificación Familiar (FUP)',
      },
    },
    {
      code: '438',
      label: {
        en: 'Foster Youth to Independence Initiative (FYI)',
        es: 'Iniciativa de Independencia para Jóvenes de Acogida (FYI)',
      },
    },
    {
      code: '439',
      label: {
        en: 'Permanent Supportive Housing',
        es: 'Vivienda permanente con servicios de apoyo',
      },
    },
    {
      code: '440',
      label: {
        en: 'Other permanent housing dedicated for formerly homeless persons',
        es: 'Otra vivienda permanente destinada a personas que antes no tenían hogar',
      },
    },
  ],
}
