import { expect, test } from 'vitest'

import {
  isNode,
  nodesOf,
  readSources,
  text,
  type Node,
  type SourceFile,
} from '../support/sources.js'

const SHIPPED = ['access', 'admin-components', 'collections', 'hooks', 'src']

/** Names that stand in several files on purpose: in all of those that match, and nowhere else. */
const SAME_BY_DESIGN: readonly { files: RegExp; name: RegExp; why: string }[] = [
  {
    files: /^src\/features\/[\w-]+\/views\/\w+\/\w+\.tsx$/,
    name: /^openPage$/,
    why: 'the table of pages loads a file and opens what is exported under this name',
  },
  {
    files: /^src\/translations\/e[ns]\/([\w/]+)\.ts$/,
    name: /^\w+$/,
    why: 'the same texts in another language',
  },
  {
    files: /^src\/(?:exports\/translations|translations\/languages)\/(e[ns])\.ts$/,
    name: /^e[ns]$/,
    why: 'a language as hosts get it is that of the folder, with the texts of the mails',
  },
  {
    files: /^src\/audit\/(?:effects\/)?audit\.ts$/,
    name: /^audit$/,
    why: 'an effect bears the name of its kind, and only the registry imports it',
  },
]

const namesOf = (declaration: Node): string[] =>
  declaration.type === 'VariableDeclaration'
    ? (declaration.declarations as Node[]).map(({ id }) => text(id) ?? '')
    : [text(declaration.id) ?? '']

/** Values and types that a file declares and exports; what it only hands on from another file counts there. */
const declared = (source: SourceFile): string[] =>
  nodesOf(source).flatMap(({ node }) =>
    node.type === 'ExportNamedDeclaration' && isNode(node.declaration)
      ? namesOf(node.declaration)
      : [],
  )

test('no two shipped modules export different things under one name', () => {
  const files = new Map<string, string[]>()
  for (const source of readSources(SHIPPED).values()) {
    for (const name of new Set(declared(source))) {
      files.set(name, [...(files.get(name) ?? []), source.path])
    }
  }
  const twins = [...files].filter(
    ([name, paths]) =>
      paths.length > 1 &&
      !paths.every((path) =>
        SAME_BY_DESIGN.some((one) => one.name.test(name) && one.files.test(path)),
      ),
  )
  expect(twins).toEqual([])
})
