import { byClient, byOfficer, type CauseActions } from './readyAction.js'

/** Where somebody comes out of a place that took care of where they lived. */
export const LEAVING: readonly CauseActions[] = [
  {
    cause: 'leaving-care',
    name: { en: 'Leaving foster care', es: 'Salida del cuidado temporal' },
    actions: [
      byOfficer(
        'Ask your care worker for the plan they have for when you leave.',
        'Pedir a su trabajador el plan que tiene para cuando usted salga.',
      ),
      byOfficer(
        'Check if you can stay in care or go back to it until you are 21.',
        'Ver si puede quedarse en el cuidado o volver a él hasta los 21 años.',
      ),
      byOfficer(
        'Apply for a voucher or rent help for young people who leave care.',
        'Pedir un vale o ayuda de alquiler para jóvenes que salen del cuidado.',
      ),
      byClient(
        'Get your birth certificate, Social Security card and state ID.',
        'Consiga su acta de nacimiento, tarjeta del Seguro Social e identificación.',
      ),
      byClient(
        'Name one adult you trust whom we may call.',
        'Nombre a un adulto de confianza a quien podamos llamar.',
      ),
      byClient(
        'Come to the class on rent, bills and cooking.',
        'Venga a la clase sobre alquiler, cuentas y cocina.',
      ),
    ],
  },
  {
    cause: 'leaving-prison',
    name: { en: 'Leaving jail or prison', es: 'Salida de la cárcel o prisión' },
    actions: [
      byOfficer(
        'Find a bed for your first night out before you are let go.',
        'Encontrar una cama para la primera noche antes de su salida.',
      ),
      byOfficer(
        'Ask your parole or probation officer where you may live.',
        'Preguntar a su oficial de libertad condicional dónde puede vivir.',
      ),
      byOfficer(
        'Call owners who rent to people with a record.',
        'Llamar a dueños que alquilan a personas con antecedentes.',
      ),
      byClient(
        'See your parole or probation officer on each day they set.',
        'Vea a su oficial de libertad condicional cada día que le fijen.',
      ),
      byClient(
        'Apply for a state ID and for health care in your first week.',
        'Pida una identificación y atención médica en la primera semana.',
      ),
      byClient(
        'Ask the law clinic if your record can be cleared.',
        'Pregunte en la clínica legal si se pueden borrar sus antecedentes.',
      ),
    ],
  },
  {
    cause: 'leaving-hospital',
    name: { en: 'Leaving the hospital', es: 'Salida del hospital' },
    actions: [
      byOfficer(
        'Agree with the hospital on the day you leave, and that you do not leave with no place to go.',
        'Acordar con el hospital el día de salida, y que no salga sin tener adónde ir.',
      ),
      byOfficer(
        'Ask for a bed where you can get well, with a nurse on call.',
        'Pedir una cama donde pueda recuperarse, con una enfermera disponible.',
      ),
      byOfficer(
        'Find a home that fits how you move: no stairs, a wide door, a bar in the bath.',
        'Buscar una casa según cómo se mueve: sin escaleras, puerta ancha, barra en el baño.',
      ),
      byClient(
        'Ask for your papers from the hospital, and send a photo of them here.',
        'Pida sus papeles del hospital y envíe una foto aquí.',
      ),
      byClient(
        'Go to each visit with your doctor, and tell us if you need a ride.',
        'Vaya a cada cita con su médico, y díganos si necesita transporte.',
      ),
      byClient(
        'Keep a list of your medicine and when to take it.',
        'Tenga una lista de sus medicinas y cuándo tomarlas.',
      ),
    ],
  },
  {
    cause: 'veteran',
    name: { en: 'Veterans', es: 'Veteranos' },
    actions: [
      byOfficer(
        'Call the VA team for vets with no home, and go there with you.',
        'Llamar al equipo de la VA para veteranos sin hogar, e ir con usted.',
      ),
      byOfficer(
        'Check if you can get a HUD-VASH voucher or SSVF help.',
        'Ver si puede recibir un vale HUD-VASH o ayuda de SSVF.',
      ),
      byOfficer('Ask for your DD-214 if you do not have it.', 'Pedir su DD-214 si no lo tiene.'),
      byClient(
        'Send a photo of your DD-214 or your VA card.',
        'Envíe una foto de su DD-214 o su tarjeta de la VA.',
      ),
      byClient(
        'Call the vets’ help line at 877-424-3838, by day or night.',
        'Llame a la línea para veteranos, 877-424-3838, de día o de noche.',
      ),
      byClient(
        'Ask a vets’ group near you for help with your claims.',
        'Pida a un grupo de veteranos ayuda con sus solicitudes.',
      ),
    ],
  },
]
