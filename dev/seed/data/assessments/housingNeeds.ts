import { choice, type SeedAssessment } from './question.js'

export const housingNeeds: SeedAssessment = {
  enabledOnPortal: true,
  questions: [
    {
      label: {
        en: 'Where did you sleep last night?',
        es: '¿Dónde durmió anoche?',
      },
      name: 'lastNight',
      // HUD current living situation codes
      options: [
        choice(
          '116',
          'Outside, in a vehicle or an empty building',
          'Afuera, en un vehículo o en un edificio vacío',
        ),
        choice('101', 'In an emergency shelter', 'En un albergue de emergencia'),
        choice('336', 'With friends', 'Con amistades'),
        choice('335', 'With family', 'Con familiares'),
        choice('314', 'In a hotel or motel I paid for', 'En un hotel o motel que pagué yo'),
        choice('410', 'In a place I rent', 'En un lugar que alquilo'),
        choice('17', 'Somewhere else', 'En otro lugar'),
        choice('9', 'I prefer not to answer', 'Prefiero no contestar'),
      ],
      required: true,
      type: 'select',
    },
    {
      label: {
        en: 'Can you stay there for the next two weeks?',
        es: '¿Puede quedarse ahí las próximas dos semanas?',
      },
      name: 'canStay',
      required: true,
      type: 'yes-no',
    },
    {
      label: {
        en: 'How many people need a home with you, you included?',
        es: '¿Cuántas personas necesitan vivienda con usted, contando a usted?',
      },
      name: 'householdSize',
      required: true,
      type: 'number',
    },
    {
      label: {
        en: 'What would help you most right now?',
        es: '¿Qué le ayudaría más en este momento?',
      },
      name: 'help',
      options: [
        choice(
          'deposit',
          'A deposit or first month’s rent',
          'Un depósito o el primer mes de renta',
        ),
        choice('search', 'Help to find a place', 'Ayuda para encontrar un lugar'),
        choice('documents', 'Help with papers', 'Ayuda con documentos'),
        choice('transport', 'A way to get around', 'Transporte'),
        choice('storage', 'A safe place for my things', 'Un lugar seguro para mis cosas'),
      ],
      type: 'multiselect',
    },
    {
      label: {
        en: 'Is there anything else we should know?',
        es: '¿Hay algo más que debamos saber?',
      },
      name: 'more',
      type: 'textarea',
    },
  ],
  title: 'Housing needs',
  titles: { es: 'Necesidades de vivienda' },
}
