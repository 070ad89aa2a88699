import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { createInbox } from './inbox.service.ts'
import { createPreferences } from './preferences.service.ts'
import { createRules } from './rules.service.ts'

export type Notifications = ReturnType<typeof createNotifications>

/** Who is told of what; how somebody wants to be told; what he was told. */
export const createNotifications = ({ db }: { db: TenantDb }) => ({
  rules: createRules({ db }),
  preferences: createPreferences({ db }),
  inbox: createInbox({ db }),
})
