import type { Calendar } from '@atum-desk/contract/calendars'
import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { momentName } from '../../../../lib/time/days.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { PreviewDays } from '../../../calendars/desk/preview/PreviewDays.tsx'
import { daysOf, shortened } from '../../../calendars/desk/preview/preview-days.ts'
import { PriorityMark } from '../../../tickets/marks/PriorityMark.tsx'
import { priorities } from '../edit/policy-form.ts'
import type { PolicyPreview } from './usePolicyPreview.ts'

type Line = PolicyPreview['lines'][number]

/** Both deadlines of each priority; opened, the days until the later one. */
export function Promises({ preview: { lines }, calendar }: { preview: PolicyPreview; calendar: Calendar }) {
  const shown = priorities
    .map((priority) => ({ priority, of: lines.filter((line) => line.priority === priority) }))
    .filter(({ of }) => of.length > 0)
  return (
    <div aria-live="polite" aria-busy={lines.some(({ isOld }) => isOld)} className="grid divide-y divide-line">
      {shown.map(({ priority, of }) => (
        <details key={priority} className="group py-2.5 first:pt-0 last:pb-0">
          <summary className="grid cursor-pointer list-none gap-1.5 rounded-control">
            <span className="flex items-center justify-between font-medium">
              <PriorityMark priority={priority} />
              <Icon of={ChevronDown} className="size-4 text-muted group-open:rotate-180" />
            </span>
            {of.map((line) => (
              <Deadline key={line.kind} line={line} timeZone={calendar.timeZone} />
            ))}
          </summary>
          <Days of={of} calendar={calendar} />
        </details>
      ))}
    </div>
  )
}

function Deadline({ line: { kind, body, answer }, timeZone }: { line: Line; timeZone: string }) {
  const { t } = useTranslation('sla')
  const { locale } = useLocale()
  return (
    <span className="flex flex-wrap justify-between gap-x-3">
      <span className="text-text-2">{t(`preview.${kind}`)}</span>
      {answer ? (
        <time dateTime={answer.dueAt} className="tabular-nums">
          {momentName(answer.dueAt, timeZone, locale)}
        </time>
      ) : (
        <span className="text-muted">{t(body ? 'preview.asking' : 'preview.notATime')}</span>
      )}
    </span>
  )
}

function Days({ of, calendar }: { of: readonly Line[]; calendar: Calendar }) {
  const [longest] = of
    .flatMap(({ answer }) => (answer ? [answer] : []))
    .toSorted((one, other) => other.dueAt.localeCompare(one.dueAt))
  if (!longest) return null
  return (
    <div className="mt-3">
      <PreviewDays rows={shortened(daysOf(longest.segments, calendar))} />
    </div>
  )
}
