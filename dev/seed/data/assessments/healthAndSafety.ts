import { choice, type SeedAssessment } from './question.js'

/** Holds one question of each of the seven types. */
export const healthAndSafety: SeedAssessment = {
  enabledOnPortal: true,
  questions: [
    {
      label: {
        en: 'Do you feel safe where you stay now?',
        es: '¿Se siente a salvo donde está ahora?',
      },
      name: 'feelsSafe',
      required: true,
      type: 'yes-no',
    },
    {
      label: { en: 'How is your health?', es: '¿Cómo está su salud?' },
      name: 'generalHealth',
      // HUD general health status codes
      options: [
        choice('1', 'Excellent', 'Excelente'),
        choice('2', 'Very good', 'Muy buena'),
        choice('3', 'Good', 'Buena'),
        choice('4', 'Fair', 'Regular'),
        choice('5', 'Poor', 'Mala'),
        choice('8', 'I do not know', 'No sé'),
        choice('9', 'I prefer not to answer', 'Prefiero no contestar'),
      ],
      required: true,
      type: 'select',
    },
    {
      label: {
        en: 'Which of these do you need soon?',
        es: '¿Cuáles de estas cosas necesita pronto?',
      },
      name: 'needs',
      options: [
        choice('doctor', 'A doctor', 'Atención médica'),
        choice('dentist', 'A dentist', 'Atención dental'),
        choice('medicine', 'Medicine', 'Medicinas'),
        choice('counseling', 'Someone to talk to', 'Alguien con quien hablar'),
        choice('food', 'Food', 'Comida'),
      ],
      type: 'multiselect',
    },
    {
      label: {
        en: 'When did you last see a doctor?',
        es: '¿Cuándo fue su última visita médica?',
      },
      name: 'lastVisit',
      type: 'date',
    },
    {
      label: {
        en: 'How many medicines do you take each day?',
        es: '¿Cuántas medicinas toma cada día?',
      },
      name: 'medicines',
      type: 'number',
    },
    {
      label: {
        en: 'Whom can we call in an emergency? (name and phone)',
        es: '¿A quién llamamos en una emergencia? (nombre y teléfono)',
      },
      name: 'emergencyContact',
      type: 'text',
    },
    {
      label: {
        en: 'Tell us about anything that worries you.',
        es: 'Cuéntenos si algo le preocupa.',
      },
      name: 'worries',
      type: 'textarea',
    },
  ],
  title: 'Health and safety',
  titles: { es: 'Salud y seguridad' },
}
