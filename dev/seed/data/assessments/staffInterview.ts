import type { SeedAssessment } from './question.js'

/** Not for the portal: staff fill it in together with the client. */
export const staffInterview: SeedAssessment = {
  enabledOnPortal: false,
  questions: [
    {
      label: { en: 'Notes of the interview', es: 'Notas de la entrevista' },
      name: 'notes',
      required: true,
      type: 'textarea',
    },
  ],
  title: 'Intake interview (staff only)',
  titles: { es: 'Entrevista de ingreso (solo personal)' },
}
