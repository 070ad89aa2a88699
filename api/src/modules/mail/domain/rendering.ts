import { clipped, escapeHtml, linesOf, oneLine } from './plain.ts'
import type { Variable } from './variables.ts'

export type Template = Readonly<{ subject: string; text: string; html: string | null }>

/** What the variables bring; `words` and `items` may have several lines. Absent: the empty text. */
export type Values = Readonly<Partial<Record<Variable, string>>>

const longestSubject = 300
const longestText = 40_000
const severalLines: readonly string[] = ['words', 'items']

/** Each variable is replaced once, and what it brings is left alone: what people are called has no braces of ours. */
function fill(template: string, values: Values, shown: (value: string, name: string) => string): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = (values as Partial<Record<string, string>>)[name] ?? ''
    return shown(severalLines.includes(name) ? value : oneLine(value), name)
  })
}

export const subjectOf = ({ subject }: Template, values: Values): string =>
  clipped(oneLine(fill(subject, values, oneLine)), longestSubject)

export const paragraphsOf = (text: string): string[] => text.replaceAll('\r\n', '\n').split(/\n{2,}/)

/** A paragraph that has nothing left to say, such as words that nobody wrote, is not there. */
export function textOf({ text }: Template, values: Values): string {
  const paragraphs = paragraphsOf(text.trim()).map((paragraph) => fill(paragraph, values, inText))
  return clipped(`${paragraphs.filter((paragraph) => paragraph.trim() !== '').join('\n\n')}\n`, longestText)
}

const inText = (value: string, name: string) => (name === 'words' && value !== '' ? quoted(value) : value)

const quoted = (words: string) =>
  linesOf(words)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')

/** In the text of an element. */
export const inHtml = (template: string, values: Values): string =>
  fill(template, values, (value) => linesOf(value).map(escapeHtml).join('<br>'))

const wholeLinks: readonly string[] = ['{link}', '{preferences}']

/** An administrator's own, which was looked through when it was saved: values stand in text and in links, and are escaped for either. */
export const fragmentOf = (html: string, values: Values): string =>
  html.replace(/href="([^"]*)"|\{\w+\}/g, (found, href: string | undefined) => {
    if (href === undefined) return inHtml(found, values)
    const isWhole = wholeLinks.includes(href)
    return `href="${fill(href, values, (value) => (isWhole ? escapeHtml(value) : encodeURIComponent(value)))}"`
  })
