import type { MailEvent, MailReader } from '@atum-desk/contract/mail'
import type { Template } from './rendering.ts'
import { ar } from './texts/ar.ts'
import type { Catalog, Text } from './texts/catalog.ts'
import { en } from './texts/en.ts'

export const catalogs = { en, ar } as const satisfies Record<string, Catalog>

export type TemplateKey = Readonly<{ event: MailEvent; reader: MailReader; locale: keyof typeof catalogs }>

/** What is said as long as nobody says it in his own words. Null: such a reader is never told of it. */
export function shippedTemplate({ event, reader, locale }: TemplateKey): Template | null {
  const catalog = catalogs[locale]
  switch (event) {
    case 'password.reset_requested':
    case 'user.invited':
      return template(catalog.accounts[event].subject, [
        catalog.greeting,
        catalog.accounts[event].body,
        '{link}',
        '-- \n{helpdesk}',
      ])
    case 'digest':
      return template(catalog.digest.subject, [
        catalog.greeting,
        catalog.digest.body,
        '{items}',
        '{link}',
        footer(catalog),
      ])
    default:
      return ofTicket(catalog, catalog.news[event][reader])
  }
}

/** By which an administrator sees that his mail server works. */
export function testTemplate(locale: TemplateKey['locale']): Template {
  const { greeting, test } = catalogs[locale]
  return template(test.subject, [greeting, test.body, '-- \n{helpdesk}'])
}

function ofTicket(catalog: Catalog, text: Text | null): Template | null {
  if (text === null) return null
  const parts = [catalog.greeting, text.body, '{words}', '{number} · {title}\n{link}', footer(catalog)]
  return template(`[{number}] ${text.subject}: {title}`, parts)
}

const footer = ({ footer, preferences }: Catalog) => `-- \n${footer}\n${preferences}: {preferences}`

const template = (subject: string, parts: readonly string[]): Template => ({
  subject,
  text: parts.join('\n\n'),
  html: null,
})
