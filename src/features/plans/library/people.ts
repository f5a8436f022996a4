import { byClient, byOfficer, type CauseActions } from './readyAction.js'

/** Where health, age or the people around somebody matter most. */
export const PEOPLE: readonly CauseActions[] = [
  {
    cause: 'relationship-breakdown',
    name: { en: 'Breakup', es: 'Separación' },
    actions: [
      byOfficer(
        'Find out what right you have to stay, and whose name is on the lease.',
        'Averiguar qué derecho tiene a quedarse y de quién es el contrato.',
      ),
      byOfficer(
        'Look with you for a home near the children’s school.',
        'Buscar con usted una casa cerca de la escuela de los niños.',
      ),
      byOfficer(
        'Tell you where to get free advice on children and money.',
        'Decirle dónde recibir consejo gratis sobre los hijos y el dinero.',
      ),
      byClient('Send a photo of the lease.', 'Envíe una foto del contrato de alquiler.'),
      byClient(
        'Open a bank account in your own name.',
        'Abra una cuenta de banco a su propio nombre.',
      ),
      byClient(
        'Tell us if you do not feel safe. The plan will change at once.',
        'Díganos si no se siente a salvo. El plan cambiará de inmediato.',
      ),
    ],
  },
  {
    cause: 'mental-health',
    name: { en: 'Mental health', es: 'Salud mental' },
    actions: [
      byOfficer(
        'Ask for a visit with the mental health team, and go with you if you like.',
        'Pedir una cita con el equipo de salud mental, e ir con usted si quiere.',
      ),
      byOfficer('Look for a home with help on hand.', 'Buscar una vivienda con apoyo cercano.'),
      byOfficer(
        'Agree with you on what helps when a day is bad, and whom we call.',
        'Acordar con usted qué ayuda en un mal día y a quién llamamos.',
      ),
      byClient(
        'Call or text 988 if you think of ending your life. They are there day and night.',
        'Llame o escriba al 988 si piensa en quitarse la vida. Están día y noche.',
      ),
      byClient(
        'Take your medicine as the doctor said, and tell us if it runs out.',
        'Tome su medicina como dijo el médico, y avísenos si se acaba.',
      ),
      byClient(
        'Go to your visits, or call if you cannot come.',
        'Vaya a sus citas, o llame si no puede ir.',
      ),
    ],
  },
  {
    cause: 'substance-use',
    name: { en: 'Alcohol or drugs', es: 'Alcohol o drogas' },
    actions: [
      byOfficer(
        'Ask for a place in a program you choose.',
        'Pedir un lugar en un programa que usted elija.',
      ),
      byOfficer(
        'Look for a home that does not ask you to be sober first.',
        'Buscar una vivienda que no exija dejar de consumir primero.',
      ),
      byOfficer(
        'Tell you where to get clean supplies and naloxone.',
        'Decirle dónde conseguir material limpio y naloxona.',
      ),
      byClient(
        'Call 800-662-4357 to ask about help. It is free, day and night.',
        'Llame al 800-662-4357 para pedir ayuda. Es gratis, día y noche.',
      ),
      byClient(
        'Carry naloxone, and tell a friend how to use it.',
        'Lleve naloxona y diga a un amigo cómo usarla.',
      ),
      byClient(
        'Tell us what works for you. A slip does not end the plan.',
        'Díganos qué le sirve. Una recaída no termina el plan.',
      ),
    ],
  },
  {
    cause: 'young-person',
    name: { en: 'Young people on their own', es: 'Jóvenes por su cuenta' },
    actions: [
      byOfficer(
        'Find a bed in a home for young people, not with adults.',
        'Encontrar una cama en un hogar para jóvenes, no con adultos.',
      ),
      byOfficer(
        'Talk with your family, if you want that and it is safe.',
        'Hablar con su familia, si usted quiere y es seguro.',
      ),
      byOfficer(
        'Ask the school for its worker for students with no home.',
        'Preguntar en la escuela por quien ayuda a alumnos sin hogar.',
      ),
      byClient(
        'Stay in school or in your class. Tell us what you need for it.',
        'Siga en la escuela o en su clase. Díganos qué necesita.',
      ),
      byClient(
        'Call 800-786-2929 if you have run away and need to talk.',
        'Llame al 800-786-2929 si se fue de casa y necesita hablar.',
      ),
      byClient(
        'Get your state ID. Tell us if you cannot pay the fee.',
        'Consiga su identificación. Díganos si no puede pagar el costo.',
      ),
    ],
  },
]
