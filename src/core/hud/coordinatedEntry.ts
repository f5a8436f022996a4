import type { HudList } from './types.js'

/** Coordinated entry event, HUD element 4.20.2, FY2026 HMIS Data Standards. */
export const coordinatedEntryEvent: HudList = {
  element: '4.20.2',
  title: { en: 'Coordinated entry event', es: 'Evento de entrada coordinada' },
  options: [
    {
      code: '1',
      label: {
        en: 'Referral to Prevention Assistance project',
        es: 'Remisión a un proyecto de asistencia preventiva',
      },
    },
    {
      code: '2',
      label: {
        en: 'Problem Solving/Diversion/Rapid Resolution intervention or service',
        es: 'Intervención o servicio de solución de problemas, desviación o resolución rápida',
      },
    },
    {
      code: '3',
      label: {
        en: 'Referral to scheduled Coordinated Entry Crisis Needs Assessment',
        es: 'Remisión a una evaluación programada de necesidades de crisis de entrada coordinada',
      },
    },
    {
      code: '4',
      label: {
        en: 'Referral to scheduled Coordinated Entry Housing Needs Assessment',
        es: 'Remisión a una evaluación programada de necesidades de vivienda de entrada coordinada',
      },
    },
    {
      code: '5',
      label: {
        en: 'Referral to Post-placement/ follow-up case management',
        es: 'Remisión a gestión de casos de seguimiento posterior a la ubicación',
      },
    },
    {
      code: '6',
      label: {
        en: 'Referral to Street Outreach project or services',
        es: 'Remisión a un proyecto o servicios de alcance en la calle',
      },
    },
    {
      code: '7',
      label: {
        en: 'Referral to Housing Navigation project or services',
        es: 'Remisión a un proyecto o servicios de orientación para la vivienda',
      },
    },
    {
      code: '8',
      label: {
        en: 'Referral to Non-continuum services: Ineligible for continuum services',
        es: 'Remisión a servicios ajenos al continuo: no cumple los requisitos del continuo',
      },
    },
    {
      code: '9',
      label: {
        en: 'Referral to Non-continuum services: No availability in continuum services',
        es: 'Remisión a servicios ajenos al continuo: sin disponibilidad en el continuo',
      },
    },
    {
      code: '10',
      label: {
        en: 'Referral to Emergency Shelter bed opening',
        es: 'Remisión a una cama disponible en un albergue de emergencia',
      },
    },
    {
      code: '11',
      label: {
        en: 'Referral to Transitional Housing bed/unit opening',
        es: 'Remisión a una cama o unidad disponible de vivienda de transición',
      },
    },
    {
      code: '12',
      label: {
        en: 'Referral to Joint TH-RRH project/unit/resource opening',
        es: 'Remisión a un proyecto, unidad o recurso disponible que combina vivienda de transición y realojamiento rápido',
      },
    },
    {
      code: '13',
      label: {
        en: 'Referral to RRH project resource opening',
        es: 'Remisión a un recurso disponible de un proyecto de realojamiento rápido',
      },
    },
    {
      code: '14',
      label: {
        en: 'Referral to PSH project resource opening',
        es: 'Remisión a un recurso disponible de un proyecto de vivienda permanente con servicios de apoyo',
      },
    },
    {
      code: '15',
      label: {
        en: 'Referral to Other PH project/unit/resource opening',
        es: 'Remisión a otro proyecto, unidad o recurso disponible de vivienda permanente',
      },
    },
    {
      code: '16',
      label: {
        en: 'Referral to emergency assistance/flex fund/furniture assistance',
        es: 'Remisión a asistencia de emergencia, fondos flexibles o ayuda con muebles',
      },
    },
    {
      code: '17',
      label: {
        en: 'Referral to Emergency Housing Voucher (EHV)',
        es: 'Remisión a un vale de vivienda de emergencia (EHV)',
      },
    },
    {
      code: '18',
      label: {
        en: 'Referral to a Housing Stability Voucher',
        es: 'Remisión a un vale de estabilidad de vivienda',
      },
    },
  ],
}

/** Result of a coordinated entry referral, HUD element 4.20.D, FY2026 HMIS Data Standards. */
export const referralResult: HudList = {
  element: '4.20.D',
  title: { en: 'Referral result', es: 'Resultado de la remisión' },
  options: [
    {
      code: '1',
      label: {
        en: 'Successful referral: client accepted',
        es: 'Remisión exitosa: el cliente aceptó',
      },
    },
    {
      code: '2',
      label: {
        en: 'Unsuccessful referral: client rejected',
        es: 'Remisión sin éxito: el cliente la rechazó',
      },
    },
    {
      code: '3',
      label: {
        en: 'Unsuccessful referral: provider rejected',
        es: 'Remisión sin éxito: el proveedor la rechazó',
      },
    },
  ],
}
