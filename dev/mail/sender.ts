/** Who the demo's mails come from. */
export const sender = {
  defaultFromAddress: process.env.MAIL_FROM ?? 'noreply@harbor.example',
  defaultFromName: 'Harbor County Services',
}
