/** Document categories and the names that staff choose from in a document request. */
export const fileCategories: { active?: boolean; name: string; predefinedNames: string[] }[] = [
  {
    name: 'Person Identification',
    predefinedNames: [
      'Birth Certificate',
      'Driver’s License',
      'Social Security Card',
      'State ID Card',
      'Passport',
      'Consular ID',
      'Tribal ID',
    ],
  },
  {
    name: 'Finance and Income',
    predefinedNames: [
      'Pay Stub',
      'Bank Statement',
      'Benefits Award Letter',
      'SSI/SSDI Letter',
      'Tax Return',
      'Proof of No Income',
    ],
  },
  {
    name: 'Medical',
    predefinedNames: [
      'Insurance Card',
      'Verification of Disability',
      'Immunization Record',
      'TB Test Result',
    ],
  },
  {
    name: 'Housing',
    predefinedNames: ['Lease', 'Eviction Notice', 'Landlord Letter', 'Utility Bill'],
  },
  {
    name: 'Family and Legal',
    predefinedNames: ['Custody Order', 'Marriage Certificate', 'School Enrollment Letter'],
  },
  { name: 'Military', predefinedNames: ['DD-214', 'VA Benefits Letter'] },
  { active: false, name: 'Old intake forms', predefinedNames: ['Intake Form 2019'] },
]
