/** A name in English and in Spanish. */
type Name = readonly [en: string, es: string]

/** Document categories and the names that staff choose from in a document request. */
export const fileCategories: { active?: boolean; name: string; predefinedNames: Name[] }[] = [
  {
    name: 'Person Identification',
    predefinedNames: [
      ['Birth Certificate', 'Acta de nacimiento'],
      ['Driver’s License', 'Licencia de conducir'],
      ['Social Security Card', 'Tarjeta del Seguro Social'],
      ['State ID Card', 'Identificación del estado'],
      ['Passport', 'Pasaporte'],
      ['Consular ID', 'Matrícula consular'],
      ['Tribal ID', 'Identificación tribal'],
    ],
  },
  {
    name: 'Finance and Income',
    predefinedNames: [
      ['Pay Stub', 'Recibo de pago'],
      ['Bank Statement', 'Estado de cuenta del banco'],
      ['Benefits Award Letter', 'Carta de beneficios'],
      ['SSI/SSDI Letter', 'Carta de SSI o SSDI'],
      ['Tax Return', 'Declaración de impuestos'],
      ['Proof of No Income', 'Prueba de no tener ingresos'],
    ],
  },
  {
    name: 'Medical',
    predefinedNames: [
      ['Insurance Card', 'Tarjeta de seguro médico'],
      ['Verification of Disability', 'Comprobante de discapacidad'],
      ['Immunization Record', 'Registro de vacunas'],
      ['TB Test Result', 'Resultado de la prueba de tuberculosis'],
    ],
  },
  {
    name: 'Housing',
    predefinedNames: [
      ['Lease', 'Contrato de renta'],
      ['Eviction Notice', 'Aviso de desalojo'],
      ['Landlord Letter', 'Carta del dueño de la vivienda'],
      ['Utility Bill', 'Recibo de luz, agua o gas'],
    ],
  },
  {
    name: 'Family and Legal',
    predefinedNames: [
      ['Custody Order', 'Orden de custodia'],
      ['Marriage Certificate', 'Acta de matrimonio'],
      ['School Enrollment Letter', 'Carta de inscripción escolar'],
    ],
  },
  {
    name: 'Military',
    predefinedNames: [
      ['DD-214', 'Formulario DD-214'],
      ['VA Benefits Letter', 'Carta de beneficios del VA'],
    ],
  },
  {
    active: false,
    name: 'Old intake forms',
    predefinedNames: [['Intake Form 2019', 'Formulario de ingreso 2019']],
  },
]
