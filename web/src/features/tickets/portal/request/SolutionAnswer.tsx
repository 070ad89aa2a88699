import type { Ticket } from '@atum-desk/contract/tickets'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { nextStep } from './next-step.ts'
import { RefuseSheet } from './RefuseSheet.tsx'
import { useAnswer } from './useAnswer.ts'

/** “Does it work for you?” */
export function SolutionAnswer({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('request')
  const [isRefusing, setRefusing] = useState(false)
  const { number, allowedActions } = ticket
  const { mutate, isPending, error } = useAnswer(ticket, () => {
    toasts.add({ title: t('answer.accepted', { number }) })
    // The button that was pressed is about to go.
    nextStep()?.focus()
  })
  const mayAccept = allowedActions.includes('close')
  const mayRefuse = allowedActions.includes('reopen')

  return (
    <>
      {error && <FailedNotice title={t('answer.failed')} failure={asFailure(error)} />}
      {(mayAccept || mayRefuse) && (
        <div className="grid gap-2 tablet:flex print:hidden">
          {mayAccept && (
            <Button tone="primary" isBusy={isPending} onClick={() => mutate({ answer: 'solution/accept' })}>
              <Icon of={Check} />
              {t('answer.accept')}
            </Button>
          )}
          {mayRefuse && <Button onClick={() => setRefusing(true)}>{t('answer.refuse')}</Button>}
        </div>
      )}
      {/* Stays when the buttons are gone, so that it can close and give the focus on. */}
      <RefuseSheet ticket={ticket} isOpen={isRefusing} onClose={() => setRefusing(false)} />
    </>
  )
}
