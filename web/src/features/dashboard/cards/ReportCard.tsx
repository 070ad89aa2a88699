import type { UseQueryResult } from '@tanstack/react-query'
import { ChartColumn, Download, Table2 } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../ui/cx.ts'
import { Failed } from '../../../ui/feedback/Failed.tsx'
import { Stale } from '../../../ui/feedback/Stale.tsx'
import { saveFile } from '../../../ui/files/save-file.ts'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { Button } from '../../../ui/primitives/Button.tsx'
import { IconButton } from '../../../ui/primitives/IconButton.tsx'
import { csvOf, type ReportTableData } from '../report-table.ts'
import { ChartSkeleton } from './ChartSkeleton.tsx'
import { ReportTable } from './ReportTable.tsx'

/** What a report looks like once it is there. `text` says in a sentence what the chart shows. */
interface ReportView {
  readonly text: string
  readonly isEmpty: boolean
  readonly chart: (words: { readonly title: string; readonly textId: string }) => ReactNode
  readonly table: ReportTableData
}

interface ReportCardProps<Data> {
  readonly title: string
  /** Of the file that it can be taken away as. */
  readonly name: string
  readonly query: UseQueryResult<Data>
  readonly view: (data: Data) => ReportView
  readonly className?: string
}

/** A chart with the table behind it. */
export function ReportCard<Data>({ title, name, query, view, className }: ReportCardProps<Data>) {
  const { t } = useTranslation('dashboard')
  const id = useId()
  const [isTable, setTable] = useState(false)
  const shown = query.data === undefined ? undefined : view(query.data)
  const [titleId, words] = [`${id}-title`, { title, textId: `${id}-text` }]
  const save = (table: ReportTableData) => saveFile(new Blob([csvOf(table)], { type: 'text/csv' }), `${name}.csv`)
  return (
    <section
      aria-labelledby={titleId}
      aria-busy={query.isPlaceholderData}
      className={cx('flex min-w-0 flex-col gap-3 rounded-panel border border-line bg-surface-1 p-4', className)}
    >
      <header className="flex min-h-control flex-wrap items-start gap-2">
        <div className="grid min-w-0 flex-[1_1_15rem] gap-0.5">
          <h2 id={titleId} className="font-semibold">
            {title}
          </h2>
          <p id={words.textId} className="text-meta text-text-2">
            {shown?.text}
          </p>
        </div>
        <Stale error={query.data === undefined ? null : query.error} />
        {shown && !shown.isEmpty && (
          <>
            <Button tone="quiet" size="small" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
              <Icon of={isTable ? ChartColumn : Table2} />
              {t(isTable ? 'asChart' : 'asTable')}
            </Button>
            <IconButton
              className="size-7"
              label={t('download', { title })}
              icon={Download}
              onClick={() => save(shown.table)}
            />
          </>
        )}
      </header>
      {!query.data && query.error && (
        <Failed isPage title={t('failed', { title })} error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isPending && <ChartSkeleton />}
      {shown?.isEmpty && <p className="m-auto py-8 text-center text-text-2">{t('nothing')}</p>}
      {shown &&
        !shown.isEmpty &&
        (isTable ? (
          <ReportTable caption={title} label={t('tableOf', { title })} data={shown.table} />
        ) : (
          shown.chart(words)
        ))}
    </section>
  )
}
