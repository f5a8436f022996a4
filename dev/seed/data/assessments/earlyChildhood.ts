import { choice, type SeedAssessment } from './question.js'

/** Offered by one agency only. */
export const earlyChildhood: SeedAssessment = {
  agencies: ['lakeshore'],
  enabledOnPortal: true,
  questions: [
    {
      label: { en: 'Do your children go to school?', es: '¿Sus niños van a la escuela?' },
      name: 'inSchool',
      options: [
        choice('all', 'Yes, all of them', 'Sí, todos'),
        choice('some', 'Some of them', 'Algunos'),
        choice('none', 'No', 'No'),
      ],
      required: true,
      type: 'select',
    },
    {
      label: { en: 'Do you need child care?', es: '¿Necesita cuidado infantil?' },
      name: 'childCare',
      required: true,
      type: 'yes-no',
    },
  ],
  title: 'Children and school',
  titles: { es: 'Los niños y la escuela' },
}
