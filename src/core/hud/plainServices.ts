import type { HudLabel } from './types.js'
import { bedNightCode, pathReferralCode } from './serviceTypes.js'

const words = (
  rows: readonly (readonly [code: string, en: string, es: string])[],
): Readonly<Record<string, HudLabel>> =>
  Object.fromEntries(rows.map(([code, en, es]) => [code, { en, es }]))

/**
 * What HUD's lists of services (`serviceTypes`) mean, as one would say it to the person who got it:
 * no names of funds, laws or offices.
 */
const PLAIN: Readonly<Record<string, Readonly<Record<string, HudLabel>>>> = {
  '141': words([
    ['1', 'Back in touch', 'Nuevo contacto'],
    ['2', 'First talk about what you need', 'Primera charla sobre lo que necesita'],
    ['14', 'Health check', 'Revisión de salud'],
    ['3', 'Help with skills for daily life', 'Ayuda con lo que hace cada día'],
    ['4', 'Mental health care', 'Atención de salud mental'],
    ['5', 'Help with drug or alcohol use', 'Ayuda por el uso de drogas o alcohol'],
    ['6', 'Help from a case manager', 'Ayuda de quien lleva su caso'],
    ['7', 'Support where you live', 'Apoyo donde vive'],
    ['8', 'Small repairs to a home', 'Arreglos pequeños en una casa'],
    ['9', 'Help with moving', 'Ayuda con la mudanza'],
    ['10', 'Check if you can get a home', 'Revisión para saber si puede recibir vivienda'],
    ['11', 'Security deposit', 'Depósito de garantía'],
    ['12', 'Rent paid once to keep your home', 'Un pago de alquiler para no perder su casa'],
  ]),
  '143': words([
    ['1', 'Day care and personal help', 'Cuidado de día y ayuda personal'],
    ['2', 'Help from a case manager', 'Ayuda de quien lleva su caso'],
    ['3', 'Child care', 'Cuidado de niños'],
    ['4', 'Legal help', 'Ayuda legal'],
    ['5', 'School or classes', 'Escuela o clases'],
    ['6', 'Help with work and training', 'Ayuda con el trabajo y cursos'],
    ['7', 'Food or meals', 'Alimentos o comidas'],
    ['8', 'Health care', 'Atención de salud'],
    ['9', 'Help with skills for daily life', 'Ayuda con lo que hace cada día'],
    ['10', 'Mental health care', 'Atención de salud mental'],
    ['11', 'A visit from our team', 'Una visita de nuestro equipo'],
    ['12', 'Help with drug or alcohol use', 'Ayuda por el uso de drogas o alcohol'],
    ['13', 'A ride or a bus pass', 'Transporte o pase de autobús'],
    ['14', 'Other help', 'Otra ayuda'],
  ]),
  '144': words([
    ['1', 'A visit from our team', 'Una visita de nuestro equipo'],
    ['2', 'Help from a case manager', 'Ayuda de quien lleva su caso'],
    ['3', 'Help to get veteran benefits', 'Ayuda para recibir beneficios de veteranos'],
    ['4', 'Help to get other benefits', 'Ayuda para recibir otros beneficios'],
    ['5', 'Other benefits', 'Otros beneficios'],
    ['6', 'Other help', 'Otra ayuda'],
    ['7', 'Help with part of the rent', 'Ayuda con una parte del alquiler'],
    ['8', 'Help to go back home', 'Ayuda para volver a casa'],
    ['9', 'Help to find a place to stay fast', 'Ayuda para encontrar pronto dónde quedarse'],
    ['10', 'Help to find health care', 'Ayuda para encontrar atención de salud'],
  ]),
  '151': words([
    ['1', 'Help with rent', 'Ayuda con el alquiler'],
    ['2', 'Security deposit', 'Depósito de garantía'],
    ['3', 'Deposit for power, gas or water', 'Depósito de luz, gas o agua'],
    ['4', 'Bill for power, gas or water', 'Cuenta de luz, gas o agua'],
    ['7', 'Help with a home loan', 'Ayuda con la hipoteca'],
  ]),
  [pathReferralCode]: words([
    ['1', 'mental health care', 'atención de salud mental'],
    ['2', 'help with drug or alcohol use', 'ayuda por el uso de drogas o alcohol'],
    ['3', 'a doctor or dentist', 'un médico o dentista'],
    ['4', 'job training', 'cursos para trabajar'],
    ['5', 'school or classes', 'escuela o clases'],
    ['6', 'help with housing', 'ayuda con la vivienda'],
    ['11', 'a place to stay for a time', 'un lugar donde quedarse por un tiempo'],
    ['7', 'a home to stay in', 'una vivienda para quedarse'],
    ['8', 'help with income', 'ayuda con los ingresos'],
    ['9', 'help to find work', 'ayuda para encontrar trabajo'],
    ['10', 'health insurance', 'seguro médico'],
  ]),
  [bedNightCode]: words([[bedNightCode, 'A bed for the night', 'Una cama para la noche']]),
  '210': words([
    ['1', 'Housing voucher: papers sent', 'Vale de vivienda: papeles enviados'],
    ['2', 'Housing voucher: not given', 'Vale de vivienda: no lo dieron'],
    ['3', 'Housing voucher: given', 'Vale de vivienda: entregado'],
    ['4', 'Housing voucher: no longer good', 'Vale de vivienda: ya no vale'],
    ['5', 'Housing voucher: you moved in', 'Vale de vivienda: ya vive allí'],
    ['6', 'Housing voucher: moved to a new area', 'Vale de vivienda: pasó a otra zona'],
    ['7', 'Housing voucher: with a new office', 'Vale de vivienda: lo lleva otra oficina'],
    ['8', 'Housing voucher: changed to a new kind', 'Vale de vivienda: cambió de tipo'],
    ['9', 'Housing voucher: given back', 'Vale de vivienda: devuelto'],
    ['10', 'Housing voucher: kept by your family', 'Vale de vivienda: lo conserva su familia'],
    [
      '11',
      'Housing voucher: you left before it came',
      'Vale de vivienda: salió antes de recibirlo',
    ],
    ['12', 'Housing voucher: other news', 'Vale de vivienda: otra novedad'],
  ]),
  '300': words([
    [
      '1',
      'Help to ask for a home you can pay for',
      'Ayuda para pedir una vivienda que pueda pagar',
    ],
    ['2', 'Money for a move', 'Dinero para mudarse'],
    ['3', 'Help to find a home and settle in', 'Ayuda para encontrar casa e instalarse'],
    ['4', 'A home, or the way to one', 'Una vivienda, o cómo llegar a ella'],
    ['5', 'Other help', 'Otra ayuda'],
  ]),
}

/** What a service is, in everyday words; undefined for what no list has. */
export const plainService = (recordType: string, typeProvided: string): HudLabel | undefined => {
  const types = Object.hasOwn(PLAIN, recordType) ? PLAIN[recordType] : undefined
  return types && Object.hasOwn(types, typeProvided) ? types[typeProvided] : undefined
}
