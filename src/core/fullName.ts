type Part = 'firstName' | 'lastName' | 'middleName' | 'preferredName' | 'suffix'

export type NameParts = Partial<Record<Part, null | string>>

/** A client's name in one piece; who has none goes by what they are called. */
export const fullNameOf = ({
  firstName,
  lastName,
  middleName,
  preferredName,
  suffix,
}: NameParts): null | string =>
  [firstName, middleName, lastName, suffix].filter(Boolean).join(' ') || (preferredName ?? null)
