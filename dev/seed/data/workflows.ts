const text = (en: string, es: string) => ({ en, es })

/** A workflow with tasks of the client and of staff, as a super user sets it up. */
export const moves = {
  steps: [
    {
      key: 'home',
      task: {
        clientTask: 'yes',
        descriptions: text(
          'We want to know how you live now. It takes about 5 minutes.',
          'Queremos saber cómo vive ahora. Toma unos 5 minutos.',
        ),
        due: { days: 14, kind: 'after-start' },
        layout: 'one-question-a-page',
        name: 'Tell us about your home',
        names: text('Tell us about your home', 'Cuéntenos de su casa'),
        questions: [
          {
            label: text('Do you pay rent now?', '¿Paga renta ahora?'),
            name: 'rents',
            required: true,
            type: 'yes-no',
          },
          {
            label: text('How much is it each month?', '¿Cuánto es cada mes?'),
            name: 'rent',
            required: true,
            showIf: [{ is: 'equals', question: 'rents', value: 'yes' }],
            type: 'number',
          },
          {
            help: text('Say what you want to say.', 'Diga lo que quiera decir.'),
            label: text('What worries you most?', '¿Qué le preocupa más?'),
            name: 'worries',
            type: 'textarea',
          },
        ],
      },
    },
    {
      key: 'papers',
      task: {
        clientTask: 'yes',
        descriptions: text(
          'Look for your ID card and your birth certificate. Put them in a safe place.',
          'Busque su identificación y su acta de nacimiento. Póngalas en un lugar seguro.',
        ),
        name: 'Find your papers',
        names: text('Find your papers', 'Busque sus papeles'),
      },
    },
    {
      after: ['home', 'papers'],
      key: 'visit',
      task: {
        clientTask: 'no',
        due: { days: 7, kind: 'after-task' },
        name: 'Home visit',
      },
    },
    {
      after: ['visit'],
      key: 'plan',
      task: {
        clientTask: 'yes',
        name: 'Read the plan with your worker',
        names: text('Read the plan with your worker', 'Lea el plan con su trabajador'),
      },
    },
  ],
  workflow: {
    active: true,
    descriptions: text('We work with you so that you can stay.', 'Le ayudamos a quedarse.'),
    name: 'Keeping your home',
    names: text('Keeping your home', 'Conservar su casa'),
  },
} as const
