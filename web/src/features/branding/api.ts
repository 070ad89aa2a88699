import type { OwnLogo, PublicSettings } from '@atum-desk/contract/settings'
import { queryOptions } from '@tanstack/react-query'
import { del, get, putFile } from '../../lib/api/client.ts'

/** What anybody is shown: the address of the logo is there and nowhere else. */
export const shownToAll = queryOptions({
  queryKey: ['/api/public/settings', 'branding'],
  queryFn: ({ signal }) => get<PublicSettings>('/api/public/settings', signal),
})

export const putLogo = (file: File) => putFile<OwnLogo>('/api/settings/logo', file)

export const removeLogo = () => del<OwnLogo>('/api/settings/logo')
