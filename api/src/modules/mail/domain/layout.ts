import { palette } from './palette.ts'
import { escapeHtml, oneLine } from './plain.ts'
import { fragmentOf, inHtml, paragraphsOf, type Template, type Values } from './rendering.ts'

export type Frame = Readonly<{ locale: 'en' | 'ar'; button: string; preferences: string }>

/** Larger ones are cut off by large mail services; ours has 3 kB of its own. */
const largest = 100_000
const font = `'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif`
const { light, dark } = palette

/** Some clients take over colours that stand in the element; the others are told by these what the night looks like. */
const night = `@media (prefers-color-scheme: dark){
.canvas{background:${dark.canvas}!important}.surface{background:${dark.surface}!important;border-color:${dark.line}!important}
.text{color:${dark.text}!important}.quiet{color:${dark.quiet}!important;border-color:${dark.line}!important}
.gold{background:${dark.gold}!important;color:${dark.onGold}!important}.mark{color:${dark.goldText}!important}
a.link,.text a:not(.gold){color:${dark.link}!important}}`

const signature = '-- '

/** The whole of a message in HTML. Null where it would grow too large with its values: the text is the message then. */
export function htmlOf({ text, html }: Template, values: Values, frame: Frame): string | null {
  const body = html === null ? bodyOf(text, values, frame) : fragmentOf(html, values)
  const whole = framed(body, footOf(text, values, frame), values, frame)
  return whole.length <= largest ? whole : null
}

function bodyOf(text: string, values: Values, frame: Frame): string {
  const paragraphs = paragraphsOf(text.trim()).filter((paragraph) => !paragraph.startsWith(signature))
  return paragraphs.map((paragraph) => paragraphOf(paragraph, values, frame)).join('\n')
}

function paragraphOf(paragraph: string, values: Values, { button }: Frame): string {
  if (paragraph.trim() === '{words}') return values.words ? quotation(inHtml(paragraph, values)) : ''
  const lines = paragraph.split('\n')
  const told = lines.filter((line) => line.trim() !== '{link}').map((line) => inHtml(line, values))
  const said = told.join('<br>')
  const plain = said.trim() === '' ? '' : `<p style="margin:0 0 16px">${said}</p>`
  return lines.length === told.length ? plain : plain + buttonTo(values.link ?? '', button)
}

const quotation = (words: string) =>
  `<blockquote dir="auto" class="quiet" style="margin:0 0 16px;padding:0 12px;border-left:3px solid ${light.line};border-right:3px solid ${light.line};color:${light.quiet}">${words}</blockquote>`

const buttonTo = (link: string, words: string) =>
  `<p style="margin:0 0 16px"><a class="gold" href="${escapeHtml(link)}" style="display:inline-block;padding:12px 20px;border-radius:10px;background:${light.gold};color:${light.onGold};font-weight:600;text-decoration:none">${escapeHtml(words)}</a></p>`

/** What stands under the text's own signature mark, and the way to the preferences. */
function footOf(text: string, values: Values, { preferences }: Frame): string {
  const signed = paragraphsOf(text.trim()).find((paragraph) => paragraph.startsWith(signature)) ?? ''
  const lines = signed.split('\n').slice(1)
  const own = lines.filter((line) => !line.includes('{preferences}')).map((line) => inHtml(line, values))
  const way = values.preferences
    ? [
        `<a class="link" href="${escapeHtml(values.preferences)}" style="color:${light.link}">${escapeHtml(preferences)}</a>`,
      ]
    : []
  return [...own, ...way].join('<br>')
}

function framed(body: string, foot: string, { helpdesk = '' }: Values, { locale }: Frame): string {
  const direction = `lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`
  const table = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"'
  const size = 'font-size:16px;line-height:24px'
  return `<!doctype html>
<html ${direction}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(oneLine(helpdesk))}</title><style>${night}</style></head>
<body class="canvas" style="margin:0;padding:0;background:${light.canvas}">
<table class="canvas" ${table} style="background:${light.canvas}"><tr><td align="center" style="padding:24px 12px">
<table class="surface" ${table} ${direction} style="max-width:600px;background:${light.surface};border:1px solid ${light.line};border-radius:16px">
<tr><td class="mark" style="padding:20px 20px 0;font:600 16px/24px ${font};color:${light.goldText}">${escapeHtml(oneLine(helpdesk))}</td></tr>
<tr><td class="text" style="padding:20px;font-family:${font};${size};color:${light.text};word-break:break-word">
${body}
</td></tr>
<tr><td class="quiet" style="padding:16px 20px 20px;border-top:1px solid ${light.line};font:14px/20px ${font};color:${light.quiet}">${foot}</td></tr>
</table></td></tr></table></body></html>
`
}
