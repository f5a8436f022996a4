/** Textos que los clientes leen en el portal. Frases cortas, palabras de todos los días. */
export const client = {
  // Frame of every page
  skipToContent: 'Saltar al contenido principal',
  mainNavigation: 'Menú principal',
  navHome: 'Inicio',
  navRequests: 'Por hacer',
  navMessages: 'Mensajes',
  navPrograms: 'Programas',
  navDocuments: 'Documentos',
  navPrivacy: 'Privacidad',
  navAccount: 'Su cuenta',
  navHelp: 'Ayuda',
  navMore: 'Más',
  waitingCount: '{{count}} pendientes',
  unreadCount: '{{count}} mensajes nuevos',
  unreadCount_one: '{{count}} mensaje nuevo',
  languages: 'Idioma',
  leaveSite: 'Salir rápido',
  leaveSiteHint:
    'Salir de este sitio ahora. También puede presionar la tecla Mayús (Shift) 3 veces.',
  errorTitlePrefix: 'Error: {{title}}',
  backToHome: 'Volver al inicio',
  showMore: 'Ver más',
  optional: '(opcional)',
  helpTitle: '¿Necesita ayuda?',
  helpAskWorker: 'Pregunte a su trabajador o a la agencia que le invitó.',
  helpMore: 'Más ayuda',
  helpCall: 'Llame al {{phone}}',
  helpWrite: 'Escriba a {{email}}',
  helpHours: 'Horario: {{hours}}',

  // Errors
  draftSaved: 'Guardado',
  errorSummaryTitle: 'Hay un problema',
  errorTooManyUntil: 'Demasiados intentos. Puede intentar otra vez en {{wait}}.',
  errorTooManySignIn:
    'Alguien intentó demasiadas veces iniciar sesión en esta cuenta. Puede intentar otra vez en {{wait}}, o crear ahora una contraseña nueva: elija "¿Olvidó su contraseña?" en la página de inicio de sesión.',
  errorCheckForm: 'Revise lo que escribió e intente otra vez.',
  notFoundTitle: 'No encontramos esta página',
  notFoundText: 'Puede ser que la página cambió de lugar o que no es para esta cuenta.',
  failedTitle: 'Algo salió mal de nuestro lado',
  failedText: 'No se perdió nada de lo que ya envió. Intente otra vez en unos minutos.',
  failedRetry: 'Intentar otra vez',

  // Kept on the device for when there is no connection
  offlineTitle: 'No hay conexión',
  offlineText: 'El portal necesita internet. Lo que ya envió está guardado.',
  offlineRetry: 'Intentar otra vez',

  // Notices after something worked
  noticeRegistered: 'Su cuenta está lista. Ahora inicie sesión con su contraseña nueva.',
  noticeCodeSent: 'Le enviamos un código nuevo.',
  noticePasswordChanged: 'Su contraseña cambió. Ahora inicie sesión con la nueva.',
  noticePhoneChanged: 'Su número de teléfono está guardado.',
  noticeEmailAsked:
    'Enviamos un enlace a su dirección nueva, si se puede usar. Su dirección cambia cuando lo abra.',
  noticeEmailChanged: 'Su dirección de correo se cambió. Inicie sesión con la nueva.',
  noticeEmailRestored:
    'El cambio se detuvo y su contraseña anterior ya no sirve. Pida un enlace para elegir una nueva.',
  noticeOwnPasswordChanged:
    'Su contraseña se cambió. Su sesión se cerró en los demás teléfonos y computadoras.',
  noticeRegisteredCode: 'Su cuenta está lista. Falta un paso: escriba el código que le mandamos.',
  noticeSessionEnded:
    'Su sesión terminó y tenemos que estar seguros de que es usted. Inicie sesión otra vez y seguirá donde estaba.',
  noticeRecovered: 'Su contraseña nueva se guardó. Ahora inicie sesión con ella.',
  noticeOfAnother:
    'No se envió nada: otra persona inició sesión en este teléfono o computadora. Lo escrito espera a quien lo escribió. Para verlo, esa persona inicia sesión y abre esta página otra vez.',
  noticeSessionEndedKept:
    'Se cerró su sesión: no hubo actividad por un rato, o usted la cerró en otro lugar. Guardamos lo que escribió: inicie sesión y ahí estará.',
  noticeSignedOut: 'Su sesión está cerrada.',
  noticeSignedOutThere: 'Se cerró la sesión en ese teléfono o computadora.',
  noticeTimedOut: 'Pasó un rato sin actividad y cerramos su sesión. Así protegemos su información.',
  noticeSent: 'Enviado. ¡Gracias! Su equipo ya lo puede ver.',
  noticeMessageSent: 'Su mensaje se envió.',
  noticeForgotSent:
    'Si hay una cuenta con esta dirección, le enviamos un correo con un enlace. Revise también su correo no deseado.',
  noticeCodeGone: 'Ese código ya no sirve. Inicie sesión otra vez.',

  // Whose page it is
  signedInAs: 'Esta es la sesión de {{name}}.',
  signedInAsOther: '¿No es usted?',
  signedInAsOut: 'Cierre la sesión',
  emailDoneTitle: 'Listo',
  emailDoneText:
    'Otra persona tiene su sesión abierta en este teléfono o computadora. Puede cerrar esta página, y su sesión sigue abierta.',
  emailDoneButton: 'Cerrar esa sesión y seguir',

  // What scripts add
  passwordShow: 'Mostrar',
  passwordHide: 'Ocultar',
  passwordShowLabel: 'Mostrar contraseña',
  passwordHideLabel: 'Ocultar contraseña',
  passwordShown: 'Se ve su contraseña.',
  passwordHidden: 'Ya no se ve su contraseña.',
  charactersLeft: 'Quedan {{count}} caracteres',
  charactersLeft_one: 'Queda 1 carácter',
  charactersOver: 'Sobran {{count}} caracteres',
  charactersOver_one: 'Sobra 1 carácter',
  liveMessage: 'Tiene un mensaje nuevo.',
  liveRequest: 'Cambió su lista de cosas por hacer.',
  liveChange: 'Esta página cambió.',

  // Idle warning
  idleTitle: '¿Sigue ahí?',
  idleText: 'Cerraremos su sesión en 2 minutos para proteger su información.',
  idleStay: 'Seguir en el portal',

  // Sign in
  signInTitle: 'Iniciar sesión',
  signInIntro:
    'Use la dirección de correo de su cuenta del portal. Al principio es la que recibió su invitación.',
  signInButton: 'Iniciar sesión',
  signInNoMail: 'No puedo abrir mi correo',
  signInForgot: '¿Olvidó su contraseña?',
  signInNewTitle: '¿Es su primera vez?',
  signInNewText:
    'Necesita una invitación de su trabajador. Abra el enlace de ese correo para empezar.',
  emailLabel: 'Dirección de correo',
  passwordLabel: 'Contraseña',
  newPasswordLabel: 'Contraseña nueva',
  currentPasswordLabel: 'Contraseña actual',
  passphraseOffer: 'Puede usar estas palabras, hechas solo para usted:',
  passphraseHint:
    'Escríbalas en papel. Nadie más las ve, y cada vez que abre esta página son otras.',
  newPasswordHint:
    'Al menos {{minimum}} caracteres. Cuatro palabras o más seguidas son fáciles de recordar y difíciles de adivinar.',
  phoneLabel: 'Número de teléfono',
  phoneHint: 'Para que su trabajador le pueda llamar.',

  // Code
  codeTitle: 'Escriba el código que le enviamos',
  codeIntro: 'Enviamos un código de 6 números a {{email}}. Sirve por {{count}} minutos.',
  codeIntro_one: 'Enviamos un código de 6 números a {{email}}. Sirve por 1 minuto.',
  codeTriesLeft: 'Le quedan {{count}} intentos.',
  codeTriesLeft_one: 'Le queda {{count}} intento.',
  codeLabel: 'Código',
  codeHint: '6 números',
  codeRemember: 'Recordarme por {{count}} días',
  codeRemember_one: 'Recordarme por {{count}} día',
  codeRememberHint: 'Solo en su propio teléfono o computadora',
  codeShared: 'Esta computadora es compartida',
  codeSharedHint: 'Cerramos su sesión cuando cierre el navegador',
  codeButton: 'Continuar',
  codeAgain: 'Enviar un código nuevo',
  codeNoMail:
    '¿No llegó el correo? Revise su correo no deseado. Su trabajador también le puede ayudar.',
  codeOverTitle: 'Este código ya no sirve',
  codeOverText:
    'Servía solo por poco tiempo. Puede recibir un código nuevo: inicie sesión otra vez.',
  codeUsedUpText:
    'Se escribió un código equivocado demasiadas veces, así que lo desactivamos. Así protegemos su cuenta. Puede recibir un código nuevo: inicie sesión otra vez.',
  codeOverButton: 'Recibir un código nuevo',
  codeStartOver: 'Usar otra dirección de correo',

  // Register
  registerTitle: 'Cree su cuenta',
  registerIntro: '{{agency}} le invitó. Usted iniciará sesión con {{email}}.',
  registerExpires: 'Esta invitación sirve hasta el {{date}}.',
  registerButton: 'Crear cuenta',
  registerHave: '¿Ya tiene una cuenta?',
  linkProblemTitle: 'Este enlace no funciona',
  linkProblemInvitation: 'Pida a su trabajador que le envíe una invitación nueva.',
  linkProblemEmail: 'Puede pedir el cambio otra vez en la página de su cuenta.',
  linkProblemReset: 'Puede pedir un enlace nuevo.',
  askNewLink: 'Pedir un enlace nuevo',

  // Password
  forgotTitle: '¿Olvidó su contraseña?',
  forgotIntro:
    'Escriba su dirección de correo. Le enviaremos un enlace para elegir una contraseña nueva.',
  forgotButton: 'Enviarme un enlace',
  forgotNoMail: 'Ya no puedo abrir mi correo',
  forgotBack: 'Volver a iniciar sesión',
  printedTitle: 'Tengo un código impreso',
  printedIntro:
    'Escriba el código de su hoja y el correo electrónico que su trabajador tiene de usted. Luego enviamos un enlace a ese correo.',
  printedCode: 'Código de la hoja',
  printedButton: 'Enviarme el enlace',
  printedHelp:
    'Un código sirve una sola vez. Si no llega ningún correo, pida otra hoja a su trabajador.',
  noticePrintedSent:
    'Si el código y el correo electrónico corresponden, un enlace va en camino a ese correo. Busque allí un mensaje nuestro.',
  sheetTitle: 'Su invitación a {{productName}}',
  sheetScan: 'O apunte la cámara de su teléfono a este cuadro',
  sheetStepGo:
    'En un teléfono o computadora, vaya a la dirección de abajo, o apunte la cámara al cuadro.',
  sheetStepCode: 'Escriba el código.',
  sheetStepEmail: 'Escriba su correo electrónico: {{email}}',
  sheetStepLink: 'Le enviamos un correo. Abra el enlace que trae y elija una contraseña.',
  sheetUntil: 'El código sirve una sola vez, hasta el {{date}}. Después, pídanos uno nuevo.',
  sheetKeep: 'Guarde esta hoja para usted. Nadie puede entrar con ella sin leer su correo.',
  recoverTitle: 'Vuelva a entrar a su cuenta',
  recoverIntro:
    'Su trabajador le puede ayudar en persona. Comprueba quién es usted y le da un código. Escríbalo aquí, con la dirección de correo con la que va a iniciar sesión.',
  recoverNoCode:
    '¿Todavía no tiene un código? Visite o llame a su trabajador. Nadie le va a pedir este código por teléfono ni por mensaje.',
  recoverCode: 'Código de su trabajador',
  recoverCodeHint: 'Letras y números. No importan las mayúsculas ni los guiones.',
  recoverButton: 'Guardar contraseña nueva',
  resetTitle: 'Elija una contraseña nueva',
  resetIntro: 'Esto cierra su sesión en todos los teléfonos y computadoras.',
  resetButton: 'Guardar contraseña nueva',

  // Help
  helpPageTitle: 'Ayuda',
  helpContactTitle: 'Hablar con una persona',
  helpSignInTitle: 'Si no puede iniciar sesión',
  helpSignInText:
    'Revise que usa la dirección de correo de su cuenta del portal. Busque nuestro correo en su correo no deseado. Si no puede abrir su correo, o perdió su teléfono, visite a su trabajador: le puede dar un código. Después elija "No puedo abrir mi correo" en la página de inicio de sesión. Lo que ya envió sigue seguro.',
  helpPrivacyTitle: 'Quién ve lo que usted envía',
  helpPrivacyNetwork:
    'Lo ve su equipo. Otras agencias de este servicio también lo pueden ver, menos cuando la página dice que solo lo verá una agencia.',
  helpPrivacyRoi:
    'Lo ve su equipo. Otras agencias lo ven solo mientras usted tenga una autorización activa.',
  helpPrivacyAgency: 'Solo lo ve su propia agencia.',
  helpLeaveTitle: 'Salir rápido de este sitio',
  helpLeaveText:
    'El botón "Salir" de arriba cierra su sesión y abre otro sitio de inmediato. En una computadora también puede presionar la tecla Mayús (Shift) 3 veces. El botón Atrás no vuelve a lo que vio aquí.',
  helpLeaveLimit1: 'No borra el historial de su navegador. Alguien podría ver que estuvo aquí.',
  helpLeaveLimit2: 'No borra los correos que le enviamos.',
  helpLeaveLimit3: 'Para más seguridad, use una ventana privada o un teléfono que nadie más usa.',
  helpSharedTitle: 'En un teléfono o una computadora compartida',
  helpSharedText:
    'Elija "Esta computadora es compartida" cuando escriba su código. Cierre su sesión al terminar. No deje que el navegador guarde su contraseña.',
  helpEmergency: 'En una emergencia, llame al 911. Los mensajes de aquí no se leen de inmediato.',

  // Staying safe
  safetyTitle: 'Use este sitio con seguridad',
  safetyIntro:
    'Para usted, si alguien puede mirar su teléfono o vigilar lo que hace. Lea qué puede ocultar este sitio y qué no.',
  safetyCallTitle: 'Reciba ayuda ahora',
  safetyCallText:
    'La Línea Nacional contra la Violencia Doméstica es gratis, privada y atiende de día y de noche. También puede enviar START por mensaje de texto al 88788.',
  safetyCall: 'Llamar al 1-800-799-7233',
  safetyPhoneTitle: 'Elija un teléfono seguro',
  safetyPhone1:
    'Un teléfono puede tener una aplicación que muestra a otra persona todo lo que usted hace. Este sitio no puede impedirlo.',
  safetyPhone2:
    'Si cree que es así, use un teléfono que esa persona nunca toca: en una biblioteca, en la oficina de su trabajador o de una amistad.',
  safetyPhone3:
    'No quite esa aplicación con prisa: la otra persona puede notarlo. Pregunte primero a la línea de ayuda.',
  safetyLeaveTitle: 'Salga rápido',
  safetyLeave1:
    'Presione "Salir" arriba en cualquier página. En una computadora puede presionar Mayús (Shift) 3 veces.',
  safetyLeave2:
    'Se cierra su sesión y se abre otro sitio. El botón Atrás no muestra lo que vio aquí.',
  safetyLeave3: 'No borra la lista de los sitios que visitó.',
  safetyHistoryTitle: 'Borre lo que guarda su navegador',
  safetyHistory1:
    'Antes de venir aquí, abra una ventana privada. Se llama modo incógnito, privado o secreto.',
  safetyHistory2:
    'Si no lo hizo, abra Historial en el menú de su navegador. Borre solo las líneas de este sitio. Una lista vacía puede llamar la atención.',
  safetyHistory3: 'No deje que el navegador guarde su contraseña.',
  safetyHistory4: 'Mire en sus descargas y borre los archivos que guardó de aquí.',
  safetyMailTitle: 'Correos y avisos',
  safetyMail1:
    'Nuestros correos solo dicen que algo le espera. Bórrelos y vacíe también la papelera.',
  safetyMail2:
    'Use una dirección de correo que solo usted puede abrir. Si alguien sabe la contraseña, cámbiela en un teléfono seguro.',
  safetyMail3: 'Quite los avisos de correo de la pantalla bloqueada de su teléfono.',
  safetyAccountTitle: 'Su cuenta aquí',
  safetyAccount1:
    'Al iniciar sesión, elija "Esta computadora es compartida". Así no se guarda nada.',
  safetyAccount2:
    'Abra Cuenta y luego "Teléfonos y computadoras" para ver dónde tiene la sesión abierta. Cierre las que no conoce.',
  safetyAccount3: 'Diga a su trabajador cómo y cuándo es seguro comunicarse con usted.',
  neutralTitle: 'Un nombre neutro en su navegador',
  neutralText:
    'Su navegador puede mostrar "{{name}}" y un ícono sencillo en lugar de nuestro nombre, en sus pestañas y en su historial. La dirección web no cambia.',
  neutralName: 'Notas',
  neutralIsOn: 'Está activado en este navegador.',
  neutralIsOff: 'Está desactivado en este navegador.',
  neutralOn: 'Mostrar un nombre neutro',
  neutralOff: 'Mostrar el nombre del servicio',
  noticeNeutralOn: 'Desde ahora este navegador muestra un nombre neutro.',
  noticeNeutralOff: 'Este navegador muestra otra vez el nombre del servicio.',

  // No connection
  noConnectionTitle: 'Por ahora no hay nada que mostrar',
  noConnectionText:
    'Su cuenta no está conectada a una agencia en este momento. Esto puede pasar si usted cambió de agencia o si un trabajador terminó la conexión.',
  noConnectionWhat:
    'Su trabajador le puede conectar otra vez. No se perdió nada de lo que ya envió.',

  // Dashboard
  greetingMorning: 'Buenos días, {{name}}',
  greetingAfternoon: 'Buenas tardes, {{name}}',
  greetingEvening: 'Buenas noches, {{name}}',
  dashboardTodo: 'Tiene {{count}} cosas por hacer.',
  dashboardTodo_one: 'Tiene 1 cosa por hacer.',
  dashboardAllDone: 'Está al día. No hay nada por hacer en este momento.',
  dashboardStart: 'Empezar',
  dashboardAlso: 'También está pendiente',
  dashboardAllRequests: 'Ver todo lo que le pedimos',
  dashboardPrograms: 'Sus programas',
  dashboardNoPrograms: 'No está en ningún programa en este momento.',
  dashboardMessages: 'Mensajes',
  dashboardNoMessages: 'No hay mensajes nuevos.',

  // Requests
  requestsTitle: 'Lo que debe hacer',
  requestsNone: 'Todavía nadie le ha pedido nada.',
  requestsNonePending: 'No hay nada pendiente. ¡Muy bien!',
  requestsPending: 'Pendiente',
  requestsDone: 'Terminado',
  taskDocument: 'Envíe una foto o un archivo: {{name}}',
  taskDocumentPlain: 'Envíe una foto o un archivo',
  taskLocation: 'Díganos dónde está',
  taskRoi: 'Firme su autorización para compartir información',
  taskAssessment: 'Conteste unas preguntas: {{name}}',
  askedBy: 'Pedido por {{name}} el {{date}}',
  askedOn: 'Pedido el {{date}}',
  doneOn: 'Hecho el {{date}}',
  canceledOn: 'Cancelado el {{date}}',
  dueBy: 'Antes del {{date}}',
  overdue: 'Era para el {{date}}',
  statusPending: 'Pendiente',
  statusCompleted: 'Recibido',
  statusCanceled: 'Cancelado',
  careTeamMember: 'Miembro del equipo',
  requestTitle: 'Su solicitud',
  requestBack: 'Volver a lo que debe hacer',
  requestCanceledText: 'Su equipo ya no necesita esto. Usted no tiene que hacer nada.',
  requestAnswerTitle: 'Lo que usted envió',
  cannotBack: 'Volver a la solicitud',
  cannotChange: 'Cambiar lo que nos dijo',
  cannotDoesNotApply: 'Esto no es mi caso',
  cannotFind: 'No lo encuentro',
  cannotGet: 'No lo puedo conseguir',
  cannotIntro: 'Está bien. Díganos por qué, y su equipo verá qué más puede servir.',
  cannotLink: 'No puedo conseguir esto',
  cannotOther: 'Otra razón',
  cannotReasonLabel: '¿Por qué no lo puede enviar?',
  cannotSend: 'Decírselo a mi equipo',
  cannotStill: 'Todavía lo puede enviar aquí cuando lo tenga.',
  cannotTextHint: 'Escriba lo que ayude a su equipo a entender.',
  cannotTextLabel: 'En sus propias palabras',
  cannotTextMissing: 'Escriba su razón en sus propias palabras.',
  cannotTitle: 'No puedo conseguir esto',
  cannotTold: 'El {{date}} usted nos dijo: {{reason}}.',
  noteTitle: 'Nota de su equipo',
  noticeTold: 'Su equipo ya lo sabe. Todavía lo puede enviar después.',
  revisionAsked: 'Su equipo necesita esto otra vez.',
  revisionBefore: 'Ver lo que envió antes',
  revisionGo: 'Enviarlo otra vez',
  revisionNeeded: 'Hay que corregir',
  revisionTitle: 'Su equipo necesita esto otra vez',
  onlyThisAgency: 'Solo lo verá la agencia que lo pidió.',
  whatNextTitle: 'Qué pasa después',
  whatNextText:
    'Su equipo recibe un aviso de inmediato. Aquí verá "Recibido", y un mensaje si falta algo.',

  // Document
  documentIntro: 'Envíe todas las páginas, por favor. Revise que se puedan leer.',
  documentFilesLabel: 'Elija fotos o archivos',
  documentFilesHint:
    'Fotos (JPEG, PNG, WebP, HEIC) o PDF. Hasta {{files}} archivos, cada uno de hasta {{megabytes}} MB.',
  documentMore: 'Agregar más páginas',
  documentOfPhoto: 'Foto del cliente',
  documentPhotoLabel: 'Tomar una foto',
  documentPhotoHint: 'Ponga la página plana y con buena luz.',
  documentPages: 'Sus páginas',
  documentPage: 'Página {{number}}',
  documentRemove: 'Quitar la página {{number}}',
  documentSend: 'Enviar',
  documentSendCount: 'Enviar {{count}} páginas',
  documentSendCount_one: 'Enviar 1 página',
  documentSending: 'Enviando: {{percent}} %',
  documentFailed: 'Se perdió la conexión. Sus páginas siguen aquí. Intente enviarlas otra vez.',

  // Location
  locationIntro: 'Esto ayuda a su equipo a encontrarle si lo necesita.',
  locationAddressLabel: 'Dirección o lugar',
  locationAddressHint: 'Basta una calle, una esquina, un parque o un refugio.',
  locationNoteLabel: 'Algo que nos ayude a encontrarle',
  locationNoteHint: 'Por ejemplo: carpa azul, cerca de la fuente.',
  locationUse: 'Usar mi posición',
  locationFinding: 'Buscando su posición …',
  locationFound: 'Tenemos su posición. Se envía cuando presione Enviar.',
  locationDenied: 'No pudimos obtener su posición. Puede escribir una dirección o un lugar.',
  locationForget: 'No enviar mi posición',
  locationSend: 'Enviar',
  locationPosition: 'Posición',

  // ROI
  roiReadFirst: 'Primero lea esto, por favor',
  roiQuestion: '¿Da usted su permiso?',
  roiSignedNameLabel: 'Su nombre completo',
  roiSignedText: 'Lo que usted firmó',
  roiDrawTitle: 'Dibuje su firma',
  roiDrawHint: 'Puede dibujar con un dedo o con el ratón. No es obligatorio.',
  roiDrawClear: 'Borrar el dibujo',
  roiDrawLabel: 'Espacio para dibujar su firma',
  roiPasswordHint: 'Para que nadie más pueda firmar por usted.',
  roiSend: 'Firmar y enviar',
  roiAnswerYes: 'Usted dio su permiso',
  roiAnswerNo: 'Usted no dio su permiso',
  roiPermission: 'Su respuesta',
  roiSignedAs: 'Firmado como',
  roiSignedOn: 'Firmado el',
  roiFrom: 'Empieza',
  roiUntil: 'Termina',

  // Assessment
  assessmentIntro: 'Tome su tiempo. Conteste lo mejor que pueda.',
  assessmentDateLabel: 'Fecha',
  assessmentChoose: 'Elija una opción',
  assessmentSend: 'Enviar respuestas',
  assessmentMissing: 'Estas preguntas ya no están aquí. Pregunte a su trabajador.',
  yes: 'Sí',
  no: 'No',
  noAnswer: 'Sin respuesta',

  // Messages
  messagesAwayTag: 'Ausente',
  messagesAway: '{{name}} no está ahora.',
  messagesAwayUntil: '{{name}} está ausente hasta el {{day}}.',
  messagesStandIn: 'Mientras tanto, {{name}} lee lo que usted escriba.',
  messagesTeamReads: 'Mientras tanto, otra persona lee lo que usted escriba.',
  messagesWentTo: 'Sus mensajes están ahora con {{name}}. Siga allí',
  messagesInstead: 'Puede escribir a',
  messagesTitle: 'Mensajes',
  messagesCareTeam: 'Su equipo',
  messagesNone: 'Todavía no tiene un equipo. Su agencia elegirá quién trabaja con usted.',
  messagesFormer: 'Conversaciones anteriores',
  messagesNoneYet: 'Todavía no hay mensajes',
  messagesGoOn: '{{name}} no recibe mensajes ahora. Lo que escriba aquí llega a su equipo.',
  messagesHandedOver: 'Antes escribía con {{former}}. Ahora {{name}} le responde aquí.',
  messagesReadOnly: 'Aquí puede leer los mensajes. Esta persona no recibe mensajes del portal.',
  messageLabel: 'Su mensaje',
  messageNew: 'Nuevo',
  messageSend: 'Enviar mensaje',
  messageYou: 'Usted',
  messageRead: 'Leído',
  messageFrom: '{{name}}, {{time}}',
  messageEmptyThread: 'Todavía no tiene mensajes con {{name}}.',
  threadTitle: 'Conversación',
  messageShowEarlier: 'Ver mensajes anteriores',

  // Programs
  programsTitle: 'Sus programas',
  programsNone: 'No está en ningún programa en este momento.',
  programSince: 'Desde el {{date}}',
  programFromTo: 'Del {{start}} al {{end}}',
  programActive: 'Activo',
  programEnded: 'Terminado',
  programNotStarted: 'Todavía no empieza',

  // Documents
  documentsTitle: 'Sus documentos',
  documentsNone: 'Todavía no ha enviado documentos.',
  documentChecking: 'En revisión',
  documentRefused: 'No aceptado: no pasó nuestra revisión de virus',
  documentsIntro: 'Estos son los archivos que usted y su equipo compartieron.',
  documentSentOn: 'Enviado el {{date}}',

  // Privacy
  privacyTitle: 'Su privacidad',
  privacyIntro: 'Aquí ve lo que aceptó compartir y hasta cuándo.',
  privacyNone: 'Todavía no ha firmado una autorización para compartir información.',
  privacyReleases: 'Sus autorizaciones para compartir información',
  privacyActive: 'Activa',
  privacyEnded: 'Terminada',
  privacyRevoked: 'Retirada',
  privacyNotGiven: 'No otorgada',
  privacyNotStarted: 'Todavía no empieza',
  privacyChange: 'Usted puede cambiar de opinión. Hable con su trabajador.',
  privacyYes: 'Usted aceptó compartir',
  privacyNo: 'Usted no aceptó compartir',

  // Account
  accountTitle: 'Su cuenta',
  accountEmail: 'Dirección de correo',
  accountPhone: 'Número de teléfono',
  accountLanguage: 'Idioma',
  accountNone: 'Sin dato',
  accountPassword: 'Cambiar su contraseña',
  accountPasswordHint: 'Necesita su contraseña actual.',
  accountPasswordIntro: 'Esto cierra su sesión en los demás teléfonos y computadoras.',
  accountPasswordForgot: 'No sé mi contraseña actual',
  accountChangeEmail: 'Cambiar su dirección de correo',
  accountChangeEmailHint: 'Con ella inicia sesión y ahí recibe sus códigos.',
  accountChangeEmailIntro:
    'Enviamos un enlace a la dirección nueva y avisamos a la anterior. Nada cambia hasta que abra el enlace.',
  accountChangePhone: 'Cambiar su número de teléfono',
  accountChangePhoneHint: 'Para que su trabajador le pueda llamar.',
  accountChangePhoneIntro:
    'Su agencia ve el número nuevo y el anterior. Déjelo vacío si no tiene teléfono.',
  accountChangePhoneButton: 'Guardar mi teléfono',
  accountNewEmail: 'Dirección de correo nueva',
  accountChangeEmailButton: 'Enviarme el enlace',
  emailConfirmTitle: 'Use su dirección de correo nueva',
  emailConfirmText:
    'Desde ahora inicia sesión con {{email}}. Esto cierra su sesión en todos los teléfonos y computadoras.',
  emailConfirmButton: 'Usar esta dirección',
  emailUndoTitle: 'Detener el cambio de su dirección de correo',
  emailUndoText:
    'Usted conserva {{email}}. Su contraseña deja de servir, porque otra persona podría saberla, y se cierra su sesión en todos los teléfonos y computadoras. Después elige una contraseña nueva.',
  emailUndoButton: 'Detener el cambio',
  accountSignOutTitle: 'Cerrar sesión',
  accountSignOut: 'Cerrar sesión',
  accountSignOutEverywhere: 'Cerrar sesión en todas partes',
  accountSignOutEverywhereHint:
    'Úselo si perdió su teléfono. Cierra su sesión en todos los teléfonos y computadoras.',
  accountDevicesHint: 'Vea sus teléfonos y computadoras, y cierre la sesión en uno.',

  // Authenticator app
  appTitle: 'Aplicación de autenticación',
  appRowOff: 'Apagada. Los códigos llegan por correo.',
  appRowOn: 'Encendida. Su aplicación muestra los códigos.',
  appIntro:
    'Una aplicación de autenticación en su teléfono muestra un código nuevo cada 30 segundos. Usted inicia sesión con su contraseña y ese código. Es más seguro que un código por correo.',
  appFree: 'La aplicación es gratis. Su teléfono quizás ya tiene una.',
  appRequired: 'Su agencia le pide configurar una aplicación de autenticación antes de continuar.',
  appRequiredOut: 'También puede cerrar la sesión y volver más tarde.',
  appStartTitle: 'Paso 1: Escriba su contraseña',
  appStartButton: 'Configurar la aplicación',
  appAddTitle: 'Paso 2: Agregue la cuenta a su aplicación',
  appOpen: 'Abrir mi aplicación en este teléfono',
  appScan: 'O escanee este cuadro con la aplicación en otro teléfono.',
  appQR: 'Código QR para la aplicación de autenticación. La clave de abajo dice lo mismo.',
  appType: 'O escriba esta clave en la aplicación:',
  appConfirmTitle: 'Paso 3: Escriba el código que muestra la aplicación',
  appConfirmButton: 'Encender la aplicación',
  appAgain: 'Empezar otra vez',
  appCodeLabel: 'Código de su aplicación',
  appCodeOrRecoveryLabel: 'Código de su aplicación, o un código de recuperación',
  appOnText: 'Usted inicia sesión con su contraseña y un código de su aplicación.',
  appCodesLeft: 'Le quedan {{count}} códigos de recuperación.',
  appCodesLeft_one: 'Le queda {{count}} código de recuperación.',
  appCodesRow: 'Crear códigos de recuperación nuevos',
  appCodesRowHint: 'Los anteriores dejan de servir.',
  appMoveRow: 'Usar otro teléfono u otra aplicación',
  appMoveRowHint: 'La aplicación anterior sirve hasta encender la nueva.',
  appRemoveRow: 'Quitar la aplicación',
  appRemoveRowHint: 'Los códigos vuelven a llegar por correo.',
  appRemoveButton: 'Quitar la aplicación',
  appRemoveRequired:
    'Su agencia pide una aplicación. Después de esto tendrá que configurar una otra vez.',
  appCodesButton: 'Crear códigos nuevos',
  appOthersSignedOut: 'Esto cierra su sesión en todos los demás teléfonos y computadoras.',
  recoveryTitle: 'Sus códigos de recuperación',
  recoveryIntro:
    'Si pierde su teléfono, puede iniciar sesión con uno de estos códigos en lugar de la aplicación. Cada código sirve una vez.',
  recoveryKeep:
    'Escríbalos o imprímalos y guárdelos en un lugar seguro. Los mostramos solo por 10 minutos.',
  recoveryDone: 'Ya guardé mis códigos',
  recoveryNone: 'No hay códigos nuevos que mostrar. Puede crear otros en cualquier momento.',
  recoveryList: 'Códigos de recuperación',
  noticeAppAdded: 'Su aplicación de autenticación está encendida.',
  noticeAppRemoved:
    'Se quitó la aplicación de autenticación. Los códigos vuelven a llegar por correo.',
  codeAppTitle: 'Escriba el código de su aplicación',
  codeAppIntro:
    'Abra la aplicación de autenticación en su teléfono. Escriba los 6 números de {{productName}} ({{email}}).',
  codeOverAppTitle: 'Empiece de nuevo',
  codeOverAppText:
    'Pasó demasiado tiempo. Inicie sesión otra vez y escriba el código que muestra su aplicación.',
  codeUsedUpAppText:
    'Se escribió un código equivocado demasiadas veces, así que paramos este intento. Así protegemos su cuenta. Inicie sesión otra vez y escriba el código que su aplicación muestra en ese momento.',
  codeOverAppButton: 'Iniciar sesión otra vez',
  codeAppHint: '6 números. O escriba uno de sus códigos de recuperación.',
  codeAppLost:
    '¿Perdió su teléfono? Escriba un código de recuperación en lugar del código de la aplicación. Cada uno sirve una vez. Si no le queda ninguno, pida ayuda a su trabajador.',

  // Where you are signed in
  devicesTitle: 'Dónde tiene la sesión abierta',
  devicesIntro: 'Si no reconoce alguno, cierre la sesión ahí y cambie su contraseña.',
  sessionsTitle: 'Sesiones abiertas ahora',
  sessionSignOut: 'Cerrar sesión',
  devicesRemembered: 'Teléfonos y computadoras que recordamos',
  devicesHint: 'Aquí puede entrar solo con su contraseña, sin código.',
  devicesNone: 'No recordamos ninguno. Recibe un código cada vez que inicia sesión.',
  deviceSignOut: 'Cerrar sesión en este dispositivo',
  deviceThis: 'Este dispositivo',
  deviceAdded: 'Agregado',
  deviceSignedIn: 'Inicio de sesión',
  deviceLastUsed: 'Último uso',
  deviceUntil: 'Lo recordamos hasta',
  deviceShared: 'Usted dijo que es una computadora compartida.',
  deviceOn: '{{browser}} en {{system}}',
  deviceUnknown: 'Un navegador que no conocemos',

  // Descarga de la información propia
  myDataTitle: 'Descargar su información',
  myDataRowHint: 'Todo lo que tenemos sobre usted, en un archivo.',
  myDataIntro:
    'Puede llevarse todo lo que tenemos sobre usted y que puede ver aquí: lo que le pidieron, sus respuestas, mensajes, documentos y quién los abrió.',
  myDataHow:
    'Recibe un archivo ZIP. Ábralo y luego abra "index.html" para leer. Sus documentos están en la carpeta "files".',
  myDataCareTitle: 'Guarde bien el archivo',
  myDataCareOthers:
    'Cualquier persona que use este teléfono o computadora puede abrir el archivo. No lo descargue en uno compartido.',
  myDataCareDanger:
    'Si alguien pudiera hacerle daño por lo que contiene, no lo guarde donde esa persona pueda mirar. Bórrelo cuando termine, también de la carpeta de archivos borrados.',
  myDataMail: 'Le enviamos un correo cada vez, para que sepa si no fue usted.',
  myDataProof: 'Muestre que es usted',
  myDataButton: 'Descargar mi información',
  myDataNotConnected:
    'Su cuenta no está conectada con una agencia en este momento. Por eso aquí está solo su cuenta. Pida lo demás a la agencia.',
  myDataPageTitle: 'Su información',
  myDataPageIntro: 'Esto es lo que {{productName}} tenía sobre usted el {{date}}.',
  myDataPageKeep:
    'Guárdelo donde nadie más pueda leerlo. El archivo "data.json" tiene lo mismo para programas de computadora.',
  myDataLeftOut: 'Faltan {{count}} archivos. La lista de sus documentos dice por qué.',
  myDataLeftOut_one: 'Falta {{count}} archivo. La lista de sus documentos dice por qué.',
  myDataNone: 'Aquí no hay nada.',
  myDataProfile: 'Sobre usted',
  myDataContact: 'Cambios de su correo y teléfono',
  myDataRequests: 'Lo que le pidieron',
  myDataAnswers: 'Sus respuestas a preguntas',
  myDataServices: 'Servicios que recibió',
  myDataAppointments: 'Sus citas',
  myDataReferrals: 'A dónde le remitieron',
  myDataLocations: 'Dónde dijo que está',
  myDataConnections: 'Agencias con las que su cuenta está o estuvo conectada',
  myDataDisclosures: 'Quién abrió su información',
  myDataDisclosuresNote:
    'Cada vez que el personal abrió su número de Seguro Social, uno de sus documentos o lo que solo una agencia puede ver. Pregunte a la agencia si quiere saber más.',
  myDataOpenedNumber: 'Su número de Seguro Social',
  myDataOpenedDocument: 'Un documento',
  myDataOpenedPrivate: 'Lo que solo una agencia puede ver',
  myDataAdministrator: 'Un administrador de este servicio',
  myDataWhat: 'Qué se abrió',
  myDataWho: 'Personal de',
  myDataSaved: 'Guardado el',
  myDataSince: 'Cuenta desde',
  myDataFile: 'Archivo',
  myDataFileMissing: 'No se encontró el archivo',
}
