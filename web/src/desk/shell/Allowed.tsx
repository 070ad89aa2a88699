import type { Permission } from '@atum-desk/contract/permissions'
import type { ReactNode } from 'react'
import { useMay } from '../../features/session/useSession.ts'
import { NotAllowed } from './NotAllowed.tsx'

/** A page for those whose role opens it. The others are told so at once: asking the server would only be refused. */
export function Allowed({ permission, children }: { permission: Permission; children: ReactNode }) {
  return useMay()(permission) ? children : <NotAllowed missing={permission} />
}
