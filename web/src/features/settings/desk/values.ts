import type { Settings, UpdateSettingsBody } from '@atum-desk/contract/settings'
import { ApiFailure } from '../../../lib/api/problem.ts'

export interface SettingsValues {
  uploadLimitMegabytes: number | null
  reopenWindowDays: number | null
  closesQuietly: boolean
  autoCloseDays: number | null
  replyReopensResolved: boolean
  replyResumesWaiting: boolean
  /** One a line. */
  hosts: string
}

/** MiB, as file sizes are shown. */
const megabyte = 1024 * 1024
/** What a helpdesk that closes quietly begins with. */
const usualQuietDays = 7

export const valuesOf = (stored: Settings | undefined): SettingsValues => ({
  uploadLimitMegabytes: stored ? stored.uploadLimitBytes / megabyte : null,
  reopenWindowDays: stored?.reopenWindowDays ?? null,
  closesQuietly: stored?.autoCloseDays !== null,
  autoCloseDays: stored?.autoCloseDays ?? usualQuietDays,
  replyReopensResolved: stored?.replyReopensResolved ?? true,
  replyResumesWaiting: stored?.replyResumesWaiting ?? true,
  hosts: stored?.webhookAllowedHosts.join('\n') ?? '',
})

const linesOf = (text: string) => text.split(/[\s,]+/).filter((line) => line !== '')

/** Only the members that were changed. */
export const bodyOf = (changes: Partial<SettingsValues>, values: SettingsValues): UpdateSettingsBody => ({
  ...('uploadLimitMegabytes' in changes && {
    uploadLimitBytes: Math.round((values.uploadLimitMegabytes ?? 0) * megabyte),
  }),
  ...('reopenWindowDays' in changes && { reopenWindowDays: values.reopenWindowDays ?? 0 }),
  ...(('closesQuietly' in changes || 'autoCloseDays' in changes) && {
    autoCloseDays: values.closesQuietly ? values.autoCloseDays : null,
  }),
  ...('replyReopensResolved' in changes && { replyReopensResolved: values.replyReopensResolved }),
  ...('replyResumesWaiting' in changes && { replyResumesWaiting: values.replyResumesWaiting }),
  ...('hosts' in changes && { webhookAllowedHosts: linesOf(values.hosts) }),
})

const fieldOf: Readonly<Record<string, keyof SettingsValues>> = {
  uploadLimitBytes: 'uploadLimitMegabytes',
  webhookAllowedHosts: 'hosts',
}

/** What the server says of its members, at the fields that stand for them. */
export const atFields = (error: unknown): unknown => {
  if (!(error instanceof ApiFailure)) return error
  const errors = error.errors.map(({ path, ...rest }) => {
    const field = fieldOf[path.split('/')[1] ?? '']
    return { ...rest, path: field ? `/${field}` : path }
  })
  return new ApiFailure(error.code, { ...error, errors })
}
