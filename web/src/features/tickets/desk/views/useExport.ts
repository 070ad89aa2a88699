import type { TicketFilter } from '@atum-desk/contract/views'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { getBlob } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'
import { asFailure } from '../../../../lib/api/problem.ts'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { saveFile } from '../../../../ui/files/save-file.ts'

/** The list as a file (LST-4), with the mark by which Excel knows UTF-8: Arabic would be unreadable without. */
export function useExport(query: TicketFilter) {
  const { t } = useTranslation(['lists', 'common'])
  return useMutation({
    mutationFn: () => getBlob(pathWith('/api/tickets/export.csv', { ...query, bom: true })),
    onSuccess: (bytes) => {
      saveFile(bytes, 'tickets.csv')
      toasts.add({ title: t('lists:export.done') })
    },
    onError: (error) =>
      toasts.add({
        title: t('lists:export.failed'),
        description: t(`common:problem.${asFailure(error).code}`),
        priority: 'high',
      }),
  })
}
