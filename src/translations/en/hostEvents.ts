/** Webhooks in the admin panel. */
export const hostEvents = {
  deliveryFailed: 'It could not be delivered. The list says why.',
  deliverySent: 'Delivered',
  deliveryTryAgain: 'Try again',
  webhookTest: 'Send a test to {{name}}',
  webhookTestHint:
    'Webhooks are set up in the configuration of the installation. A test holds nothing about anybody.',
  webhookTests: 'Test webhooks',
}
