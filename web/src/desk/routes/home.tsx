import { Navigate } from 'react-router'
import { useMay } from '../../features/session/useSession.ts'

/** Where the day begins: at the gate for those who keep it, at their own work for the others. */
export function HomeRoute() {
  const may = useMay()
  return <Navigate to={may('ticket.accept') ? '/inbox' : '/my'} replace />
}
