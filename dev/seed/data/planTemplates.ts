const text = (en: string, es: string) => ({ en, es })

/** What the demo's housing plans are made from. */
export const planTemplates = {
  findHome: {
    active: true,
    appealText: text(
      'You can ask {{agency.name}} to look at this plan again. Tell your worker, or write to us in the next 21 days.',
      'Puede pedir a {{agency.name}} que vuelva a mirar este plan. Dígaselo a su trabajador o escríbanos en los próximos 21 días.',
    ),
    complaintText: text(
      'Call the office and ask for the manager. It changes nothing about the help you get.',
      'Llame a la oficina y pida hablar con la gerencia. Eso no cambia la ayuda que recibe.',
    ),
    goals: [
      {
        actions: [
          {
            days: 14,
            text: text(
              'Send a photo of your state ID and your Social Security card.',
              'Envíe una foto de su identificación y de su tarjeta del Seguro Social.',
            ),
            who: 'client',
          },
          {
            days: 7,
            text: text(
              'Apply with you for the county housing list.',
              'Pedir con usted un lugar en la lista de vivienda del condado.',
            ),
            who: 'officer',
          },
          {
            days: 30,
            text: text(
              'Go and see two rooms, and write here what you think of them.',
              'Vaya a ver dos cuartos y escriba aquí qué le parecen.',
            ),
            who: 'client',
          },
        ],
        title: text('Find a home', 'Encontrar un hogar'),
        why: text(
          'You said that you want a place of your own.',
          'Usted dijo que quiere un lugar propio.',
        ),
      },
      {
        actions: [
          {
            days: 10,
            text: text(
              'Check with you which benefits you can get.',
              'Revisar con usted qué beneficios puede recibir.',
            ),
            who: 'officer',
          },
          {
            days: 21,
            text: text('Open a bank account.', 'Abra una cuenta de banco.'),
            who: 'client',
          },
        ],
        title: text('Have enough to pay for it', 'Tener con qué pagarlo'),
      },
    ],
    name: 'Find a home',
    sections: [
      {
        heading: text('About you', 'Sobre usted'),
        text: text(
          'This is the plan of {{client.preferredName}}, made with {{staff.name}} on {{today}}.\nLast night you stayed here: {{answer.lastNight}}.',
          'Este es el plan de {{client.preferredName}}, hecho con {{staff.name}} el {{today}}.\nAnoche estuvo aquí: {{answer.lastNight}}.',
        ),
      },
    ],
  },
}
