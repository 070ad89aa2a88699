import { type Static, Type } from 'typebox'
import { body, nullable } from './common.ts'

/** What an administrator may change, with what holds until he does. A key is added here and nowhere else. */
const members = {
  helpdeskName: Type.String({ minLength: 1, maxLength: 100, default: 'ATUM DESK' }),
  announcement: nullable(Type.String({ minLength: 1, maxLength: 500, description: 'Shown to everybody.' })),
  uploadLimitBytes: Type.Integer({ minimum: 1_024, maximum: 1_073_741_824, default: 26_214_400 }),
  reopenWindowDays: Type.Integer({ minimum: 0, maximum: 365, default: 7 }),
  autoCloseDays: nullable(
    Type.Integer({ minimum: 1, maximum: 365, description: 'Quiet days after RESOLVED; null: never.' }),
  ),
  replyReopensResolved: Type.Boolean({
    default: true,
    description: 'Does a customer’s comment reopen a solved ticket?',
  }),
}

export const Settings = Type.Object(members, { title: 'Settings' })
export type Settings = Static<typeof Settings>

export const defaultSettings: Settings = {
  helpdeskName: 'ATUM DESK',
  announcement: null,
  uploadLimitBytes: 25 * 1024 * 1024,
  reopenWindowDays: 7,
  autoCloseDays: 7,
  replyReopensResolved: true,
}

export const UpdateSettingsBody = body(
  {
    helpdeskName: Type.Optional(members.helpdeskName),
    announcement: Type.Optional(members.announcement),
    uploadLimitBytes: Type.Optional(members.uploadLimitBytes),
    reopenWindowDays: Type.Optional(members.reopenWindowDays),
    autoCloseDays: Type.Optional(members.autoCloseDays),
    replyReopensResolved: Type.Optional(members.replyReopensResolved),
  },
  { title: 'UpdateSettingsBody', minProperties: 1 },
)
export type UpdateSettingsBody = Static<typeof UpdateSettingsBody>

/** What anybody may know before he signs in. */
export const PublicSettings = Type.Object(
  {
    helpdeskName: members.helpdeskName,
    announcement: members.announcement,
    uploadLimitBytes: members.uploadLimitBytes,
  },
  { title: 'PublicSettings' },
)
export type PublicSettings = Static<typeof PublicSettings>
