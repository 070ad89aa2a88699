import { Navigate } from 'react-router'
import { useMay } from '../../features/session/useSession.ts'

/** Where the day begins: with how things stand for who runs it, at the gate for those who keep it, at one's own work else. */
export function HomeRoute() {
  const may = useMay()
  if (may('setting.manage') && may('report.read')) return <Navigate to="/dashboard" replace />
  return <Navigate to={may('ticket.accept') ? '/inbox' : '/my'} replace />
}
