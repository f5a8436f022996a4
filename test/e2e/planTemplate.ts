const text = (en: string) => ({ en, es: en })

/** A template whose words come from the record, the agency and answers; nobody has answered `need`. */
export const TEMPLATE = {
  active: true,
  appealText: text('Write to {{agency.name}} within 21 days.'),
  complaintText: text('Call the office and ask for the manager.'),
  goals: [
    {
      actions: [
        { days: 14, text: text('Bring your lease.'), who: 'client' },
        { days: 7, text: text('Call the owner of the house.'), who: 'officer' },
      ],
      title: text('Keep a roof'),
      why: text('You said: {{answer.planWhy}}'),
    },
  ],
  sections: [
    {
      heading: text('About you'),
      text: text(
        'Hello {{client.preferredName}}. You sleep {{answer.planWhere}}. You need {{answer.planNeed}}.',
      ),
    },
  ],
}

/** What the template fills in; as an assessment asks it. */
export const QUESTIONS = [
  {
    label: { en: 'Where do you sleep?' },
    name: 'planWhere',
    options: [{ label: { en: 'in my car' }, value: 'car' }],
    type: 'select',
  },
  { label: { en: 'Why do you come?' }, name: 'planWhy', type: 'text' },
]
