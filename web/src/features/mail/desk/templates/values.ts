import type { MailTemplate, PreviewMailBody } from '@atum-desk/contract/mail'

export interface TemplateValues {
  subject: string
  text: string
  /** Empty: made from the text. */
  html: string
}

export const valuesOf = (stored: MailTemplate | undefined): TemplateValues => ({
  subject: stored?.subject ?? '',
  text: stored?.text ?? '',
  html: stored?.html ?? '',
})

export const wordsOf = ({ subject, text, html }: TemplateValues) => ({
  subject,
  text,
  html: html.trim() === '' ? null : html,
})

/** What is tried: the words as they stand in the form, on that ticket. */
export const tryOf = (stored: MailTemplate, values: TemplateValues, ticketId: string | undefined): PreviewMailBody => ({
  event: stored.event,
  reader: stored.reader,
  locale: stored.locale,
  ...wordsOf(values),
  ...(ticketId !== undefined && { ticketId }),
})

/** `{title}` where the caret is, or in place of what is marked; and where the caret goes then. */
export const inserted = (words: string, start: number, end: number, name: string) => {
  const variable = `{${name}}`
  return { words: words.slice(0, start) + variable + words.slice(end), caret: start + variable.length }
}
