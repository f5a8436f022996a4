import { deflateSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { PortalError } from '../../../src/errors/PortalError.js'
import { assertQuietPDF, assertWholePDF } from '../../../src/files/pdf/checkPDF.js'
import { LOCKED_PDFS, objectStream, PACKED_SCRIPT_PDF, wholePDF } from '../../support/pdfs.js'

const verdictOn = (bytes: Buffer): string => {
  try {
    assertWholePDF(bytes)
    assertQuietPDF(bytes)
    return 'taken'
  } catch (error) {
    if (error instanceof PortalError) return error.code
    throw error
  }
}
const escaped = (name: string): string =>
  Array.from(name, (one) => `#${one.charCodeAt(0).toString(16)}`).join('')
const objects = (...all: string[]): Buffer => wholePDF({ objects: all })

const ACTIONS: Readonly<Record<string, string>> = {
  'a 3D model with a script': '<</Type/3DStream/OnInstantiate 9 0 R>>',
  'a film': '<</S/Rendition/OP 0/JS(app.alert(1))>>',
  'a file inside': '<</Names<</EmbeddedFiles 9 0 R>>>>',
  'a file inside a file': '<</S/GoToE/T<<>>>>',
  'a file pinned to a page': '<</Subtype/FileAttachment/FS 9 0 R>>',
  'a form of the XFA kind': '<</AcroForm<</Fields[]/XFA 9 0 R>>>>',
  'a form that loads': '<</S/ImportData/F(x)>>',
  'a form that sends': '<</S/SubmitForm/F(http://x.example)>>',
  'a player': '<</Subtype/RichMedia/RichMediaContent 9 0 R>>',
  'a program': '<</S/Launch/F(calc.exe)>>',
  'a script': '<</S/JavaScript/JS(app.alert(1))>>',
}
const nameOf = (action: string): string =>
  /\/(\w{3,}?)(?=[/( <[])/.exec(
    action.replace(/^<<\/(?:S|Subtype|Type\/3DStream|Names<<|AcroForm<<\/Fields\[\])/, ''),
  )?.[1] ?? ''

describe.each(Object.entries(ACTIONS))('%s is found', (_, action) => {
  test('as it stands', () => {
    expect(verdictOn(objects(action))).toBe('FILE_ACTIVE_CONTENT')
  })

  test('with its name written in codes', () => {
    const name = nameOf(action)
    expect(action).toContain(`/${name}`)
    expect(verdictOn(objects(action.replace(`/${name}`, `/${escaped(name)}`)))).toBe(
      'FILE_ACTIVE_CONTENT',
    )
  })

  test('where the file opens, and in its first row of facts', () => {
    expect(verdictOn(wholePDF({ objects: [], root: `/OpenAction ${action}` }))).toBe(
      'FILE_ACTIVE_CONTENT',
    )
    expect(verdictOn(wholePDF({ objects: [], trailer: `/Root ${action}` }))).toBe(
      'FILE_ACTIVE_CONTENT',
    )
  })

  test.each([
    ['packed', {}],
    ['packed, and says not what it is', { dictionary: '/N 1/First 4/Filter/FlateDecode' }],
    ['packed, its kind in codes', { dictionary: '/Type/#4fbjStm/N 1/First 4/Filter[/Fl]' }],
    [
      'in a stream of objects that is not packed',
      { dictionary: '/Type/ObjStm/N 1/First 4', pack: (bytes: Buffer) => bytes },
    ],
    [
      'packed with an end inside',
      {
        pack: (bytes: Buffer) =>
          deflateSync(Buffer.concat([Buffer.from('endstream endobj '), bytes])),
      },
    ],
    [
      'packed in a way that is not undone',
      { dictionary: '/Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]' },
    ],
    [
      'packed with a predictor',
      { dictionary: '/Type/ObjStm/N 1/First 4/Filter/FlateDecode/DecodeParms<</Predictor 12>>' },
    ],
  ])('%s', (__, how) => {
    expect(verdictOn(objects(objectStream(`9 0 ${action}`, how)))).toBe('FILE_ACTIVE_CONTENT')
  })

  test('hidden in data, in a text, behind comments', () => {
    for (const hidden of [
      `<</Length 200>>\nstream\n9 0 obj ${action} endobj\nendstream`,
      `<</Title(9 0 obj ${action} endobj)>>`,
      `<<>> endobj 9 %1\n0 %${'x'.repeat(2000)}\nobj%\n${action}`,
      `<</A endobj ${action}>>`,
      `[stream ${action}]`,
    ])
      expect(verdictOn(objects(hidden)), hidden).toBe('FILE_ACTIVE_CONTENT')
  })
})

describe('what only speaks of it is taken', () => {
  const words = '/JavaScript /S/JavaScript /Launch /XFA /SubmitForm /EmbeddedFiles /Encrypt'
  test.each([
    [
      'a title',
      `<</Title(How to turn off JavaScript \\(${words}\\) \\) \\\\)/Author(A ${words})>>`,
    ],
    ['a title in hexadecimal', `<</Title<${Buffer.from(words).toString('hex')}>>>`],
    ['a page', `<</Length ${words.length}>>\nstream\n${words}\nendstream`],
    [
      'a packed page',
      `<</Filter/FlateDecode/Length 99>>\nstream\n${deflateSync(words).toString('latin1')}\nendstream`,
    ],
    [
      'metadata',
      `<</Type/Metadata/Subtype/XML/Length 99>>\nstream\n<?xpacket?><pdf:Keywords>${words}</pdf:Keywords>\nendstream`,
    ],
    ['a comment', `<</Type/Font>> % ${words}`],
    ['a longer name', '<</JavaScripts 1/XFAs 2/LaunchPad 3/EncryptMetadata true>>'],
    ['packed objects', objectStream(`9 0 <</Title(${words})>>`)],
  ])('in %s', (_, object) => {
    expect(verdictOn(objects(object))).toBe('taken')
  })

  test('and so are links and forms to fill in by hand', () => {
    const link = '<</Type/Annot/Subtype/Link/A<</S/URI/URI(https://x.example)>>>>'
    const form = '<</AcroForm<</Fields[9 0 R]>>>> endobj 9 0 obj <</FT/Tx/T(name)/Subtype/Widget>>'
    expect(verdictOn(objects(link, form))).toBe('taken')
  })
})

describe('a locked one', () => {
  test.each(Object.entries(LOCKED_PDFS))('%s', (_, bytes) => {
    expect(verdictOn(bytes)).toBe('FILE_PASSWORD_PROTECTED')
  })

  test('is told as such also with something active in it', () => {
    const bytes = wholePDF({ objects: ['<</S/JavaScript>>'], trailer: '/Encr#79pt 4 0 R' })
    expect(verdictOn(bytes)).toBe('FILE_PASSWORD_PROTECTED')
  })
})

describe('one of which a part is missing', () => {
  const whole = wholePDF({ objects: [`<</Length 5000>>\nstream\n${'x'.repeat(5000)}\nendstream`] })

  test.each([0.2, 0.5, 0.9])('from %d of it on', (part) => {
    expect(verdictOn(whole.subarray(0, whole.length * part))).toBe('FILE_UNREADABLE')
  })

  test('and the rest filled up with zeros', () => {
    const cut = Buffer.concat([whole.subarray(0, 3000), Buffer.alloc(3000)])
    expect(verdictOn(cut)).toBe('FILE_UNREADABLE')
  })

  test('while blank lines, zeros and some more behind the end do no harm', () => {
    for (const more of ['\n\n', '\0'.repeat(5000), '\r\n-- sent by a scanner --\r\n'])
      expect(verdictOn(Buffer.concat([whole, Buffer.from(more)]))).toBe('taken')
  })
})

test('what a program packed is found as well', () => {
  expect(verdictOn(PACKED_SCRIPT_PDF)).toBe('FILE_ACTIVE_CONTENT')
})

test.each([
  ['objects without an end', '5 0 obj<<'],
  ['texts without an end', '5 0 obj('],
  ['brackets without number', '['],
  ['comments and objects', '%\nobj '],
])('a file made to be read for ever is given up: %s', (_, piece) => {
  const bytes = objects(piece.repeat((8 * 1024 * 1024) / piece.length))
  const start = process.cpuUsage()
  expect(verdictOn(bytes)).toBe('FILE_ACTIVE_CONTENT')
  const { system, user } = process.cpuUsage(start)
  // Without a bound it is minutes
  expect((system + user) / 1e6).toBeLessThan(20)
})
