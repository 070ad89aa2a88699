import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../lib/api/problem.ts'
import { usePageTitle } from '../../../lib/i18n/usePageTitle.ts'
import { Bar } from '../../../ui/feedback/Bar.tsx'
import { Empty } from '../../../ui/feedback/Empty.tsx'
import { Failed } from '../../../ui/feedback/Failed.tsx'
import { Skeleton } from '../../../ui/feedback/Skeleton.tsx'
import { ButtonLink } from '../../../ui/primitives/ButtonLink.tsx'
import { Panel } from '../../../ui/primitives/Panel.tsx'
import { BackLink } from './BackLink.tsx'

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>
  /** “Organizations”, where the way back leads. */
  readonly back: string
  readonly backTo: string
  readonly failed: string
  readonly children: (data: Data) => ReactNode
}

/** What an edit screen is about, once it is there: before, its skeleton; else why it is not. */
export function Loaded<Data>({ query, back, backTo, failed, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  return (
    <Panel label={back}>
      <header className="grid flex-none gap-0.5 border-line border-b px-4 py-3 tablet:px-6">
        <BackLink to={backTo} name={back} />
        {query.isPending && (
          <div className="grid h-6.5 items-center">
            <Bar className="w-48 animate-late" />
          </div>
        )}
      </header>
      {query.isPending ? <EditSkeleton /> : <NotLoaded {...{ query, back, backTo, failed }} />}
    </Panel>
  )
}

function NotLoaded({ query, back, backTo, failed }: Omit<LoadedProps<unknown>, 'children'>) {
  const { t } = useTranslation('admin')
  // An address that can be nobody's is refused as malformed: for a reader it is the same.
  const isMissing = ['not-found', 'validation-failed'].includes(asFailure(query.error).code)
  const title = isMissing ? t('missing.title') : failed
  usePageTitle(title)
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      {isMissing ? (
        <Empty title={title} text={t('missing.text')}>
          <ButtonLink to={backTo}>{back}</ButtonLink>
        </Empty>
      ) : (
        <Failed isPage title={title} error={query.error} onRetry={() => void query.refetch()} />
      )}
    </>
  )
}

const fields = ['w-24', 'w-32', 'w-20', 'w-28'] as const

function EditSkeleton() {
  const { t } = useTranslation('admin')
  return (
    <Skeleton label={t('edit.loading')}>
      <div className="grid max-w-190 gap-6 p-4 tablet:p-6">
        {fields.map((width) => (
          <div key={width} className="grid gap-2.5">
            <Bar className={width} />
            <div className="h-control rounded-control bg-surface-3" />
          </div>
        ))}
      </div>
    </Skeleton>
  )
}
