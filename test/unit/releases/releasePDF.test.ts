import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'

import { linesOf, printable } from '../../../src/features/releases/pdf/printable.js'
import { releasePDF, type Paper } from '../../../src/features/releases/pdf/releasePDF.js'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzñá "?'
const KNOWN = new Set(Array.from(LETTERS, (one) => one.codePointAt(0) ?? 0))

const paper = (over: Partial<Paper> = {}): Paper => ({
  at: new Date('2026-11-12T17:00:00.000Z'),
  facts: [{ label: 'Signed as', value: 'Mike Tester' }],
  lettersMissing: 'Some letters are missing here.',
  locale: 'es',
  page: (number, of) => `${number}/${of}`,
  signature: null,
  signatureLabel: 'Drawn',
  text: 'Who shares: us.\n\nYou choose.',
  title: 'Release',
  ...over,
})

describe('letters that a standard font has', () => {
  test('stay as they are', () => {
    expect(printable('Señor Ana', KNOWN)).toEqual({ text: 'Señor Ana', whole: true })
    expect(printable('sen\u0303or', KNOWN)).toEqual({ text: 'señor', whole: true })
  })
  test('stand for others as well as they can, and that is said', () => {
    expect(printable('Łőw', KNOWN)).toEqual({ text: '?ow', whole: false })
    expect(printable('李', KNOWN)).toEqual({ text: '?', whole: false })
    expect(printable('a\u202Fb', KNOWN)).toEqual({ text: 'a b', whole: true })
  })
})

test('lines are no wider than the paper, and no word is lost', () => {
  const width = (line: string): number => line.length
  expect(linesOf('one two three', 7, width)).toEqual(['one two', 'three'])
  expect(linesOf('abcdefghij kl', 4, width)).toEqual(['abcd', 'efgh', 'ij', 'kl'])
  expect(linesOf('', 4, width)).toEqual([])
})

describe('a signed release on paper', () => {
  test('runs over as many pages as it takes, in its language', async () => {
    const bytes = await releasePDF(paper({ text: 'All of this is shared. '.repeat(600) }))
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(pdf.getPageCount()).toBeGreaterThan(1)
    expect(pdf.getTitle()).toBe('Release')
    expect(pdf.getCreationDate()).toEqual(new Date('2026-11-12T17:00:00.000Z'))
  })
  test('carries the exact words where letters are missing', async () => {
    const name = 'Олена 李'
    const bytes = await releasePDF(paper({ facts: [{ label: 'Signed as', value: name }] }))
    const pdf = await PDFDocument.load(bytes)
    const [file] = pdf.getAttachments()
    expect(file?.name).toBe('signed.txt')
    expect(Buffer.from(file?.data ?? []).toString('utf8')).toContain(name)
    const whole = await PDFDocument.load(await releasePDF(paper()))
    expect(whole.getAttachments()).toEqual([])
  })
  test('is there without a drawing that nobody can read', async () => {
    const bytes = await releasePDF(paper({ signature: Buffer.from('no picture') }))
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1)
  })
})
