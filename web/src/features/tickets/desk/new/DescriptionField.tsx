import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { RichText } from '../../../../ui/text/RichText.tsx'
import { longestText } from '../../limits.ts'

interface DescriptionFieldProps {
  readonly value: string
  readonly isWrong: boolean
  readonly onChange: (value: string) => void
}

/** Written in Markdown, and seen as the customer will see it. */
export function DescriptionField({ value, isWrong, onChange }: DescriptionFieldProps) {
  const { t } = useTranslation('open')
  const id = useId()
  const [isSeen, setSeen] = useState(false)
  return (
    <div className="grid gap-1.5">
      {isSeen ? (
        <section aria-labelledby={id} className="grid gap-1.5">
          <p id={id} className="font-medium">
            {t('description')}
          </p>
          <div className="min-h-44 rounded-control border border-line bg-surface-2 px-3 py-2.5">
            {value.trim() === '' ? <p className="text-muted">{t('previewEmpty')}</p> : <RichText markdown={value} />}
          </div>
        </section>
      ) : (
        <TextArea
          label={t('description')}
          hint={t('descriptionHint')}
          error={isWrong ? t('descriptionNeeded') : undefined}
          name="description"
          value={value}
          onChange={({ target }) => onChange(target.value)}
          maxLength={longestText}
          className="min-h-44"
        />
      )}
      <button
        type="button"
        aria-pressed={isSeen}
        onClick={() => setSeen(!isSeen)}
        className="min-h-7 w-fit rounded-nav px-1 text-link text-meta underline"
      >
        {t(isSeen ? 'write' : 'preview')}
      </button>
    </div>
  )
}
