import type { OwnLogo, PublicSettings, Settings, UpdateSettingsBody } from '@atum-desk/contract/settings'
import { queryOptions } from '@tanstack/react-query'
import { del, get, patch, putFile } from '../../lib/api/client.ts'

export const settings = queryOptions({
  queryKey: ['/api/settings'],
  queryFn: ({ signal }) => get<Settings>('/api/settings', signal),
})

/** What anybody is shown: the address of the logo is there and nowhere else. */
export const shownToAll = queryOptions({
  queryKey: ['/api/public/settings', 'branding'],
  queryFn: ({ signal }) => get<PublicSettings>('/api/public/settings', signal),
})

export const saveSettings = (body: UpdateSettingsBody) => patch<UpdateSettingsBody, Settings>('/api/settings', body)

export const putLogo = (file: File) => putFile<OwnLogo>('/api/settings/logo', file)

export const removeLogo = () => del<OwnLogo>('/api/settings/logo')
