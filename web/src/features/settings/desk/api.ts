import type { Settings, UpdateSettingsBody } from '@atum-desk/contract/settings'
import { queryOptions } from '@tanstack/react-query'
import { get, patch } from '../../../lib/api/client.ts'

const path = '/api/settings'

export const settings = queryOptions({
  queryKey: [path],
  queryFn: ({ signal }) => get<Settings>(path, signal),
})

export const saveSettings = (body: UpdateSettingsBody): Promise<Settings> => patch(path, body)
