import type { PublicSettings } from '@atum-desk/contract/settings'
import { failureFrom } from './problem.ts'

/** What anybody may know: the helpdesk's name, its announcement, how large a file may be. */
export const publicSettings = async (): Promise<PublicSettings> => {
  const response = await fetch('/api/public/settings')
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw failureFrom(response.status, body)
  return body as PublicSettings
}
