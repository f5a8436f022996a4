import { byClient, byOfficer, type CauseActions } from './readyAction.js'

/** Where somebody is not safe at home, or the home itself is not safe. */
export const SAFETY: readonly CauseActions[] = [
  {
    cause: 'domestic-abuse',
    name: { en: 'Abuse at home', es: 'Abuso en el hogar' },
    actions: [
      byOfficer(
        'Ask about a safe way and a safe time to reach you, and write it down.',
        'Preguntar por una manera y una hora seguras para contactarle, y anotarlas.',
      ),
      byOfficer(
        'Look for a place in a shelter or other safe home, away from where the danger is.',
        'Buscar un lugar en un refugio u otra casa segura, lejos del peligro.',
      ),
      byOfficer(
        'Put you in touch with someone who helps people who were hurt at home.',
        'Ponerle en contacto con alguien que ayuda a personas maltratadas por su pareja o familia.',
      ),
      byOfficer(
        'Find out if the person who hurts you can be made to leave, so that you can stay.',
        'Averiguar si la persona que le hace daño puede ser obligada a irse, para que usted se quede.',
      ),
      byClient(
        'Call 911 if you are in danger now. Your plan can wait.',
        'Llame al 911 si está en peligro ahora. Su plan puede esperar.',
      ),
      byClient(
        'Call 800-799-7233 to talk about what goes on at home. It is free, day and night.',
        'Llame al 800-799-7233 para hablar de lo que pasa en casa. Es gratis, día y noche.',
      ),
      byClient(
        'Make a safety plan with the one who helps you: who to call, where to go, what to take.',
        'Haga un plan de seguridad con quien le ayuda: a quién llamar, adónde ir, qué llevar.',
      ),
      byClient(
        'Keep a bag with papers, keys, medicine and some money at a friend’s place.',
        'Guarde una bolsa con papeles, llaves, medicinas y algo de dinero en casa de un amigo.',
      ),
      byClient(
        'Change the passwords of your phone and mail on a phone that only you use.',
        'Cambie las contraseñas de su teléfono y correo desde un teléfono que solo usa usted.',
      ),
    ],
  },
  {
    cause: 'unsafe-home',
    name: { en: 'Fire, damage or an unsafe home', es: 'Incendio, daños o vivienda insegura' },
    actions: [
      byOfficer(
        'Ask the city to check the home and to write down what is wrong.',
        'Pedir a la ciudad que revise la vivienda y anote lo que está mal.',
      ),
      byOfficer(
        'Write to the owner with a list of repairs and a day to do them by.',
        'Escribir al dueño con una lista de reparaciones y una fecha límite.',
      ),
      byOfficer(
        'Find a place to stay for the time of the repairs.',
        'Encontrar un lugar donde quedarse mientras duran las reparaciones.',
      ),
      byClient(
        'Take photos of all that is broken or burned, and send them here.',
        'Tome fotos de todo lo que está roto o quemado y envíelas aquí.',
      ),
      byClient(
        'Keep all letters, texts and bills about the damage.',
        'Guarde todas las cartas, mensajes y facturas sobre los daños.',
      ),
      byClient(
        'Call your insurance, if you have one, and ask what it pays.',
        'Llame a su seguro, si tiene uno, y pregunte qué paga.',
      ),
    ],
  },
  {
    cause: 'sleeping-outside',
    name: { en: 'Sleeping outside or in a car', es: 'Duerme en la calle o en un auto' },
    actions: [
      byOfficer(
        'Ask for a shelter bed each day until there is one.',
        'Pedir una cama en un refugio cada día hasta que haya una.',
      ),
      byOfficer(
        'Tell the street team where you sleep, if you say yes to it.',
        'Decir al equipo de calle dónde duerme, si usted está de acuerdo.',
      ),
      byOfficer(
        'Find a safe lot for your car, with a toilet and a shower near it.',
        'Encontrar un estacionamiento seguro para su auto, con baño y ducha cerca.',
      ),
      byClient(
        'Say where you are each week, so that we find you when a bed is free.',
        'Diga dónde está cada semana, para que le encontremos cuando haya una cama.',
      ),
      byClient(
        'Go to a day center to wash, eat and charge your phone.',
        'Vaya a un centro de día para lavarse, comer y cargar su teléfono.',
      ),
      byClient(
        'Keep your papers in a bag that stays dry, or send photos of them here.',
        'Guarde sus papeles en una bolsa que no se moje, o envíe fotos aquí.',
      ),
    ],
  },
  {
    cause: 'asked-to-leave',
    name: {
      en: 'Asked to leave by family or friends',
      es: 'Familia o amigos le piden que se vaya',
    },
    actions: [
      byOfficer(
        'Talk with the people you live with, if you want that, about more time.',
        'Hablar con las personas con quienes vive, si usted quiere, para tener más tiempo.',
      ),
      byOfficer(
        'Offer a talk with a neutral person to settle what went wrong.',
        'Ofrecer una charla con alguien neutral para arreglar lo que pasó.',
      ),
      byOfficer(
        'Look for a room or a shelter bed for the day you have to go.',
        'Buscar un cuarto o una cama en un refugio para el día en que deba irse.',
      ),
      byClient(
        'Ask by when you have to leave, and tell us the day.',
        'Pregunte para cuándo debe irse, y díganos el día.',
      ),
      byClient(
        'Help with bills or chores if you can, to win more time.',
        'Ayude con cuentas o tareas si puede, para ganar tiempo.',
      ),
      byClient(
        'Make a list of people you could stay with for a while.',
        'Haga una lista de personas con quienes podría quedarse un tiempo.',
      ),
    ],
  },
]
