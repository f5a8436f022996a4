/**
 * What several mails say. The rest of a mail is in its own file, `src/features/<feature>/mails`.
 */
export const emails = {
  changeNotYou: 'If this was not you, ask for help right away.',
  changeOk: 'If this was you, there is nothing more to do.',
  greeting: 'Hello {{firstName}},',
  greetingNoName: 'Hello,',
  helpEmail: 'Email: {{email}}',
  helpHours: 'Hours: {{hours}}',
  helpPhone: 'Phone: {{phone}}',
  helpTitle: 'Need help?',
  linkFallback: 'If the button does not work, copy this link into your browser:',
  noticeText: '{{productName}}: There is something new for you. Sign in to see it: {{link}}',
  pushBody: 'Sign in to see it.',
  pushTitle: 'Something new for you',
  severalBody: 'There are new things for you in {{productName}}. Sign in to see them.',
  severalSubject: '{{productName}} - New things for you',
  signInAction: 'Sign in',
}
