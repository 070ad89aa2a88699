import type { MailTemplate } from '@atum-desk/contract/mail'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FilterSelect } from '../../../admin/list/FilterSelect.tsx'
import { ListScreen } from '../../../admin/list/ListScreen.tsx'
import { NoneFound } from '../../../admin/list/NoneFound.tsx'
import { useListAddress } from '../../../admin/list/useListAddress.ts'
import { mailTemplates } from './api.ts'
import { Origin } from './Origin.tsx'
import { useEventTitle } from './useEventTitle.ts'

const readers = ['customer', 'staff'] as const
const locales = ['en', 'ar'] as const

/** The words of every message that goes out: by what it tells of, who reads it, and in which language. */
export function TemplatesScreen() {
  const { t } = useTranslation(['channels', 'common'])
  const titleOf = useEventTitle()
  const { filters, change, clear } = useListAddress(['reader', 'locale', 'origin'])
  const isMeant = (item: MailTemplate) =>
    (['reader', 'locale', 'origin'] as const).every((name) => filters[name] === '' || filters[name] === item[name])
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
      filters={
        <>
          <FilterSelect
            label={t('channels:messages.reader')}
            any={t('channels:messages.anyReader')}
            options={readers.map((value) => ({ value, title: t(`channels:messages.for.${value}`) }))}
            value={filters.reader}
            onChange={(reader) => change({ reader })}
          />
          <FilterSelect
            label={t('common:language.label')}
            any={t('channels:messages.anyLanguage')}
            options={locales.map((value) => ({ value, title: t(`common:language.${value}`) }))}
            value={filters.locale}
            onChange={(locale) => change({ locale })}
          />
          <FilterSelect
            label={t('channels:messages.words')}
            any={t('channels:messages.anyOrigin')}
            options={(['own', 'shipped'] as const).map((value) => ({
              value,
              title: t(`channels:messages.origin.${value}`),
            }))}
            value={filters.origin}
            onChange={(origin) => change({ origin })}
          />
        </>
      }
      empty={<NoneFound onClear={clear} />}
      idOf={({ event, reader, locale }) => `${event} ${reader} ${locale}`}
      to={({ event, reader, locale }) => `/admin/messages/${event}/${reader}/${locale}`}
      columns={[
        {
          key: 'event',
          title: t('channels:messages.event'),
          cell: ({ event, subject }) => (
            <span className="grid gap-0.5">
              <span className="truncate">{titleOf(event)}</span>
              <bdi className="truncate text-meta text-muted">{subject}</bdi>
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
