import { Id } from '@atum-desk/contract/common'
import { Type } from 'typebox'
import type { JobKind } from '../../platform/jobs/job.ts'

/** Somebody has another rhythm: what was collected by the old one goes, or, where he wants no e-mail, never does. */
export const settleCollected = {
  task: 'notifications.settle-collected',
  payload: Type.Object({ userId: Id }),
} satisfies JobKind
