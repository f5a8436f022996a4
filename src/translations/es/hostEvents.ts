/** Webhooks in the admin panel. */
export const hostEvents = {
  deliveryFailed: 'No se pudo entregar. La lista dice por qué.',
  deliverySent: 'Entregado',
  deliveryTryAgain: 'Intentar otra vez',
  webhookTest: 'Enviar una prueba a {{name}}',
  webhookTestHint:
    'Los webhooks se definen en la configuración de la instalación. Una prueba no contiene nada sobre nadie.',
  webhookTests: 'Probar webhooks',
}
