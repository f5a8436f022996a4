import { byClient, byOfficer, type CauseActions } from './readyAction.js'

/** Where rent, work, or the right to stay in the home is at stake. */
export const MONEY: readonly CauseActions[] = [
  {
    cause: 'rent-arrears',
    name: { en: 'Behind on rent', es: 'Atraso en el alquiler' },
    actions: [
      byOfficer(
        'Call the owner and agree on a plan to pay back what is owed.',
        'Llamar al dueño y acordar un plan para pagar lo que se debe.',
      ),
      byOfficer(
        'Apply for one-time help with rent that is owed.',
        'Pedir una ayuda única para el alquiler que se debe.',
      ),
      byOfficer(
        'Check with you which benefits you could get.',
        'Revisar con usted qué beneficios podría recibir.',
      ),
      byClient(
        'Pay this month’s rent first, then the part we agreed on.',
        'Pague primero el alquiler de este mes, luego la parte acordada.',
      ),
      byClient(
        'Send photos of your lease and of letters about rent.',
        'Envíe fotos de su contrato y de las cartas sobre el alquiler.',
      ),
      byClient(
        'Write down for one month what comes in and what goes out.',
        'Anote durante un mes lo que entra y lo que sale.',
      ),
    ],
  },
  {
    cause: 'eviction-notice',
    name: { en: 'Eviction notice', es: 'Aviso de desalojo' },
    actions: [
      byOfficer(
        'Read the notice with you and check if it is right and in time.',
        'Leer el aviso con usted y ver si es correcto y a tiempo.',
      ),
      byOfficer(
        'Get you a free lawyer before the day in court.',
        'Conseguirle un abogado gratis antes del día en la corte.',
      ),
      byOfficer(
        'Ask the owner to hold off while we look for rent help.',
        'Pedir al dueño que espere mientras buscamos ayuda de alquiler.',
      ),
      byClient(
        'Send a photo of each page of the notice today.',
        'Envíe hoy una foto de cada página del aviso.',
      ),
      byClient(
        'Answer the court by the day on the paper. Do not wait.',
        'Responda a la corte antes del día que dice el papel. No espere.',
      ),
      byClient(
        'Go to court on the day, even if you think it will not help.',
        'Vaya a la corte ese día, aunque crea que no servirá.',
      ),
      byClient(
        'Do not move out just because the owner says so. Call us first.',
        'No se vaya solo porque el dueño lo dice. Llámenos primero.',
      ),
    ],
  },
  {
    cause: 'job-loss',
    name: { en: 'Lost work or income', es: 'Pérdida de trabajo o ingresos' },
    actions: [
      byOfficer(
        'Help you ask for jobless pay and food aid.',
        'Ayudarle a pedir el seguro de desempleo y ayuda para comida.',
      ),
      byOfficer(
        'Put you in touch with the job center.',
        'Ponerle en contacto con el centro de empleo.',
      ),
      byOfficer(
        'Ask for help with rent until there is pay again.',
        'Pedir ayuda con el alquiler hasta que haya ingresos otra vez.',
      ),
      byClient(
        'Ask for jobless pay in the week you lose your job.',
        'Pida el seguro de desempleo en la semana en que pierde el trabajo.',
      ),
      byClient('Send your last three pay stubs.', 'Envíe sus últimos tres recibos de pago.'),
      byClient(
        'Look for work each week, and note where you asked.',
        'Busque trabajo cada semana y anote dónde preguntó.',
      ),
    ],
  },
  {
    cause: 'immigration-status',
    name: { en: 'Papers and immigration', es: 'Papeles e inmigración' },
    actions: [
      byOfficer(
        'Find a free lawyer for your papers. We ask for no more than we need.',
        'Buscar un abogado gratis para sus papeles. No pedimos más de lo necesario.',
      ),
      byOfficer(
        'Tell you which help is open to all, with or without papers.',
        'Decirle qué ayuda es para todos, con o sin papeles.',
      ),
      byOfficer(
        'Get someone who speaks your language for each talk.',
        'Conseguir a alguien que hable su idioma para cada conversación.',
      ),
      byClient(
        'Keep all letters about your papers in one place.',
        'Guarde todas las cartas sobre sus papeles en un solo lugar.',
      ),
      byClient(
        'Go to each date the court or office gives you.',
        'Vaya a cada cita que le den la corte o la oficina.',
      ),
      byClient(
        'Talk to the lawyer before you sign a form you do not know.',
        'Hable con el abogado antes de firmar un papel que no conoce.',
      ),
    ],
  },
]
