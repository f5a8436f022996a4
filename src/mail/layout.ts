import { directionOf } from '../core/direction.js'
import type { Translator } from '../translations/translate.js'
import { escapeHTML } from './escapeHTML.js'
import type { HelpContact } from '../core/helpIn.js'
import type { Mail, MailBlock, MailContent } from './mailDefinition.js'

type Args = {
  content: MailContent
  help: HelpContact
  locale: string
  productName: string
  reader: 'client' | 'staff'
  t: Translator
}

/**
 * The HTML and the text part of a mail. Both say the same. The HTML loads nothing, so nobody learns
 * that it was opened; it sets no colours but the button's, so that mail programs show it light or
 * dark as the reader has chosen.
 */
export const layout = ({ content, help, locale, productName, reader, t }: Args): Mail => {
  const helpLines = reader === 'client' ? linesOfHelp(help, t) : []
  return {
    html: page({
      body: [
        ...content.blocks.map((block) => blockToHTML(block, t)),
        helpToHTML(helpLines, help),
      ].join(''),
      locale,
      productName,
      subject: content.subject,
    }),
    subject: content.subject,
    text: `${[...content.blocks.map(blockToText), helpLines.join('\n'), productName]
      .filter(Boolean)
      .join('\n\n')}\n`,
  }
}

const linesOfHelp = ({ email, hours, phone }: HelpContact, t: Translator): string[] => {
  const lines = [
    ...(phone ? [t('emails.helpPhone', { phone })] : []),
    ...(email ? [t('emails.helpEmail', { email })] : []),
    ...(hours ? [t('emails.helpHours', { hours })] : []),
  ]
  return lines.length > 0 ? [t('emails.helpTitle'), ...lines] : []
}

const blockToText = (block: MailBlock): string =>
  block.kind === 'action' ? `${block.label}:\n\n${block.link}` : block.text

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif"
const PARAGRAPH = 'margin:0 0 16px'
const SMALL = 'margin:0 0 16px;font-size:14px'
const CODE = 'margin:0 0 16px;font-size:32px;font-weight:700;letter-spacing:4px'
// A border in the button's colour keeps its outline where a mail program drops backgrounds.
const BUTTON =
  'display:inline-block;padding:12px 24px;border:2px solid #0b5c5a;border-radius:10px;background:#0b5c5a;color:#ffffff;font-size:17px;font-weight:600;text-decoration:none'

const blockToHTML = (block: MailBlock, t: Translator): string => {
  switch (block.kind) {
    case 'action': {
      const link = escapeHTML(block.link)
      return `<p style="${PARAGRAPH}"><a href="${link}" style="${BUTTON}">${escapeHTML(block.label)}</a></p>
<p style="${SMALL}">${escapeHTML(t('emails.linkFallback'))}<br><a href="${link}" style="color:inherit;word-break:break-all">${link}</a></p>
`
    }
    case 'code':
      return `<p style="${CODE}">${escapeHTML(block.text)}</p>\n`
    case 'paragraph':
      return `<p style="${PARAGRAPH}">${escapeHTML(block.text)}</p>\n`
  }
}

/** The number can be tapped; mail programs know a number of another country by its link alone. */
const lineToHTML = (line: string, { phone, phoneLink }: HelpContact): string => {
  const written = escapeHTML(phone ?? '')
  if (!phoneLink || !written) return escapeHTML(line)
  const link = `<a href="${escapeHTML(phoneLink)}" style="color:inherit">${written}</a>`
  return escapeHTML(line).replace(written, () => link)
}

const helpToHTML = (lines: string[], help: HelpContact): string =>
  lines.length > 0
    ? `<p style="${SMALL}">${lines.map((line) => lineToHTML(line, help)).join('<br>')}</p>\n`
    : ''

type Page = { body: string; locale: string; productName: string; subject: string }
const page = ({ body, locale, productName, subject }: Page): string => `<!doctype html>
<html lang="${escapeHTML(locale)}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHTML(subject)}</title>
</head>
<body style="margin:0;padding:0">
<div style="max-width:560px;margin:0 auto;padding:24px 16px;${FONT};font-size:17px;line-height:1.5">
${body}<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #7c858c;font-size:14px">${escapeHTML(productName)}</p>
</div>
</body>
</html>
`
