import type { Ticket } from '@atum-desk/contract/tickets'
import { Pencil } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerList } from '../../../answers/AnswerList.tsx'
import { isAnswered } from '../../../answers/answered.ts'
import { changeAnswers } from '../ticket/more-actions.ts'
import { AnswersForm } from './AnswersForm.tsx'
import { askedIn } from './answer-changes.ts'
import { Section } from './Section.tsx'
import { SideAction } from './SideAction.tsx'
import type { Answering } from './useAnswering.ts'

interface AnswersProps {
  readonly ticket: Ticket
  readonly canEdit: boolean
  readonly answering: Answering
}

/** What the form of its service asked, and what was answered; changed where it stands. */
export function Answers({ ticket, canEdit, answering }: AnswersProps) {
  const { t } = useTranslation('ticket')
  const { turn, takesFocus, close } = answering
  const place = useRef<HTMLDivElement>(null)
  // What took the other’s place takes the focus, too: the first question, or the button that asked for them.
  useEffect(() => {
    if (!takesFocus.current) return
    takesFocus.current = false
    place.current?.querySelector<HTMLElement>(turn.isOpen ? 'input, select, textarea' : 'button')?.focus()
  }, [turn, takesFocus])
  const canWrite = canEdit && askedIn(ticket.fields).length > 0
  if (!canWrite && !ticket.fields.some(isAnswered)) return null
  return (
    <Section title={t('answers.title')}>
      <div ref={place} className="grid gap-2.5">
        {canWrite && turn.isOpen ? (
          // Another service asks questions of its own.
          <AnswersForm key={ticket.service?.id} ticket={ticket} onClose={close} />
        ) : (
          <>
            <AnswerList fields={ticket.fields.filter(isAnswered)} />
            <SideAction action={changeAnswers} icon={Pencil} />
          </>
        )}
      </div>
    </Section>
  )
}
