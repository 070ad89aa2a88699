import { type KeyboardEvent, type RefObject, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { cx } from '../../../../ui/cx.ts'
import { FieldError } from '../../../../ui/primitives/FieldError.tsx'
import { fieldLook } from '../../../../ui/primitives/field-look.ts'
import { useLimitError } from '../../../../ui/primitives/useLimitError.ts'
import { longestText } from '../../limits.ts'
import { Suggestions } from '../writing/Suggestions.tsx'
import type { Suggesting } from '../writing/useSuggestions.ts'
import type { Mode } from './useSend.ts'

interface WritingFieldProps {
  readonly mode: Mode
  readonly name: string
  /** Files are being carried over the page. */
  readonly isOver: boolean
  readonly value: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly suggesting: Suggesting
  readonly onChange: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}

/** Its label says who reads it, and its look says so, too. */
export function WritingField({ mode, name, isOver, value, field, suggesting, onChange, onKeyDown }: WritingFieldProps) {
  const { t } = useTranslation('tickets')
  const isNote = mode === 'note'
  const tooLong = useLimitError(value, longestText)
  const errorId = useId()
  const { kind, active, listId, idOf, onSelect } = suggesting
  return (
    <div className="relative grid gap-1.5">
      <Suggestions suggesting={suggesting} />
      <textarea
        ref={field}
        aria-label={isNote ? t('note.never') : t('composer.replyTo', { name: isolated(name) })}
        placeholder={isNote ? t('composer.notePlaceholder') : t('composer.replyTo', { name: isolated(name) })}
        {...(kind && {
          'aria-controls': listId,
          'aria-activedescendant': active && idOf(active),
          'aria-autocomplete': 'list' as const,
        })}
        dir="auto"
        aria-invalid={tooLong ? true : undefined}
        aria-describedby={tooLong && errorId}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onSelect={onSelect}
        onKeyDown={onKeyDown}
        className={cx(
          fieldLook,
          'field-sizing-content max-h-[36dvh] min-h-20 resize-none py-2.5',
          isOver && 'border-gold!',
          isNote && 'border-note-line! border-dashed bg-note! text-note-text placeholder:text-note-text!',
        )}
      />
      {tooLong && <FieldError id={errorId}>{tooLong}</FieldError>}
    </div>
  )
}
