import { choice, ifYes, type SeedAssessment } from './question.js'

const both = (en: string, es: string) => ({ en, es })

/** One question a page: conditions, a group that repeats, help, a file, a signature and a score. */
export const housingPlan: SeedAssessment = {
  enabledOnPortal: true,
  layout: 'one-question-a-page',
  questions: [
    {
      help: both(
        'A few questions about you and who lives with you.',
        'Unas preguntas sobre usted y quienes viven con usted.',
      ),
      label: both('You and your home', 'Usted y su hogar'),
      name: 'home',
      type: 'section',
    },
    {
      help: both(
        'Say the place where you slept most nights in the last month.',
        'Diga el lugar donde durmió más noches en el último mes.',
      ),
      label: both('Where have you been staying?', '¿Dónde se ha quedado?'),
      name: 'staying',
      options: [
        choice('outside', 'Outside or in a car', 'Afuera o en un auto', 3),
        choice('shelter', 'In a shelter', 'En un albergue', 2),
        choice('family', 'With family or friends', 'Con familia o amistades', 1),
        choice('own', 'In my own place', 'En mi propio lugar', 0),
      ],
      required: true,
      type: 'select',
    },
    {
      label: both('What is the address there?', '¿Cuál es la dirección?'),
      name: 'address',
      showIf: [
        { is: 'equals', question: 'staying', value: 'family' },
        { is: 'equals', question: 'staying', value: 'own' },
      ],
      showWhen: 'any',
      type: 'address',
    },
    {
      label: both('Do children live with you?', '¿Viven niños con usted?'),
      name: 'children',
      required: true,
      type: 'yes-no',
    },
    {
      asks: [
        { label: both('First name', 'Nombre'), name: 'childName', required: true, type: 'text' },
        {
          label: both('Age in years', 'Edad en años'),
          max: '17',
          min: '0',
          name: 'childAge',
          required: true,
          type: 'number',
        },
        {
          label: both('Name of the school', 'Nombre de la escuela'),
          name: 'childSchool',
          showIf: [{ is: 'more-than', question: 'childAge', value: '4' }],
          type: 'text',
        },
      ],
      help: both('Add each child.', 'Agregue a cada niño o niña.'),
      label: both('Child', 'Niño o niña'),
      maxRows: 8,
      name: 'kids',
      required: true,
      showIf: ifYes('children'),
      type: 'group',
    },
    {
      label: both('Must you move out soon?', '¿Debe mudarse pronto?'),
      name: 'moving',
      required: true,
      type: 'yes-no',
    },
    {
      help: both(
        'The day on the notice, if you have one.',
        'El día que dice el aviso, si tiene uno.',
      ),
      label: both('By which day?', '¿Para qué día?'),
      min: 'today',
      name: 'moveBy',
      showIf: ifYes('moving'),
      type: 'date',
    },
    {
      label: both('A photo of the notice', 'Una foto del aviso'),
      max: '3',
      name: 'notice',
      showIf: ifYes('moving'),
      type: 'file',
    },
    {
      help: both('Change it if it is not right.', 'Cámbielo si no es correcto.'),
      label: both('At which number can we call you?', '¿A qué número le llamamos?'),
      name: 'number',
      prefill: 'phone',
      type: 'text',
      writesTo: 'phone',
    },
    {
      label: both('What should we know?', '¿Qué debemos saber?'),
      name: 'more',
      type: 'textarea',
    },
    {
      label: both('Your answers are true', 'Sus respuestas son verdad'),
      name: 'sign',
      required: true,
      type: 'signature',
    },
  ],
  scores: [
    {
      add: ['staying'],
      bands: [
        {
          label: both('Some need', 'Algo de necesidad'),
          text: both('We will call you this month.', 'Le llamaremos este mes.'),
          to: 2,
        },
        {
          from: 3,
          label: both('High need', 'Mucha necesidad'),
          text: both('We will call you this week.', 'Le llamaremos esta semana.'),
        },
      ],
      label: both('How urgent it may be', 'Qué tan urgente puede ser'),
      name: 'urgency',
      rules: [
        { is: 'equals', points: 1, question: 'children', value: 'yes' },
        { is: 'equals', points: 2, question: 'moving', value: 'yes' },
      ],
      showToClient: true,
    },
  ],
  title: 'Housing plan',
  titles: { es: 'Plan de vivienda' },
}
