import { type Static, Type } from 'typebox'
import { body, nullable, query, visible } from './common.ts'

// No `default` in these: the validator would write it into a change that leaves the member out.
const helpdeskName = Type.String({
  minLength: 1,
  maxLength: 100,
  ...visible,
  description: 'What the helpdesk calls itself, on its pages and in its messages.',
  examples: ['ATUM DESK'],
})
const announcement = nullable(
  Type.String({ minLength: 1, maxLength: 500, description: 'Shown to everybody, also before sign-in; null: none.' }),
)
const accent = (theme: string, example: string) =>
  nullable(
    Type.String({
      pattern: '^#[0-9a-f]{6}$',
      maxLength: 7,
      'x-expected': 'must be a colour such as #d9b55a, in small letters',
      description: `What gold is, in the ${theme} theme: refused where its text could not be read (BRD-1); null: gold.`,
      examples: [example],
    }),
  )
const accentDark = accent('dark', '#8fb7ff')
const accentLight = accent('light', '#1f4fa3')
const headline = nullable(
  Type.String({ minLength: 1, maxLength: 80, ...visible, description: 'The landing page’s; null: the product’s own.' }),
)
const line = nullable(
  Type.String({
    minLength: 1,
    maxLength: 240,
    ...visible,
    description: 'Below the headline; null: the product’s own.',
  }),
)
/** How the helpdesk looks to whoever comes to it (BRD-3). */
const branding = {
  accentDark,
  accentLight,
  heroHeadlineEn: headline,
  heroHeadlineAr: headline,
  heroLineEn: line,
  heroLineAr: line,
}
const uploadLimitBytes = Type.Integer({
  minimum: 1_024,
  maximum: 1_073_741_824,
  description: 'The largest file that may be attached (FIL-1).',
  examples: [26_214_400],
})
const reopenWindowDays = Type.Integer({
  minimum: 0,
  maximum: 365,
  description: 'How long after RESOLVED a customer may still answer (TKT-3).',
  examples: [7],
})
const autoCloseDays = nullable(
  Type.Integer({ minimum: 1, maximum: 365, description: 'Quiet days after RESOLVED until CLOSED; null: never.' }),
)
const replyReopensResolved = Type.Boolean({ description: 'Does a customer’s comment reopen a solved ticket?' })

const replyResumesWaiting = Type.Boolean({
  description: 'Does a customer’s comment set a ticket that waits for him in progress again? Its clocks go on with it.',
})

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const ipv4 = `(?:${octet}[.]){3}${octet}(?:/(?:3[0-2]|[12]?\\d))?`
const ipv6 = '(?=[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:)[0-9A-Fa-f:.]{2,45}(?:/(?:12[0-8]|1[01]\\d|\\d?\\d))?'
const hostName = '(?=[^/]*[A-Za-z])[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9])?'
const webhookAllowedHosts = Type.Array(
  Type.String({
    minLength: 1,
    maxLength: 253,
    pattern: `^(?:${ipv4}|${ipv6}|${hostName})$`,
    'x-expected': 'must be a host name, an address, or a network such as 10.1.0.0/16',
  }),
  {
    maxItems: 100,
    uniqueItems: true,
    description:
      'Hosts, addresses and networks of one’s own house that webhooks may reach. Private addresses that are not named here are refused.',
    examples: [['crm.internal', '10.1.0.0/16']],
  },
)

/** What an administrator may change. A setting is added here, with what holds until he does, and nowhere else. */
export const Settings = Type.Object(
  {
    helpdeskName,
    announcement,
    ...branding,
    uploadLimitBytes,
    reopenWindowDays,
    autoCloseDays,
    replyReopensResolved,
    replyResumesWaiting,
    webhookAllowedHosts,
  },
  { title: 'Settings' },
)
export type Settings = Static<typeof Settings>

export const defaultSettings: Settings = {
  helpdeskName: 'ATUM DESK',
  announcement: null,
  accentDark: null,
  accentLight: null,
  heroHeadlineEn: null,
  heroHeadlineAr: null,
  heroLineEn: null,
  heroLineAr: null,
  uploadLimitBytes: 25 * 1024 * 1024,
  reopenWindowDays: 7,
  autoCloseDays: 7,
  replyReopensResolved: true,
  replyResumesWaiting: true,
  webhookAllowedHosts: [],
}

export const UpdateSettingsBody = body(Type.Partial(Settings).properties, {
  title: 'UpdateSettingsBody',
  description: 'What is left out stays as it is.',
  minProperties: 1,
})
export type UpdateSettingsBody = Static<typeof UpdateSettingsBody>

/** What anybody may know before he signs in. */
export const PublicSettings = Type.Object(
  {
    helpdeskName,
    announcement,
    ...branding,
    logoUrl: nullable(Type.String({ description: 'Where the logo is, without a host; null: there is none.' })),
    uploadLimitBytes,
  },
  { title: 'PublicSettings', description: 'What the pages need before anybody has signed in.' },
)
export type PublicSettings = Static<typeof PublicSettings>

/** A W3C Web Application Manifest: what a phone needs to put the portal beside its own programs. */
export const WebManifest = Type.Object(
  {
    id: Type.String(),
    name: helpdeskName,
    short_name: helpdeskName,
    start_url: Type.String(),
    scope: Type.String(),
    display: Type.Literal('standalone'),
    background_color: Type.String(),
    theme_color: Type.String(),
    icons: Type.Array(
      Type.Object({ src: Type.String(), sizes: Type.String(), type: Type.String(), purpose: Type.String() }),
    ),
  },
  { title: 'WebManifest' },
)
export type WebManifest = Static<typeof WebManifest>

export const maxLogoBytes = 200 * 1024

export const logoTypes = ['image/svg+xml', 'image/png'] as const
export type LogoType = (typeof logoTypes)[number]

export const Logo = Type.Object(
  {
    url: Type.String({ description: 'Where it is, without a host: another logo has another.' }),
    mediaType: Type.Enum([...logoTypes]),
    sizeBytes: Type.Integer({ minimum: 1, maximum: maxLogoBytes }),
  },
  { title: 'Logo' },
)
export type Logo = Static<typeof Logo>

export const OwnLogo = Type.Object(
  { logo: nullable(Logo) },
  { title: 'OwnLogo', description: 'The helpdesk’s own logo; null: it has the product’s mark.' },
)
export type OwnLogo = Static<typeof OwnLogo>

/** The address of what was kept under a version changes with it, and can be held by a browser for good. */
export const KeptQuery = query(
  { v: Type.Optional(Type.String({ maxLength: 64, description: 'The version that is expected.' })) },
  { title: 'KeptQuery' },
)
export type KeptQuery = Static<typeof KeptQuery>

export const iconShapes = ['any', 'maskable'] as const
export type IconShape = (typeof iconShapes)[number]

export const IconQuery = query(
  {
    ...KeptQuery.properties,
    shape: Type.Optional(Type.Enum([...iconShapes], { description: '`maskable`: on a ground, with room for a mask.' })),
  },
  { title: 'IconQuery' },
)
export type IconQuery = Static<typeof IconQuery>

/** What the workflow leaves to policy: the settings that an organization may have otherwise than its helpdesk. */
export const WorkflowSettings = Type.Object(
  { reopenWindowDays, autoCloseDays, replyReopensResolved, replyResumesWaiting },
  { title: 'WorkflowSettings' },
)
export type WorkflowSettings = Static<typeof WorkflowSettings>

/** `never` stands where the helpdesk's own setting is null, as null here means that the helpdesk's holds. */
const ownValues = {
  reopenWindowDays: nullable(reopenWindowDays),
  autoCloseDays: nullable(
    Type.Union([Type.Integer({ minimum: 1, maximum: 365, examples: [14] }), Type.Literal('never')], {
      description: 'Quiet days after RESOLVED until CLOSED, or `never`.',
    }),
  ),
  replyReopensResolved: nullable(replyReopensResolved),
  replyResumesWaiting: nullable(replyResumesWaiting),
}

export const OrganizationSettings = Type.Object(
  {
    own: Type.Object(ownValues, { description: 'What the organization has otherwise; null: as the helpdesk.' }),
    effective: WorkflowSettings,
  },
  { title: 'OrganizationSettings', description: 'An organization’s workflow policies: its own, and what holds.' },
)
export type OrganizationSettings = Static<typeof OrganizationSettings>

export const UpdateOrganizationSettingsBody = body(Type.Partial(Type.Object(ownValues)).properties, {
  title: 'UpdateOrganizationSettingsBody',
  description: 'What is left out stays as it is; null goes back to what holds for the helpdesk.',
  minProperties: 1,
})
export type UpdateOrganizationSettingsBody = Static<typeof UpdateOrganizationSettingsBody>
