import { type Static, Type } from 'typebox'
import { Locale } from './auth.ts'
import { body, Email, Id, nullable, Version, visible } from './common.ts'
import { notificationEvents } from './notification-rules.ts'

/** What a message can tell of: what a notification can, `digest`, which holds what came since the last one, and one's own account. */
export const mailEvents = [...notificationEvents, 'digest', 'password.reset_requested', 'user.invited'] as const
export const MailEvent = Type.Enum(mailEvents, { title: 'MailEvent' })
export type MailEvent = Static<typeof MailEvent>

/** What is told of one's own account: with a link that is good once, made when it is sent. */
export const accountMails = ['password.reset_requested', 'user.invited'] as const satisfies readonly MailEvent[]
export type AccountMail = (typeof accountMails)[number]
export const isAccountMail = (event: string): event is AccountMail => accountMails.some((one) => one === event)

export const mailReaders = ['customer', 'staff'] as const
export const MailReader = Type.Enum(mailReaders, { title: 'MailReader' })
export type MailReader = Static<typeof MailReader>

const subject = Type.String({ minLength: 1, maxLength: 300, ...visible, examples: ['[{number}] Solved: {title}'] })
const text = Type.String({ minLength: 1, maxLength: 10_000, ...visible, description: 'Plain text, with variables.' })
const html = nullable(
  Type.String({
    minLength: 1,
    maxLength: 20_000,
    ...visible,
    description: 'What stands between head and foot, of a few elements. Null: made from the text.',
  }),
)
/** Zero is what ships: nobody has written anything yet. */
const SeenVersion = Type.Integer({ ...Version, minimum: 0 })

const key = { event: MailEvent, reader: MailReader, locale: Locale }
export const MailTemplateKey = Type.Object(key)
export type MailTemplateKey = Static<typeof MailTemplateKey>

export const MailTemplate = Type.Object(
  {
    ...key,
    origin: Type.Enum(['shipped', 'own']),
    subject: Type.String(),
    text: Type.String(),
    html: nullable(Type.String()),
    version: SeenVersion,
    variables: Type.Array(Type.Object({ name: Type.String(), description: Type.String() }), {
      description: 'What may stand in braces: `{title}`.',
    }),
  },
  { title: 'MailTemplate' },
)
export type MailTemplate = Static<typeof MailTemplate>
export const MailTemplateList = Type.Object({ items: Type.Array(MailTemplate) }, { title: 'MailTemplateList' })
export type MailTemplateList = Static<typeof MailTemplateList>

export const PutMailTemplateBody = body(
  { version: SeenVersion, subject, text, html },
  { title: 'PutMailTemplateBody', description: 'With the version that you saw; 0 where nobody has written one.' },
)
export type PutMailTemplateBody = Static<typeof PutMailTemplateBody>

export const PreviewMailBody = body(
  {
    ...key,
    subject: Type.Optional(subject),
    text: Type.Optional(text),
    html: Type.Optional(html),
    ticketId: Type.Optional(Id),
  },
  {
    title: 'PreviewMailBody',
    description: 'What is left out is as it is saved. A ticket is needed where the event is one of a ticket.',
  },
)
export type PreviewMailBody = Static<typeof PreviewMailBody>

export const MailMessage = Type.Object(
  { subject: Type.String(), text: Type.String(), html: nullable(Type.String()) },
  { title: 'MailMessage' },
)
export type MailMessage = Static<typeof MailMessage>

export const MailSecurity = Type.Enum(['starttls', 'tls', 'none'], { title: 'MailSecurity' })
export type MailSecurity = Static<typeof MailSecurity>

const server = {
  host: Type.String({ minLength: 1, maxLength: 253, format: 'hostname', examples: ['mail.nile.example'] }),
  port: Type.Integer({ minimum: 1, maximum: 65_535, examples: [587] }),
  security: MailSecurity,
  username: nullable(Type.String({ minLength: 1, maxLength: 254 })),
  fromName: nullable(
    Type.String({
      minLength: 1,
      maxLength: 100,
      pattern: '^(?=.*\\S)[^\\x00-\\x1f\\x7f]+$',
      'x-expected': 'must be one line, and hold something besides spaces',
    }),
  ),
  fromAddress: Email,
  replyTo: nullable(Email),
  allowUnverified: Type.Boolean({ description: 'Take any certificate. Whoever is in between can read the password.' }),
  caCertificate: nullable(
    Type.String({ minLength: 1, maxLength: 20_000, description: 'PEM, of an authority of one’s own.' }),
  ),
  ratePerMinute: nullable(Type.Integer({ minimum: 1, maximum: 10_000, description: 'Of each worker; null: no cap.' })),
  maxConnections: Type.Integer({ minimum: 1, maximum: 20 }),
}

export const MailSettings = Type.Object(
  {
    origin: Type.Enum(['own', 'environment', 'none'], { description: 'Whose mail server is used.' }),
    server: nullable(Type.Object({ ...server, hasPassword: Type.Boolean() })),
    version: SeenVersion,
  },
  { title: 'MailSettings', description: 'The server is null where it is not one’s own.' },
)
export type MailSettings = Static<typeof MailSettings>

const asked = {
  ...server,
  password: Type.Optional(
    nullable(
      Type.String({
        minLength: 1,
        maxLength: 1_000,
        description: 'Left out: as it is, for the same server and name. Null: none. Never answered.',
      }),
    ),
  ),
}
export const PutMailSettingsBody = body(
  { version: SeenVersion, ...asked },
  { title: 'PutMailSettingsBody', description: 'Replaces the whole, but for a password that is left out.' },
)
export type PutMailSettingsBody = Static<typeof PutMailSettingsBody>

export const TestConnectionBody = body(
  { server: Type.Optional(body(asked, { title: 'MailServer' })) },
  { title: 'TestConnectionBody', description: 'The settings to try; left out: those that hold. Nothing is kept.' },
)
export type TestConnectionBody = Static<typeof TestConnectionBody>
export type AskedMailServer = NonNullable<TestConnectionBody['server']>

export const MailConversation = Type.Object(
  {
    ok: Type.Boolean(),
    conversation: Type.Array(Type.String(), {
      description: 'What was said: `S:` by the server, `C:` by us, `*` what happened. Without passwords.',
    }),
    error: nullable(Type.String()),
  },
  { title: 'MailConversation' },
)
export type MailConversation = Static<typeof MailConversation>

export const TestMessageBody = body(
  { to: Type.Optional(Email) },
  { title: 'TestMessageBody', description: 'To the caller’s own address, if it is left out.' },
)
export type TestMessageBody = Static<typeof TestMessageBody>
