import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { fieldLook } from '../../../../ui/primitives/field-look.ts'
import type { Mode } from './useSend.ts'

interface WritingFieldProps {
  readonly mode: Mode
  readonly name: string
  /** Files are being carried over the page. */
  readonly isOver: boolean
  readonly value: string
  readonly ref: Ref<HTMLTextAreaElement>
  readonly onChange: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}

/** Over a note stands who never reads it; the placeholder of a reply says who does. */
export function WritingField({ mode, name, isOver, value, ref, onChange, onKeyDown }: WritingFieldProps) {
  const { t } = useTranslation('tickets')
  const isNote = mode === 'note'
  return (
    <div className="grid gap-2">
      {isNote && (
        <p className="flex items-center gap-1.5 font-semibold text-meta text-note-text">
          <Icon name="lock" />
          {t('note.never')}
        </p>
      )}
      <textarea
        ref={ref}
        aria-label={isNote ? t('note.never') : t('composer.replyTo', { name: isolated(name) })}
        placeholder={isNote ? t('composer.notePlaceholder') : t('composer.replyTo', { name: isolated(name) })}
        dir="auto"
        maxLength={20_000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        className={cx(
          fieldLook,
          'field-sizing-content max-h-[36dvh] min-h-20 resize-none py-2.5',
          isOver && 'border-gold!',
          isNote && 'border-note-line! border-dashed bg-note! text-note-text placeholder:text-note-text!',
        )}
      />
    </div>
  )
}
