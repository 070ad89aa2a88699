import type { MailTemplate } from '@atum-desk/contract/mail'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ListScreen } from '../../../admin/list/ListScreen.tsx'
import { useListAddress } from '../../../admin/list/useListAddress.ts'
import { mailTemplates } from './api.ts'
import { Origin } from './Origin.tsx'
import { TemplateFilters } from './TemplateFilters.tsx'
import { useEventTitle } from './useEventTitle.ts'

const filterNames = ['reader', 'locale', 'origin'] as const

/** The words of every message that goes out: by what it tells of, who reads it, and in which language. */
export function TemplatesScreen() {
  const { t } = useTranslation(['channels', 'common'])
  const titleOf = useEventTitle()
  const { filters, change, clear } = useListAddress(filterNames)
  const isMeant = (item: MailTemplate) =>
    filterNames.every((name) => filters[name] === '' || filters[name] === item[name])
  const query = useInfiniteQuery({
    ...mailTemplates,
    select: ({ pages, ...rest }) => ({
      ...rest,
      pages: pages.map((page) => ({ ...page, items: page.items.filter(isMeant) })),
    }),
  })
  return (
    <ListScreen<MailTemplate>
      title={t('channels:messages.title')}
      query={query}
      failed={t('channels:messages.failed')}
      filters={<TemplateFilters filters={filters} change={change} />}
      onClear={clear}
      idOf={({ event, reader, locale }) => `${event} ${reader} ${locale}`}
      to={({ event, reader, locale }) => `/admin/messages/${event}/${reader}/${locale}`}
      columns={[
        {
          key: 'event',
          title: t('channels:messages.event'),
          cell: ({ event, subject }) => (
            <span className="grid gap-0.5">
              <span className="truncate">{titleOf(event)}</span>
              <span dir="auto" className="w-fit max-w-full truncate text-meta text-muted">
                {subject}
              </span>
            </span>
          ),
        },
        {
          key: 'reader',
          title: t('channels:messages.reader'),
          width: 'w-32',
          cell: ({ reader }) => t(`channels:messages.for.${reader}`),
        },
        {
          key: 'locale',
          title: t('common:language.label'),
          width: 'w-28',
          cell: ({ locale }) => t(`common:language.${locale}`),
        },
        { key: 'origin', title: t('channels:messages.words'), width: 'w-36', cell: (item) => <Origin {...item} /> },
      ]}
    />
  )
}
