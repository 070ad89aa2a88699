import type { Comment } from '@atum-desk/contract/comments'
import type { Ticket } from '@atum-desk/contract/tickets'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { whenOnline } from '../../../../lib/net/when-online.ts'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { RichText } from '../../../../ui/text/RichText.tsx'
import { Message } from './Message.tsx'
import { MomentItem } from './MomentItem.tsx'
import { NewBelow } from './NewBelow.tsx'
import { Outcome } from './Outcome.tsx'
import { TimelineSkeleton } from './TimelineSkeleton.tsx'
import { useAtEnd } from './useAtEnd.ts'
import { useTimeline } from './useTimeline.ts'

const SplitSheet = lazy(async () => ({
  default: (await whenOnline(() => import('../relations/SplitSheet.tsx'))).SplitSheet,
}))

/** The description, then everything that was said and done. */
export function Timeline({ ticket, canSplit }: { ticket: Ticket; canSplit: boolean }) {
  const { t } = useTranslation('tickets')
  const { query, moments } = useTimeline(ticket)
  const box = useRef<HTMLElement>(null)
  const [splitting, split] = useState<Comment>()
  const { unseen, toEnd } = useAtEnd(box, moments?.length)
  return (
    <div className="relative grid min-h-0 flex-1 max-tablet:min-h-48">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it. */}
      <section ref={box} aria-label={t('timeline.title')} tabIndex={0} className="overflow-y-auto -outline-offset-2!">
        <div className="grid content-start gap-3.5 p-5 max-tablet:px-3">
          <Message author={ticket.requester.name} from={ticket.organization.name} at={ticket.createdAt}>
            <RichText markdown={ticket.description} />
          </Message>
          {!moments && !query.error && <TimelineSkeleton />}
          {query.error && !query.data && (
            <Failed title={t('timeline.failed')} error={query.error} onRetry={() => void query.refetch()} />
          )}
          <ol className="grid gap-3.5">
            {moments?.map((moment) => (
              <li key={moment.id} className="min-w-0">
                <MomentItem
                  moment={moment}
                  organization={ticket.organization.name}
                  onSplit={canSplit ? split : undefined}
                />
              </li>
            ))}
          </ol>
          <Outcome ticket={ticket} />
        </div>
      </section>
      <Suspense>
        {splitting && <SplitSheet ticket={ticket} comment={splitting} onClose={() => split(undefined)} />}
      </Suspense>
      <NewBelow count={unseen} onShow={toEnd} />
    </div>
  )
}
