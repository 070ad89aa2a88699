import { Bar } from '../../ui/feedback/Bar.tsx'
import { Broken } from '../../ui/feedback/Broken.tsx'
import { Empty } from '../../ui/feedback/Empty.tsx'
import { Failed } from '../../ui/feedback/Failed.tsx'
import { FailedNotice } from '../../ui/feedback/FailedNotice.tsx'
import { FieldSkeleton } from '../../ui/feedback/FieldSkeleton.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Skeleton } from '../../ui/feedback/Skeleton.tsx'
import { Spinner } from '../../ui/feedback/Spinner.tsx'
import { Stale } from '../../ui/feedback/Stale.tsx'
import { Toasts } from '../../ui/feedback/Toasts.tsx'
import { toasts } from '../../ui/feedback/toasts.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { LoadMore } from '../../ui/primitives/LoadMore.tsx'
import { Row, Specimen } from './Specimen.tsx'
import { failure, nothing, words } from './samples.ts'

export function FeedbackSpecimens() {
  return (
    <>
      <Specimen name="Empty">
        <Empty title={words.empty} text={words.emptyText}>
          <Button>{words.pick}</Button>
        </Empty>
      </Specimen>
      <Specimen name="Failed, FailedNotice, Broken">
        <Failed title={words.failed} error={failure} onRetry={nothing} />
        <Failed isPage title={words.failed} error={failure} onRetry={nothing} />
        <FailedNotice title={words.failed} failure={failure} />
        <Broken />
      </Specimen>
      <Specimen name="Notice">
        {(['info', 'danger'] as const).map((tone) => (
          <Notice key={tone} tone={tone}>
            {words.emptyText}
          </Notice>
        ))}
      </Specimen>
      <Specimen name="Skeleton, Bar, FieldSkeleton, Spinner, Stale, LoadMore">
        <Skeleton label={words.name}>
          <div className="grid gap-2">
            <Bar className="w-3/4" />
            <Bar className="w-1/2" />
          </div>
        </Skeleton>
        <FieldSkeleton label={words.name} />
        <Row>
          <Spinner />
          <Stale error={failure} />
        </Row>
        <LoadMore hasMore isLoading={false} onMore={nothing} />
        <LoadMore hasMore isLoading onMore={nothing} />
      </Specimen>
      <Specimen name="Toasts">
        <Row>
          <Button onClick={() => toasts.add({ title: words.saved, timeout: 0 })}>{words.saved}</Button>
          <Button
            onClick={() => toasts.undoable({ title: words.saved, timeout: 0, undo: nothing, undoTitle: words.pick })}
          >
            {words.pick}
          </Button>
        </Row>
        <Toasts />
      </Specimen>
    </>
  )
}
