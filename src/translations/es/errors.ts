export const errors = {
  ACCOUNT_DISABLED: 'Esta cuenta está desactivada. Actívela primero.',
  ACCOUNT_NOT_DISABLED:
    'Esta cuenta no está desactivada. Cargue la página otra vez para ver cómo está.',
  ADDRESS_OR_POSITION_REQUIRED: 'Escriba una dirección o comparta la posición de su dispositivo.',
  ALREADY_CONNECTED:
    'Este cliente ya está conectado al portal. Puede enviarle mensajes y solicitudes.',
  ALREADY_INVITED: 'Este cliente ya tiene una invitación. Reenvíela o cancélela primero.',
  APP_CODE_INVALID:
    'Ese código no funcionó. Espere a que su aplicación muestre el siguiente código y escriba ese.',
  ATTESTATION_REQUIRED: 'Primero confirme la declaración.',
  AUTHENTICATOR_REQUIRED: 'Su agencia le pide configurar primero una aplicación de autenticación.',
  CHANGES_SAVED: 'Los cambios se guardaron correctamente',
  CODE_EXPIRED: 'Este código ya no sirve. Pida un código nuevo.',
  CODE_INVALID: 'Ese código no funcionó. Revise el correo más reciente e intente otra vez.',
  CONFIRMATION_WRONG: 'Escriba el identificador único del cliente tal como se muestra.',
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
  IMAGES_NOT_READY: 'Ahora no podemos recibir fotos. Envíe un PDF, o pregunte a su equipo.',
  IMAGE_TOO_LARGE:
    'Esta imagen es demasiado grande. Elija una de {{megapixels}} megapíxeles como máximo.',
  INTERNAL: 'Algo salió mal de nuestro lado. Intente otra vez.',
  IN_USE: 'No se puede borrar porque se usa en {{uses}}. Primero cambie o borre eso.',
  IN_USE_one: 'No se puede borrar porque se usa en {{uses}}. Primero cambie o borre eso.',
  INVALID_CREDENTIALS:
    'La dirección de correo o la contraseña no es correcta. Revise las dos e intente otra vez.',
  INVALID_INPUT: 'No pudimos leer lo que se envió. Revíselo y envíelo otra vez.',
  INVALID_QUERY: 'Quite esto de la consulta o cámbielo, aquí no se acepta ({{detail}}).',
  LAST_SUPER_USER:
    'Es el último superusuario, y nadie más podría dar permisos. Elija primero a otro superusuario.',
  MESSAGE_EMPTY: 'Primero escriba un mensaje.',
  NOT_CONNECTED: 'Este cliente no está conectado al portal. Envíe primero una invitación.',
  NOT_FOUND: 'No encontramos esto. Puede que ya no exista. Regrese y cargue la página otra vez.',
  NOT_INVITED: 'Este cliente no tiene una invitación pendiente. Envíe una primero.',
  NO_AUTHENTICATOR:
    'Esta cuenta no tiene aplicación de autenticación, o cambió mientras tanto. Cargue la página otra vez.',
  ORIGIN_NOT_ALLOWED: 'Este formulario vino de otro sitio. Abra el portal e intente otra vez.',
  PASSWORD_COMMON:
    'Esta contraseña está en una lista de contraseñas fáciles de adivinar. Elija otra.',
  PASSWORD_REQUIRED:
    'Para firmar, escriba su contraseña otra vez, para que nadie más pueda firmar por usted.',
  PASSWORD_TOO_SHORT:
    'Use al menos {{minimum}} caracteres en su contraseña. Unas palabras seguidas funcionan bien.',
  PASSWORD_WRONG: 'Esta contraseña no es correcta. Escríbala otra vez.',
  PAYLOAD_TOO_LARGE: 'Es demasiado para enviar de una vez. Envíelo en partes más pequeñas.',
  PERMISSION_REQUIRED: 'Necesita el permiso "{{permission}}". Pídalo a su administrador.',
  PORTAL_NOT_ENABLED: 'El portal no está activado para esta agencia. Hable con su administrador.',
  RECOVERY_CODE_INVALID:
    'El código o la dirección de correo no es correcta, o el código ya no sirve. Pida a su trabajador un código nuevo.',
  QUOTA_REACHED: 'Ya no hay espacio para sus archivos. Pida a su equipo que haga espacio.',
  RECORD_NOT_SEALED:
    'Este expediente no está sellado. Cargue la página otra vez para ver cómo está.',
  RECORD_SEALED: 'Este expediente está sellado. Primero vuelva a abrirlo.',
  REQUEST_NOT_PENDING:
    'Esta solicitud ya fue contestada o cancelada. Cargue la página otra vez para ver cómo está.',
  ROI_ALREADY_ACTIVE:
    'Este cliente ya tiene una Autorización para Compartir Información activa. Revise el historial de autorizaciones del cliente.',
  SETUP_EXPIRED:
    'La configuración tardó demasiado, o se empezó de nuevo en otro lugar. Empiece otra vez.',
  SIGNED_OUT: 'Primero inicie sesión.',
  TOKEN_EXPIRED: 'Este enlace venció. Pida uno nuevo.',
  TOKEN_INVALID: 'Este enlace no funciona. Revise que abrió el correo más reciente.',
  TOKEN_USED: 'Este enlace ya se usó. Puede iniciar sesión.',
  TOO_MANY_REQUESTS: 'Demasiados intentos. Espere un rato e intente otra vez.',
  UNSUPPORTED_CONTENT_TYPE: 'Envíe esto como JSON o como formulario.',
  UPLOAD_INCOMPLETE: 'El archivo no llegó completo. Envíelo otra vez.',
  UPLOAD_TOO_SLOW:
    'El envío tardó demasiado. Busque una mejor conexión, o envíe menos archivos a la vez.',
  field_DAY_AFTER:
    '"{{label}}" es después de "{{other}}" ({{date}}). Elija ese día o uno anterior.',
  field_DAY_AHEAD: '"{{label}}" está en el futuro. Elija hoy ({{date}}) o un día anterior.',
  field_DAY_BEFORE:
    '"{{label}}" es antes de "{{other}}" ({{date}}). Elija ese día o uno posterior.',
  field_DAY_PAST: '"{{label}}" ya pasó. Elija hoy ({{date}}) o un día posterior.',
  field_DAY_TOO_EARLY: '"{{label}}" es antes del año 1900. Revise el año.',
  field_NOT_A_CHOICE: 'Elija una de las respuestas en "{{label}}".',
  field_NOT_A_DATE: 'Escriba en "{{label}}" una fecha del calendario, por ejemplo 2026-03-27.',
  field_NOT_A_NUMBER: 'Escriba un número en "{{label}}", por ejemplo 3 o 2.5.',
  field_NOT_A_PHONE:
    'Escriba en "{{label}}" un número de teléfono completo, con el código de área, por ejemplo {{example}}.',
  field_NOT_AN_EMAIL:
    'Escriba una dirección completa en "{{label}}", por ejemplo nombre@ejemplo.com.',
  field_NOT_A_TEXT: 'Escriba un texto en "{{label}}".',
  field_NOT_IN_LIST:
    'Elija "{{label}}" otra vez. Lo que se eligió no existe, o usted no puede verlo.',
  field_NOT_VALID: 'No podemos usar lo que está en "{{label}}". Escríbalo otra vez.',
  field_NOT_WHOLE: 'Escriba un número entero en "{{label}}", por ejemplo 3.',
  field_NOT_YES_OR_NO: 'Elija sí o no en "{{label}}".',
  field_REQUIRED: 'Complete "{{label}}".',
  field_REQUIRED_answer: 'Responda "{{label}}".',
  field_REQUIRED_choice: 'Elija "{{label}}".',
  field_TOO_BIG: '"{{label}}" puede ser {{max}} como máximo.',
  field_TOO_FEW: 'Indique al menos {{min}} en "{{label}}".',
  field_TOO_LONG: 'A "{{label}}" le sobran {{over}} caracteres. El máximo es {{max}}.',
  field_TOO_LONG_one: 'A "{{label}}" le sobra 1 carácter. El máximo es {{max}}.',
  field_TOO_MANY: 'Indique {{max}} como máximo en "{{label}}".',
  field_TOO_SHORT: '"{{label}}" es muy corto. Escriba al menos {{min}} caracteres.',
  field_TOO_SMALL: '"{{label}}" debe ser {{min}} o más.',
  label_rememberDevice: 'Recordarme',
  label_removeApp: 'Quitar la aplicación de autenticación',
  label_sharedComputer: 'Computadora compartida',
  missing_code: 'Escriba el código.',
  missing_currentPassword: 'Escriba su contraseña actual.',
  missing_email: 'Escriba su dirección de correo.',
  missing_newEmail: 'Escriba su nueva dirección de correo.',
  missing_newPassword: 'Escriba una contraseña nueva.',
  missing_password: 'Escriba su contraseña.',
  missing_permission: '¿Da usted su permiso? Elija sí o no.',
  missing_signedName: 'Escriba su nombre completo. Es su firma.',
  missing_workerCode: 'Escriba el código de su trabajador.',
}
