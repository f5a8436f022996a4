export const legal = {
  attestation:
    'I am a person working with this client, or someone associated with {{agency}}, and this client asked or agreed to be invited to the portal.',
  roiNo: 'No, I do not give permission',
  roiSignatureStatement:
    'By typing my name I sign this form. I read it, or someone read it to me. I could ask questions, and I made this choice freely.',
  roiText: `This form is about sharing your information. Please read it, or ask someone to read it to you. You can ask questions before you decide.

Who shares: {{agency}} and the other agencies that work with you and use {{productName}}.

Who gets it: staff of agencies that use {{productName}} and work with you or are asked to help you. You can ask {{agency}} for a list of these agencies.

What is shared: your name, date of birth and contact details; facts about your household, income and needs; where you have stayed; the programs and services you use; and the forms, documents and locations in your record. Your record may also hold information about your health, your mental health, HIV, or treatment for alcohol or drug use. If it does, saying Yes allows sharing that too. What is marked as private is not shared under this form.

Why: so that agencies can work together to find and give you services, and you do not have to tell your story again each time.

You choose: you do not have to say Yes. If you say No, or change your mind later, you can still get services. If you say No, nothing is shared because of this form. The law may still allow or require some sharing, for example in an emergency.

How to take it back: you can take back your permission at any time, and you do not have to say why. Tell a staff member of {{agency}}, or write to {{agency}}. From then on nothing more is shared because of this form. What was shared before cannot be taken back.

When it ends: your permission ends {{termDays}} days after it starts, unless you take it back sooner.

After sharing: the agencies that get your information must follow privacy laws. Some of these laws are not the same for every agency, so your information might be shared again. Records of treatment for alcohol or drug use have extra protection under federal law (42 CFR Part 2).

Your copy: you get a copy of this form. It stays in the portal, and {{agency}} can print it for you.`,
  roiTitle: 'Release of Information',
  roiYes: 'Yes, I give permission to share my information',
}
