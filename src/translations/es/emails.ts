export const emails = {
  changeNotYou: 'Si no fue usted, pida ayuda de inmediato.',
  changeOk: 'Si fue usted, no tiene que hacer nada más.',
  greeting: 'Hola, {{firstName}}:',
  greetingNoName: 'Hola:',
  helpEmail: 'Correo: {{email}}',
  helpHours: 'Horario: {{hours}}',
  helpPhone: 'Teléfono: {{phone}}',
  helpTitle: '¿Necesita ayuda?',
  linkFallback: 'Si el botón no funciona, copie este enlace en su navegador:',
  signInAction: 'Iniciar sesión',
}
