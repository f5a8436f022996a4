import type { AgencyKey } from './agencies.js'

type SeedText = { agency: AgencyKey; name: string; texts: { en: string; es: string } }

/** Texts that staff put into messages, in both languages. */
export const messageTexts: readonly SeedText[] = [
  {
    agency: 'harbor',
    name: 'Appointment reminder',
    texts: {
      en: 'Hello {firstName},\n\nthis is a reminder of our appointment. If you cannot come, write to me here and we will find another time.',
      es: 'Hola {firstName}:\n\nLe recuerdo nuestra cita. Si no puede venir, escríbame aquí y buscamos otra hora.',
    },
  },
  {
    agency: 'harbor',
    name: 'Bring your ID',
    texts: {
      en: 'Hello {firstName}, please bring a photo ID when you come. If you have none, come anyway: we can help you get one.',
      es: 'Hola {firstName}, por favor traiga una identificación con foto. Si no tiene, venga igual: podemos ayudarle a conseguirla.',
    },
  },
  {
    agency: 'harbor',
    name: 'Your bed is ready',
    texts: {
      en: 'Hello {firstName}, your bed is ready. Please come before 9 in the evening.',
      es: 'Hola {firstName}, su cama está lista. Por favor venga antes de las 9 de la noche.',
    },
  },
  {
    agency: 'lakeshore',
    name: 'Welcome',
    texts: {
      en: 'Welcome, {firstName}. Write to us here whenever you need something.',
      es: 'Le damos la bienvenida, {firstName}. Escríbanos aquí cuando necesite algo.',
    },
  },
]
