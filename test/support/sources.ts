import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vitest/node'

export type ImportEdge = {
  /** `import(…)`: loaded when the code comes by. */
  isLate: boolean
  isType: boolean
  specifier: string
  /** Path from the repository's root, for an import of one of our own files. */
  target: null | string
}

export type SourceFile = {
  /** Names it exports itself; what `export *` adds is behind `reexported`. */
  exportedNames: string[]
  imports: ImportEdge[]
  isClient: boolean
  lines: number
  path: string
  reexported: string[]
  text: string
}

export type Node = { [key: string]: unknown; type: string }

const root = fileURLToPath(new URL('../../', import.meta.url))
const generated = /^dev\/(?:payload-types\.ts$|next-env\.d\.ts$|migrations\/|.*\/importMap\.js$)/

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const walk = (node: Node, visit: (node: Node) => void): void => {
  visit(node)
  for (const child of Object.values(node).flat()) if (isNode(child)) walk(child, visit)
}

/** Name or value of a node. */
export const text = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined
  if (typeof node.value === 'string') return node.value

  return typeof node.name === 'string' ? node.name : undefined
}

/** Every node of a code. @throws Error when it is none that can be read */
export const nodesIn = (file: string, code: string): Node[] => {
  const found: Node[] = []
  walk(parse(file, code), (node) => found.push(node))
  return found
}

/** Every node of a file, with the name of the outermost function or constant it stands in. */
export const nodesOf = ({
  path: file,
  text: code,
}: SourceFile): { node: Node; place: string }[] => {
  const found: { node: Node; place: string }[] = []
  for (const statement of programOf(file, code).body as Node[]) {
    const declared = isNode(statement.declaration) ? statement.declaration : statement
    const place = declaredNames(declared).join(', ') || 'top level'
    walk(statement, (node) => found.push({ node, place }))
  }
  return found
}

/** Relative specifiers end in .js and mean the TypeScript file; stylesheets mean themselves. */
const resolve = (from: string, specifier: string): null | string => {
  if (!specifier.startsWith('.')) return null

  const asked = path.posix.join(path.posix.dirname(from), specifier)
  const stem = asked.replace(/\.jsx?$/, '')
  const found = [`${stem}.ts`, `${stem}.tsx`, asked].find((file) =>
    existsSync(path.join(root, file)),
  )

  return found ?? asked
}

const declaredNames = (declaration: unknown): string[] => {
  if (!isNode(declaration)) return []
  if (declaration.type !== 'VariableDeclaration') return [text(declaration.id) ?? '']

  return (declaration.declarations as Node[]).map(({ id }) => text(id) ?? '')
}

const parse = (file: string, code: string): Node =>
  parseAst(code, {
    lang: file.endsWith('x') ? 'tsx' : 'ts',
    sourceType: 'module',
  }) as unknown as Node

/** Many test files look at the same sources: each is parsed once in a process. */
const programs = new Map<string, { code: string; program: Node }>()

const programOf = (file: string, code: string): Node => {
  const known = programs.get(file)
  if (known?.code === code) return known.program
  const program = parse(file, code)
  programs.set(file, { code, program })
  return program
}

const readSource = (file: string): SourceFile => {
  const code = readFileSync(path.join(root, file), 'utf8')
  const program = programOf(file, code)
  const source: SourceFile = {
    exportedNames: [],
    imports: [],
    isClient: (program.body as Node[]).some(({ directive }) => directive === 'use client'),
    lines: code.trimEnd().split('\n').length,
    path: file,
    reexported: [],
    text: code,
  }

  walk(program, (node) => {
    const specifier =
      text(node.source) ?? (node.type === 'TSImportType' ? text(node.argument) : undefined)
    if (specifier !== undefined) {
      const isType =
        node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType'
      const isLate = node.type === 'ImportExpression'
      source.imports.push({ isLate, isType, specifier, target: resolve(file, specifier) })
    }
    if (node.type === 'ExportAllDeclaration' && !node.exported) {
      source.reexported.push(resolve(file, text(node.source) ?? '') ?? '')
    }
    if (node.type === 'ExportNamedDeclaration' && node.exportKind !== 'type') {
      const specifiers = (node.specifiers as Node[]).map(({ exported }) => text(exported) ?? '')
      source.exportedNames.push(...specifiers, ...declaredNames(node.declaration))
    }
  })

  return source
}

const listFiles = (folder: string): string[] =>
  existsSync(path.join(root, folder))
    ? readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const file = `${folder}/${entry.name}`
        if (entry.isDirectory())
          return /^(?:\.|node_modules$)/.test(entry.name) ? [] : listFiles(file)

        return /\.(?:ts|tsx)$/.test(entry.name) && !generated.test(file) ? [file] : []
      })
    : []

/** Every source file below the folders, by its path from the repository's root. */
export const readSources = (folders: readonly string[]): Map<string, SourceFile> =>
  new Map(folders.flatMap(listFiles).map((file) => [file, readSource(file)]))
