type Text = { paragraphs: readonly string[]; title: string }
export type SeedArticle = { en: Text; es: Text; spotlight?: true }

/** What the county tells everybody, in both languages. */
export const communityInfo: readonly SeedArticle[] = [
  {
    en: {
      title: 'What is a release of information?',
      paragraphs: [
        'A release of information is a paper that says who may see your records. It is often called an ROI.',
        'You choose yes or no. If you say no, you can still get help from the agency you are with.',
        'You can take it back at any time under Privacy in this portal.',
      ],
    },
    es: {
      title: '¿Qué es una autorización de información?',
      paragraphs: [
        'Una autorización de información es un papel que dice quién puede ver sus datos. También se llama ROI.',
        'Usted decide sí o no. Si dice que no, su agencia le ayuda igual.',
        'Puede retirarla cuando quiera en la página Privacidad de este portal.',
      ],
    },
  },
  {
    en: {
      title: 'Cold nights: warming centers',
      paragraphs: [
        'On cold nights some places stay open all night. You do not need an ID, and you may bring your pet.',
        'The list of places is under Places that help. Call 211 to hear which ones are open tonight.',
      ],
    },
    es: {
      title: 'Noches frías: centros para calentarse',
      paragraphs: [
        'En las noches frías algunos lugares abren toda la noche. No necesita identificación y puede llevar su mascota.',
        'La lista está en Lugares que ayudan. Llame al 211 para saber cuáles abren esta noche.',
      ],
    },
    spotlight: true,
  },
  {
    en: {
      title: 'What is coordinated entry?',
      paragraphs: [
        'Coordinated entry is one list for housing in the county. You answer questions once, and all agencies look at the same list.',
        'It is not first come, first served. Who needs help most comes first.',
        'Tell your worker when your phone number changes, so that we can reach you.',
      ],
    },
    es: {
      title: '¿Qué es la entrada coordinada?',
      paragraphs: [
        'La entrada coordinada es una sola lista de vivienda en el condado. Usted contesta las preguntas una vez y todas las agencias miran la misma lista.',
        'No es por orden de llegada. Primero va quien más lo necesita.',
        'Avise a su trabajador si cambia su número de teléfono para que podamos llamarle.',
      ],
    },
  },
  {
    en: {
      title: 'How to get a photo ID',
      paragraphs: [
        'You need a paper that shows your birth date and one that shows where you live. A letter from a shelter counts.',
        'A photo ID can be free for people without a home. Ask your worker for the form before you go.',
      ],
    },
    es: {
      title: 'Cómo sacar una identificación con foto',
      paragraphs: [
        'Necesita un papel con su fecha de nacimiento y uno que diga dónde vive. Una carta del refugio sirve.',
        'La identificación puede ser gratis para personas sin casa. Pida el formulario a su trabajador antes de ir.',
      ],
    },
  },
  {
    en: {
      title: 'Food help: CalFresh and food banks',
      paragraphs: [
        'CalFresh gives you money each month to buy food. You can ask for it without an address.',
        'Food banks give out food on the same day. Most of them do not ask for papers.',
      ],
    },
    es: {
      title: 'Ayuda para comer: CalFresh y bancos de comida',
      paragraphs: [
        'CalFresh le da dinero cada mes para comprar comida. Puede pedirlo sin tener dirección.',
        'Los bancos de comida dan comida el mismo día. La mayoría no pide papeles.',
      ],
    },
  },
  {
    en: {
      title: 'Your rights in a shelter',
      paragraphs: [
        'A shelter must treat all people the same. It may not send you away for your faith, your skin or whom you love.',
        'You may keep your papers with you. You may say what went wrong, and nobody may punish you for it.',
      ],
    },
    es: {
      title: 'Sus derechos en un refugio',
      paragraphs: [
        'Un refugio debe tratar a todas las personas igual. No puede rechazarle por su fe, su piel o a quién ama.',
        'Puede tener sus papeles consigo. Puede decir qué salió mal y nadie puede castigarle por eso.',
      ],
    },
  },
]
