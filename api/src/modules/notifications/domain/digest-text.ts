import type { Temporal } from 'temporal-polyfill'
import type { Message, Reader } from './message.ts'
import { localTime } from './quiet-hours.ts'

type Item = Readonly<{ subject: string; ticketNumber: number | null; at: Temporal.Instant }>
type Words = Readonly<{ subject(count: number): string; greeting(name: string): string; intro: string }>

const words: Readonly<Record<Reader['locale'], Words>> = {
  en: {
    subject: (count) => (count === 1 ? 'One piece of news' : `${count} pieces of news`),
    greeting: (name) => `Hello ${name},`,
    intro: 'this has happened meanwhile:',
  },
  ar: {
    subject: (count) => (count === 1 ? 'خبر واحد' : `الأخبار: ${count}`),
    greeting: (name) => `مرحبًا ${name}،`,
    intro: 'هذا ما حدث في هذه الأثناء:',
  },
}

/** The subject of each item names its ticket already. */
export function digestText(items: readonly Item[], { name, locale, timeZone }: Reader, helpdesk: string): Message {
  const { subject, greeting, intro } = words[locale]
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const
  const lines = items.map((item) => `${localTime(item.at, timeZone).toLocaleString(locale, format)} · ${item.subject}`)
  const parts = [greeting(name), intro, lines.join('\n'), `-- \n${helpdesk}`]
  return { subject: `${helpdesk}: ${subject(items.length)}`, text: `${parts.join('\n\n')}\n` }
}
