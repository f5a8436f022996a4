import type { HudList } from './types.js'

/** Project type, HUD element 2.02.6, FY2026 HMIS Data Standards. Code 5 is not in use. */
export const projectType: HudList = {
  element: '2.02.6',
  title: { en: 'Project type', es: 'Tipo de proyecto' },
  options: [
    {
      code: '0',
      label: {
        en: 'Emergency Shelter - Entry Exit',
        es: 'Albergue de emergencia: entrada y salida',
      },
    },
    {
      code: '1',
      label: {
        en: 'Emergency Shelter - Night-by-Night',
        es: 'Albergue de emergencia: noche por noche',
      },
    },
    { code: '2', label: { en: 'Transitional Housing', es: 'Vivienda de transición' } },
    {
      code: '3',
      label: {
        en: 'PH - Permanent Supportive Housing',
        es: 'Vivienda permanente: vivienda permanente con servicios de apoyo',
      },
    },
    { code: '4', label: { en: 'Street Outreach', es: 'Alcance en la calle' } },
    { code: '6', label: { en: 'Services Only', es: 'Solo servicios' } },
    { code: '7', label: { en: 'Other', es: 'Otro' } },
    { code: '8', label: { en: 'Safe Haven', es: 'Refugio seguro (Safe Haven)' } },
    {
      code: '9',
      label: { en: 'PH - Housing Only', es: 'Vivienda permanente: solo vivienda' },
    },
    {
      code: '10',
      label: {
        en: 'PH - Housing with Services (no disability required for entry)',
        es: 'Vivienda permanente: vivienda con servicios (sin requisito de discapacidad)',
      },
    },
    { code: '11', label: { en: 'Day Shelter', es: 'Albergue diurno' } },
    {
      code: '12',
      label: { en: 'Homelessness Prevention', es: 'Prevención de la falta de vivienda' },
    },
    {
      code: '13',
      label: {
        en: 'PH - Rapid Re-Housing',
        es: 'Vivienda permanente: realojamiento rápido',
      },
    },
    { code: '14', label: { en: 'Coordinated Entry', es: 'Entrada coordinada' } },
  ],
}

/** Rapid re-housing subtype, HUD element 2.02.A, FY2026 HMIS Data Standards. */
export const rapidRehousingSubtype: HudList = {
  element: '2.02.A',
  title: { en: 'Rapid re-housing subtype', es: 'Subtipo de realojamiento rápido' },
  options: [
    {
      code: '1',
      label: { en: 'RRH: Services Only', es: 'Realojamiento rápido: solo servicios' },
    },
    {
      code: '2',
      label: {
        en: 'RRH: Housing with or without services',
        es: 'Realojamiento rápido: vivienda con o sin servicios',
      },
    },
  ],
}
