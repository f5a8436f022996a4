/** Webhooks in the admin panel. */
export const hostEvents = {
  deliveryFailed: 'It could not be delivered. The list says why.',
  deliverySent: 'Delivered',
  deliveryTryAgain: 'Try again',
  webhookTest: 'Send a test to {{name}}',
  webhookTestHint:
    'Webhooks stand in the configuration of the installation. A test says that it is one, and is about nobody.',
  webhookTests: 'Test webhooks',
}
