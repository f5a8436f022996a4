export const errors = {
  ACCOUNT_DISABLED: 'Esta cuenta está desactivada. Actívela primero.',
  ACCOUNT_NOT_DISABLED: 'Esta cuenta no está desactivada.',
  ADDRESS_OR_POSITION_REQUIRED: 'Escriba una dirección o comparta la posición de su dispositivo.',
  ALREADY_CONNECTED: 'Este cliente ya está conectado al portal.',
  ALREADY_INVITED: 'Este cliente ya tiene una invitación. Reenvíela o cancélela primero.',
  APP_CODE_INVALID:
    'Ese código no funcionó. Espere a que su aplicación muestre el siguiente código y escriba ese.',
  ATTESTATION_REQUIRED: 'Primero confirme la declaración.',
  AUTHENTICATOR_REQUIRED: 'Su agencia le pide configurar primero una aplicación de autenticación.',
  CHANGES_SAVED: 'Los cambios se guardaron correctamente',
  CODE_EXPIRED: 'Este código ya no sirve. Pida un código nuevo.',
  CODE_INVALID: 'Ese código no funcionó. Revise el correo más reciente e intente otra vez.',
  CONFIRMATION_WRONG: 'Escriba el identificador único del cliente tal como se muestra.',
  CONTACT_NOT_ALLOWED: 'No puede enviar un mensaje a esta persona.',
  DELETION_NOT_ALLOWED:
    'Aquí los expedientes no se eliminan, solo se sellan. Su administrador fijó esta política.',
  EMAIL_IN_USE: 'Esta dirección de correo ya está en uso. Use otra dirección.',
  FILE_ACTIVE_CONTENT:
    'Este PDF contiene programas u otros archivos, o no podemos ver su contenido. Imprímalo como un PDF nuevo, o envíe una foto.',
  FILE_EMPTY: 'Este archivo está vacío. Elija el archivo otra vez.',
  FILE_INFECTED:
    'Este archivo no pasó nuestra revisión de virus. No lo envíe otra vez, por favor. Envíe una foto del papel.',
  FILE_REQUIRED: 'Primero elija un archivo o tome una foto.',
  FILE_TOO_LARGE: 'Este archivo es demasiado grande. El límite es de {{megabytes}} MB.',
  FILE_TYPE_NOT_ALLOWED:
    'No podemos recibir este tipo de archivo. Envíe una foto (JPEG, PNG, WebP, HEIC) o un PDF.',
  FILE_UNREADABLE:
    'No podemos abrir este archivo. Puede estar dañado. Intente otra vez, o tome una foto nueva.',
  FORBIDDEN: 'No tiene permiso para hacer esto.',
  IMAGES_NOT_READY: 'Ahora no podemos recibir fotos. Envíe un PDF, o pregunte a su equipo.',
  IMAGE_TOO_LARGE:
    'Esta imagen es demasiado grande. Las imágenes pueden tener hasta {{megapixels}} megapíxeles.',
  INTERNAL: 'Algo salió mal de nuestro lado. Intente otra vez.',
  INVALID_CREDENTIALS: 'La dirección de correo o la contraseña no es correcta.',
  INVALID_INPUT: 'Revise lo que escribió: {{detail}}',
  INVALID_QUERY: 'Esta consulta no se permite aquí: {{detail}}',
  MESSAGE_EMPTY: 'Primero escriba un mensaje.',
  NOT_CONNECTED: 'Este cliente no está conectado al portal.',
  NOT_FOUND: 'No encontramos esto.',
  NOT_INVITED: 'Este cliente no tiene una invitación pendiente.',
  NO_AUTHENTICATOR:
    'Esta cuenta no tiene aplicación de autenticación, o cambió mientras tanto. Mire otra vez.',
  ORIGIN_NOT_ALLOWED: 'Este formulario vino de otro sitio. Abra el portal e intente otra vez.',
  PASSWORD_COMMON:
    'Esta contraseña está en una lista de contraseñas fáciles de adivinar. Elija otra.',
  PASSWORD_REQUIRED:
    'Para firmar, escriba su contraseña otra vez, para que nadie más pueda firmar por usted.',
  PASSWORD_TOO_SHORT: 'Use al menos {{minimum}} caracteres. Unas palabras seguidas funcionan bien.',
  PASSWORD_WRONG: 'Esta contraseña no es correcta.',
  PAYLOAD_TOO_LARGE: 'Es demasiado para enviar de una vez.',
  PERMISSION_REQUIRED: 'Necesita el permiso "{{permission}}". Pídalo a su administrador.',
  PORTAL_NOT_ENABLED: 'El portal no está activado para esta agencia. Hable con su administrador.',
  RECOVERY_CODE_INVALID:
    'El código o la dirección de correo no es correcta, o el código ya no sirve. Pida a su trabajador un código nuevo.',
  QUOTA_REACHED: 'Ya no hay espacio para sus archivos. Pida a su equipo que haga espacio.',
  RECORD_NOT_SEALED: 'Este expediente no está sellado.',
  RECORD_SEALED: 'Este expediente está sellado. Primero vuelva a abrirlo.',
  REQUEST_NOT_PENDING: 'Esta solicitud ya fue contestada o cancelada.',
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
}
