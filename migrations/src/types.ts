import pg from 'pg'

type Column = Readonly<{
  table: string
  column: string
  type: string
  nullable: boolean
  generated: boolean
  defaulted: boolean
}>

/** Where a column holds one of the contract's words, its type is the contract's. */
const narrowed: Readonly<Record<string, string>> = {
  'tickets.status': 'TicketStatus',
  'tickets.priority': 'TicketPriority',
  'ticket_transitions.from_status': 'TicketStatus',
  'ticket_transitions.to_status': 'TicketStatus',
  'role_permissions.permission': 'Permission',
  'services.priority': 'TicketPriority',
  'service_form_keys.type': 'FieldType',
  'service_form_fields.type': 'FieldType',
  'ticket_field_values.type': 'FieldType',
  'ticket_templates.priority': 'TicketPriority',
  'organizations.ticket_visibility': 'TicketVisibility',
  'roles.audience': "'staff' | 'customer'",
  'teams.strategy': "'manual' | 'round_robin' | 'least_open' | 'skills'",
  'users.audience': "'staff' | 'customer'",
  'users.locale': 'Locale',
  'deliveries.locale': 'Locale',
  'deliveries.channel': 'DeliveryChannel',
  'deliveries.state': 'DeliveryState',
  'mail_settings.security': 'MailSecurity',
  'mail_templates.event': 'MailEvent',
  'mail_templates.reader': 'MailReader',
  'mail_templates.locale': 'Locale',
  'delivery_attempts.outcome': "'sent' | 'failed' | 'dead'",
  'notification_rules.channel': "'in_app' | 'email'",
  'notification_preferences.email': "'immediately' | 'hourly' | 'daily' | 'off'",
  'webhook_endpoints.state': 'WebhookState',
  'sessions.ended_because': 'SessionEnd',
}

const typescript: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  ticket_status: 'string',
  integer: 'number',
  bigint: 'number', // the pool parses it so: sizes and counts stay far below 2^53
  boolean: 'boolean',
  date: 'string', // the pool leaves it as text, 2026-11-20
  bytea: 'Buffer',
  jsonb: 'Json',
  tsvector: 'string',
  'text[]': 'string[]',
  'timestamp with time zone': 'Temporal.Instant',
}

const catalog = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
         a.attgenerated <> '' or a.attidentity = 'a' as generated, a.atthasdef as defaulted
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    and c.relname <> 'schema_migrations'
  order by c.relname, a.attnum`

/** The source of api/src/platform/db/schema.gen.ts: the tables of this database, as Kysely sees them. */
export async function typesOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Column>(catalog).finally(() => client.end())
  const tables = Map.groupBy(rows, ({ table }) => table)
  const members = [...tables].map(([table, columns]) => `  ${table}: {\n${columns.map(member).join('\n')}\n  }`)
  return `${head}export type Database = {\n${members.join('\n')}\n}\n`
}

function member({ table, column, type, nullable, generated, defaulted }: Column): string {
  const plain = narrowed[`${table}.${column}`] ?? typescript[type]
  if (plain === undefined) throw new Error(`no TypeScript type is known for ${type} of ${table}.${column}`)
  const whole = nullable ? `${plain} | null` : plain
  if (generated) return `    ${column}: GeneratedAlways<${whole}>`
  return `    ${column}: ${defaulted ? `Generated<${whole}>` : whole}`
}

const head = `// Made by \`npm run types\` from migrations/sql; a test compares it with the database.
import type { Locale } from '@atum-desk/contract/auth'
import type { DeliveryChannel, DeliveryState } from '@atum-desk/contract/deliveries'
import type { FieldType } from '@atum-desk/contract/forms'
import type { MailEvent, MailReader, MailSecurity } from '@atum-desk/contract/mail'
import type { TicketVisibility } from '@atum-desk/contract/organizations'
import type { Permission } from '@atum-desk/contract/permissions'
import type { SessionEnd } from '@atum-desk/contract/sessions'
import type { TicketPriority, TicketStatus } from '@atum-desk/contract/tickets'
import type { WebhookState } from '@atum-desk/contract/webhooks'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Temporal } from 'temporal-polyfill'

/** Read as what it holds, written as text: \`pg\` would send an array as PostgreSQL's own, and a string bare. */
type Json = ColumnType<unknown, string, string>

`
