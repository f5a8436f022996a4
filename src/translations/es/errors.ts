export const errors = {
  ACCOUNT_DISABLED: 'Esta cuenta está desactivada. Actívela primero.',
  ACCOUNT_NOT_DISABLED:
    'Esta cuenta no está desactivada. Cargue la página otra vez para ver cómo está.',
  ADDRESS_OR_POSITION_REQUIRED: 'Escriba una dirección o comparta la posición de su dispositivo.',
  ALREADY_ASKED:
    '{{staff}} ya le pidió esto a {{client}} el {{date}}, y sigue pendiente ({{name}}). Envíelo de todos modos, o espere la respuesta.',
  ALREADY_CONNECTED:
    'Este cliente ya está conectado al portal. Puede enviarle mensajes y solicitudes.',
  ALREADY_ENROLLED: 'Este cliente ya está en este programa. Revise el historial de programas.',
  ALREADY_EXITED: 'Este cliente ya salió del programa. Cargue la página otra vez.',
  ALREADY_INVITED: 'Este cliente ya tiene una invitación. Reenvíela o cancélela primero.',
  ALREADY_MERGED:
    'Uno de estos archivos ya es parte de un archivo unido. Cargue la página otra vez y separe ese primero.',
  ANSWER_CORRECTED:
    'El cliente corrigió esta respuesta después de que usted la abrió. Revise la nueva y luego decida.',
  ANSWER_NOT_ACCEPTED:
    'Nadie ha aceptado esta respuesta todavía. Revise la respuesta primero y luego pásela al expediente.',
  APPOINTMENT_OVER: 'Esta cita se canceló o se cambió, o ya pasó. Cargue la página otra vez.',
  APP_CODE_INVALID:
    'Ese código no funcionó. Espere a que su aplicación muestre el siguiente código y escriba ese.',
  ATTESTATION_REQUIRED: 'Primero confirme la declaración.',
  AUTHENTICATOR_REQUIRED: 'Su agencia le pide configurar primero una aplicación de autenticación.',
  CALENDAR_BUSY: 'Otra persona cambió este calendario en el mismo momento. Inténtelo de nuevo.',
  CASE_CHANGED: 'Otra persona cambió este caso al mismo tiempo. Cargue la página otra vez.',
  CASE_NOT_OPEN: 'Este caso está en pausa o cerrado. Abra el caso primero.',
  CHANGES_SAVED: 'Los cambios se guardaron correctamente',
  CLIENT_BUSY: 'Este cliente tiene otra cita a esa hora. Elija otra hora.',
  CODE_EXPIRED: 'Este código ya no sirve. Pida un código nuevo.',
  CODE_INVALID:
    'Ese código no funcionó. Revise el correo o el mensaje de texto más reciente e intente otra vez.',
  CONFIRMATION_WRONG: 'Escriba el identificador único del cliente tal como se muestra.',
  CANNOT_TAKE_OVER:
    'Esta persona no puede tomar la conversación ahora. Está ausente, no recibe mensajes o no atiende a clientes. Elija a otra persona.',
  CONTACT_NOT_ALLOWED: 'Esta persona no recibe mensajes aquí. Elija a otra persona de su equipo.',
  COPY_NOT_ALLOWED: 'Elija Descargar. Los datos de personas no se guardan aquí en archivos.',
  DELETION_NOT_ALLOWED: 'Aquí los expedientes no se eliminan. Selle el expediente en su lugar.',
  EMAIL_IN_USE: 'Esta dirección de correo ya está en uso. Use otra dirección.',
  FILE_ACTIVE_CONTENT:
    'Este PDF contiene programas, otros archivos o un formulario que funciona solo, o no podemos ver su contenido. Imprímalo como un PDF nuevo, o envíe una foto.',
  FILE_EMPTY: 'Este archivo está vacío. Elija el archivo otra vez.',
  FILE_INFECTED:
    'Este archivo no pasó nuestra revisión de virus. No lo envíe otra vez, por favor. Envíe una foto del papel.',
  FILE_PASSWORD_PROTECTED:
    'Este PDF está cerrado con una contraseña. Imprímalo como un PDF nuevo y envíe ese, o envíe una foto de cada página.',
  FILE_REQUIRED: 'Primero elija un archivo o tome una foto.',
  FILE_TOO_LARGE: 'Este archivo es demasiado grande. Elija uno de {{megabytes}} MB como máximo.',
  FILE_TYPE_NOT_ALLOWED:
    'No podemos recibir este tipo de archivo. Envíe una foto (JPEG, PNG, WebP, HEIC) o un PDF.',
  FILE_UNREADABLE:
    'No podemos abrir este archivo. Puede estar dañado o incompleto. Envíelo otra vez, o envíe una foto.',
  FORBIDDEN: 'No tiene permiso para hacer esto. Si lo necesita, pregunte a su agencia.',
  HOUSEHOLD_CHANGED:
    'Otra persona acaba de cambiar este hogar. Cargue la página otra vez y revíselo.',
  HOUSEHOLD_HAS_HEAD:
    'Este hogar ya tiene una persona jefa en este programa. Elija otra cosa para este cliente.',
  HOUSEHOLD_NEEDS_HEAD:
    'La persona jefa del hogar sale y otras se quedan. Elija quién será la persona jefa desde ahora.',
  IMAGES_NOT_READY: 'Ahora no podemos recibir fotos. Envíe un PDF, o pregunte a su equipo.',
  IMAGE_TOO_LARGE:
    'Esta imagen es demasiado grande. Elija una de {{megapixels}} megapíxeles como máximo.',
  IMPORT_TOO_LARGE:
    'Hay más en estos archivos de lo que admite una importación ({{megabytes}} MB, {{most}} elementos). Elija menos a la vez, e importe el resto después.',
  IMPORT_UNREADABLE:
    'No pudimos leer lugares en {{name}}. Elija datos en el formato HSDS 3 de Open Referral, en JSON, o sus tablas en CSV o ZIP.',
  INTERNAL: 'Algo salió mal de nuestro lado. Intente otra vez.',
  IN_USE: 'No se puede borrar porque se usa en {{uses}}. Primero cambie o borre eso.',
  IN_USE_one: 'No se puede borrar porque se usa en {{uses}}. Primero cambie o borre eso.',
  INVALID_CREDENTIALS:
    'La dirección de correo o la contraseña no es correcta. Revise las dos e intente otra vez.',
  INVALID_INPUT: 'No pudimos leer lo que se envió. Revíselo y envíelo otra vez.',
  INVALID_QUERY: 'Quite esto de la consulta o cámbielo, aquí no se acepta ({{detail}}).',
  LAST_SUPER_USER:
    'Es el último superusuario, y nadie más podría dar permisos. Elija primero a otro superusuario.',
  MASS_SEND_CHANGED: 'Alguien cambió este envío masivo, o ya terminó. Cargue la página de nuevo.',
  NOTHING_TO_SEND_AGAIN: 'No hay nada que enviar otra vez. Cargue la página de nuevo.',
  NOTHING_TO_RETRY: 'No hay con quién intentarlo otra vez. Cargue la página de nuevo.',
  MESSAGE_EMPTY: 'Primero escriba un mensaje.',
  ALREADY_SENT: 'Este mensaje ya salió o fue cancelado. Cargue la página de nuevo.',
  NOTHING_TO_HAND_OVER:
    'No hay nada que traspasar. La conversación ya está con esta persona o no existe. Cargue la página otra vez.',
  NOT_CONNECTED: 'Este cliente no está conectado al portal. Envíe primero una invitación.',
  NOT_CORRECTABLE:
    'Ahora no se puede cambiar. Su equipo ya lo revisó, o su último cambio todavía se está guardando. Cargue la página otra vez.',
  NOT_EXITED: 'Este cliente no ha salido del programa. Cargue la página otra vez.',
  NOT_FOUND: 'No encontramos esto. Puede que ya no exista. Regrese y cargue la página otra vez.',
  NOT_INVITED: 'Este cliente no tiene una invitación pendiente. Envíe una primero.',
  NO_AUTHENTICATOR:
    'Esta cuenta no tiene aplicación de autenticación, o cambió mientras tanto. Cargue la página otra vez.',
  NOT_MERGED: 'Este archivo no se unió de otros. Cargue la página otra vez para ver cómo está.',
  NOT_REVIEWED:
    'Nadie ha decidido sobre esta respuesta. Cargue la página otra vez para ver cómo está.',
  NOT_TO_REVIEW:
    'Esta respuesta ya se revisó, o todavía no ha llegado. Cargue la página otra vez para ver cómo está.',
  ORIGIN_NOT_ALLOWED: 'Este formulario vino de otro sitio. Abra el portal e intente otra vez.',
  PASSKEYS_FULL: 'Ya tiene todas las llaves de acceso que puede haber. Quite una primero.',
  PASSKEY_NOT_ADDED:
    'No se agregó la llave de acceso. Empiece otra vez, en el teléfono que quiere usar.',
  PASSKEY_NEEDS_PASSWORD:
    'Su contraseña es nueva. Primero inicie sesión con ella y use su llave de acceso. Luego la llave sola funciona otra vez.',
  PASSKEY_REFUSED: 'La llave de acceso no funcionó. Intente otra vez o entre de otra manera.',
  PASSKEY_REQUIRED:
    'El código no funcionó. Use su llave de acceso o escriba uno de sus códigos de recuperación.',
  PASSWORD_COMMON:
    'Esta contraseña está en una lista de contraseñas fáciles de adivinar. Elija otra.',
  PASSWORD_REQUIRED:
    'Para firmar, escriba su contraseña otra vez, para que nadie más pueda firmar por usted.',
  PASSWORD_TOO_SHORT:
    'Use al menos {{minimum}} caracteres en su contraseña. Unas palabras seguidas funcionan bien.',
  PASSWORD_WRONG: 'Esta contraseña no es correcta. Escríbala otra vez.',
  PAYLOAD_TOO_LARGE: 'Es demasiado para enviar de una vez. Envíelo en partes más pequeñas.',
  PERMISSION_REQUIRED: 'Necesita el permiso "{{permission}}". Pídalo a su administrador.',
  PLAN_CHANGED:
    'Este plan cambió desde que lo abrió. Cargue la página otra vez, lea lo nuevo y siga.',
  PLAN_EMPTY: 'Este plan aún no tiene acciones. Escriba al menos una y compártalo después.',
  PLAN_ENDED: 'Este plan terminó y ya no se cambia. Puede hacer uno nuevo.',
  PLAN_NOT_SHARED: 'Este plan todavía es un borrador. Primero compártalo con el cliente.',
  PLAN_SIGNED: 'Este plan ya está firmado. Cargue la página otra vez para ver por quién.',
  PORTAL_NOT_ENABLED: 'El portal no está activado para esta agencia. Hable con su administrador.',
  RECOVERY_CODE_INVALID:
    'El código o la dirección de correo no es correcta, o el código ya no sirve. Pida a su trabajador un código nuevo.',
  QUOTA_REACHED: 'Ya no hay espacio para sus archivos. Pida a su equipo que haga espacio.',
  RECORD_CHANGED:
    'El expediente cambió desde que lo miró, y no se escribió nada. Elija otra vez según lo que dice ahora.',
  RECORD_NOT_SEALED:
    'Este expediente no está sellado. Cargue la página otra vez para ver cómo está.',
  RECORD_SEALED: 'Este expediente está sellado. Primero vuelva a abrirlo.',
  PLACE_DELETED:
    'El cliente borró este lugar. Lo que decía no se puede volver a escribir. Escriba un lugar nuevo.',
  RELEASE_STAYS:
    'Lo que firmó no se puede cambiar. Puede retirarlo. Abra "Su privacidad" para hacerlo.',
  REMINDED_ALREADY:
    'Hace menos de un día que se le recordó esto al cliente. Puede enviar otro recordatorio mañana.',
  RELEASE_ACTIVE: 'Ya firmó esto, y todavía vale. Abra "Su privacidad" para verlo.',
  RELEASE_NOT_ACTIVE:
    'Este permiso ya terminó o ya se retiró. Abra "Su privacidad" para ver cómo está.',
  REMOVAL_ASKED_ALREADY:
    'Ya pidió quitar este documento, o ya no está. Cargue la página otra vez para ver cómo está.',
  REQUEST_NOT_PENDING:
    'Esta solicitud ya fue contestada o cancelada. Cargue la página otra vez para ver cómo está.',
  REVISION_ANSWERED: 'El cliente ya lo envió otra vez. Revise la respuesta nueva.',
  ROI_ALREADY_ACTIVE:
    'Este cliente ya tiene una Autorización para Compartir Información activa. Revise el historial de autorizaciones del cliente.',
  ROI_TEXT_CHANGED:
    'El texto de este formulario cambió mientras usted leía. No se firmó nada. Lea el texto nuevo y después conteste y firme otra vez.',
  TASK_NOT_OPEN:
    'Ahora no se puede responder esta tarea. Ya se envió o ya está hecha, o todavía no le toca. Cargue la página otra vez para ver cómo está.',
  TEXT_CODES_OFF:
    'Aquí no se pueden usar códigos por mensaje de texto. Use el correo o una aplicación de autenticación.',
  SETUP_EXPIRED:
    'La configuración tardó demasiado, o se empezó de nuevo en otro lugar. Empiece otra vez.',
  SIGNED_OUT: 'Primero inicie sesión.',
  TOKEN_EXPIRED: 'Este enlace venció. Pida uno nuevo.',
  TOKEN_INVALID: 'Este enlace no funciona. Revise que abrió el correo más reciente.',
  TOKEN_USED: 'Este enlace ya se usó. Puede iniciar sesión.',
  TIME_TAKEN: 'Esta hora ya no está libre. Elija otra hora.',
  TOO_MANY_APPOINTMENTS:
    'Ya tiene {{count}} citas pendientes. Primero cancele una, o pregunte a su equipo.',
  TAKE_BACK_OVER: 'Ya no lo puede retirar. Abra el documento y pida a su equipo que lo quite.',
  TOO_MANY_REQUESTS: 'Demasiados intentos. Espere un rato e intente otra vez.',
  UNSUPPORTED_CONTENT_TYPE: 'Envíe esto como JSON o como formulario.',
  UPLOAD_GONE: 'Este archivo ya no está aquí. Elija el archivo otra vez y luego envíelo.',
  UPLOAD_NOT_READY:
    'Este archivo todavía está en camino. Espere un momento y luego envíelo otra vez.',
  UPLOAD_INCOMPLETE: 'El archivo no llegó completo. Envíelo otra vez.',
  UPLOAD_TOO_SLOW:
    'El envío tardó demasiado. Busque una mejor conexión, o envíe menos archivos a la vez.',
  field_DAY_AFTER:
    '"{{label}}" es después de "{{other}}" ({{date}}). Elija ese día o uno anterior.',
  field_DAY_AHEAD: '"{{label}}" está en el futuro. Elija hoy ({{date}}) o un día anterior.',
  field_DAY_BEFORE:
    '"{{label}}" es antes de "{{other}}" ({{date}}). Elija ese día o uno posterior.',
  field_DAY_OVER: '"{{label}}" puede ser el {{date}} a más tardar.',
  field_DAY_PAST: '"{{label}}" ya pasó. Elija hoy ({{date}}) o un día posterior.',
  field_DAY_TOO_EARLY: '"{{label}}" es antes del año 1900. Revise el año.',
  field_DAY_UNDER: '"{{label}}" debe ser el {{date}} o después.',
  field_HOLDS_LINK:
    'Quite de "{{label}}" los enlaces y las direcciones de correo. El correo ya lleva su enlace. Ponga un espacio después de cada punto.',
  field_NOT_A_CHOICE: 'Elija una de las respuestas en "{{label}}".',
  field_NOT_A_COLOR:
    'Escriba un color en "{{label}}" como # y seis cifras o letras, por ejemplo #0b5c5a.',
  field_NOT_A_CLOCK: 'Escriba en "{{label}}" una hora con minutos, de 00 a 24 horas.',
  field_NOT_A_DATE: 'Escriba en "{{label}}" una fecha del calendario, por ejemplo 2026-03-27.',
  field_NOT_A_NUMBER: 'Escriba un número en "{{label}}", por ejemplo 3 o 2.5.',
  field_NOT_A_PHONE:
    'Escriba en "{{label}}" un número de teléfono completo, con el código de área, por ejemplo {{example}}.',
  field_NOT_AN_EMAIL:
    'Escriba una dirección completa en "{{label}}", por ejemplo nombre@ejemplo.com.',
  field_NOT_A_TEXT: 'Escriba un texto en "{{label}}".',
  field_NOT_IN_LIST:
    'Elija "{{label}}" otra vez. Lo que se eligió no existe, o usted no puede verlo.',
  field_NOT_TOGETHER: 'Elija de nuevo en "{{label}}". Una respuesta como "No sé" va sola.',
  field_NOT_A_PICTURE: 'Elija un PNG, JPEG o WebP de 300 KB como máximo en "{{label}}".',
  field_NOT_A_PLACEHOLDER:
    '"{{label}}" tiene {{name}}, que no se usa. Escriba {firstName} para el nombre del cliente.',
  field_NOT_A_TIME: 'Escriba un día y una hora en "{{label}}".',
  field_NOT_VALID: 'No podemos usar lo que está en "{{label}}". Escríbalo otra vez.',
  field_NOT_WHOLE: 'Escriba un número entero en "{{label}}", por ejemplo 3.',
  field_NOT_YES_OR_NO: 'Elija sí o no en "{{label}}".',
  field_REQUIRED: 'Complete "{{label}}".',
  field_REQUIRED_answer: 'Responda "{{label}}".',
  field_REQUIRED_choice: 'Elija "{{label}}".',
  field_TIME_PAST: '"{{label}}" ya pasó. Elija una hora posterior.',
  field_TIME_TOO_FAR:
    '"{{label}}" está demasiado lejos. Lo máximo son {{max}} días a partir de hoy.',
  field_TOO_BIG: '"{{label}}" puede ser {{max}} como máximo.',
  field_TOO_FAINT:
    'El texto en el color de "{{label}}" se lee mal. El tono más cercano que se lee bien es {{name}}.',
  field_TOO_FEW: 'Indique al menos {{min}} en "{{label}}".',
  field_TOO_LONG: 'A "{{label}}" le sobran {{over}} caracteres. El máximo es {{max}}.',
  field_TOO_LONG_one: 'A "{{label}}" le sobra 1 carácter. El máximo es {{max}}.',
  field_TOO_MANY: 'Indique {{max}} como máximo en "{{label}}".',
  field_TOO_SHORT: '"{{label}}" es muy corto. Escriba al menos {{min}} caracteres.',
  field_TOO_SMALL: '"{{label}}" debe ser {{min}} o más.',
  field_TWICE: '"{{label}}" está dos veces en la lista. Quite una.',
  label_go: 'el paso',
  label_document: 'Archivo',
  label_clients: 'Clientes',
  label_documents: 'Documentos',
  label_count: 'Cantidad',
  label_every: 'Intervalo',
  label_insist: 'Programar de todos modos',
  label_minutes: 'Duración',
  label_place: 'Lugar',
  label_recipients: 'Destinatarios',
  label_repeats: 'Frecuencia',
  label_show: 'A quién se muestra',
  label_slot: 'Hora ofrecida',
  label_staff: 'Con',
  label_startsAt: 'Comienzo',
  label_until: 'Termina el',
  label_once: 'Clave de la llamada',
  label_push: 'Suscripción del navegador',
  label_page: 'Página',
  label_pages: 'Páginas',
  label_householdName: 'Nombre del hogar',
  label_members: 'Miembros del hogar',
  label_newHead: 'Nueva persona jefa del hogar',
  label_relationship: 'Relación con la persona jefa del hogar',
  label_relationships: 'Relaciones en el hogar',
  label_takeFile: 'Lugares que toman lo del archivo',
  label_together: 'Hacer un solo documento con todas las páginas',
  label_afterPassword: 'Después de la contraseña',
  label_credential: 'Llave de acceso',
  label_rememberDevice: 'Recordarme',
  label_removeApp: 'Quitar la aplicación de autenticación y las llaves de acceso',
  label_sharedComputer: 'Computadora compartida',
  label_turn: 'Girada',
  label_unlessAsked: 'Solo si no se pidió todavía',
  missing_code: 'Escriba el código.',
  missing_currentPassword: 'Escriba su contraseña actual.',
  missing_email: 'Escriba su dirección de correo.',
  missing_newEmail: 'Escriba su nueva dirección de correo.',
  missing_newPassword: 'Escriba una contraseña nueva.',
  missing_password: 'Escriba su contraseña.',
  missing_permission: '¿Da usted su permiso? Elija sí o no.',
  missing_sendAt: 'Elija un día y una hora.',
  missing_signedName: 'Escriba su nombre completo. Es su firma.',
  missing_workerCode: 'Escriba el código de su trabajador.',
  label_assignee: 'De quién es la tarea',
  label_dates: 'Fechas',
  label_dryRun: 'Decir solo qué cambiaría',
  label_owner: 'A cargo de',
  label_state: 'Estado',
  label_submittedAt: 'Enviado el',
  label_task: 'Tarea',
  label_tasks: 'Tareas',
  label_version: 'Versión',
  label_workflow: 'Flujo de trabajo',
  TASK_CHANGED: 'Otra persona cambió esta tarea, o todavía no le toca. Cargue la página otra vez.',
  workflowNeeds: 'El flujo de trabajo "{{name}}" usa esta tarea.',
  workflow_AFTER_UNKNOWN:
    'El paso "{{name}}" va después de "{{other}}", y no hay tal paso. Elija un paso que exista, o quítelo.',
  workflow_CIRCLE:
    'El paso "{{name}}" tendría que esperarse a sí mismo. Va después de {{other}}, y uno de estos va después de él. Quite uno de ellos.',
  workflow_CONDITION_LATER:
    'El paso "{{name}}" depende de una respuesta de "{{other}}", que no va antes. Póngalo después de ese paso, o nombre uno que vaya antes.',
  workflow_CONDITION_QUESTION:
    'El paso "{{name}}" depende de la pregunta "{{other}}", que ese paso no hace. Escriba el nombre de una de sus preguntas.',
  workflow_DATE_TWICE: 'Dos fechas tienen el nombre corto "{{name}}". Dé a cada una el suyo.',
  workflow_DATE_UNKNOWN:
    'El paso "{{name}}" vence según la fecha "{{other}}", y no hay tal fecha. Añádala a las fechas del caso, o elija otra regla.',
  workflow_DUE_CIRCLE:
    'El paso "{{name}}" vence unos días después de "{{other}}", que no se hace antes. Nombre un paso que sí.',
  workflow_DUE_STEP_UNKNOWN:
    'El paso "{{name}}" vence unos días después de "{{other}}", y no hay tal paso. Elija un paso que exista.',
  workflow_KEY:
    'Escriba un nombre corto de letras minúsculas, cifras y guiones que empiece con una letra, como primera-visita.',
  workflow_STEP_TWICE: 'Dos pasos tienen el nombre corto "{{name}}". Dé a cada uno el suyo.',
  workflow_TOO_MANY_STEPS: 'Son demasiados pasos. Deje {{name}} como máximo.',
}
