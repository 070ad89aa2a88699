import { type AuditAction, auditActions } from '@atum-desk/contract/audit-actions'

/** One of a later version, of which the catalogs have no word, is shown by its code. */
export const isKnownAction = (action: string): action is AuditAction => auditActions.some((one) => one === action)
