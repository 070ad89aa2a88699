import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removing } from '../../../../lib/focus/removing.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'

interface TagEditorProps {
  readonly tags: readonly string[]
  readonly canEdit: boolean
  readonly onChange: (tags: string[]) => void
}

/** As the contract has them: no spaces, 50 characters, 20 of them. */
const tagFrom = (text: string) => text.trim().replace(/\s+/g, '-').slice(0, 50)

export function TagEditor({ tags, canEdit, onChange }: TagEditorProps) {
  const { t } = useTranslation('tickets')
  const [text, setText] = useState('')

  const add = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== ',')) return
    event.preventDefault()
    const tag = tagFrom(text)
    setText('')
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag])
  }

  return (
    <div className="flex flex-wrap items-center gap-1.5 py-1">
      <ul aria-label={t('field.tags')} className="contents">
        {tags.map((tag) => (
          <li
            key={tag}
            className="inline-flex min-h-6 max-w-full items-center gap-1 rounded-pill border border-line bg-surface-2 ps-2.5 pe-1 text-meta text-text-2"
          >
            <bdi className="truncate pe-1">{tag}</bdi>
            {canEdit && (
              <button
                type="button"
                aria-label={t('tags.remove', { tag })}
                {...removing('tag', () => onChange(tags.filter((other) => other !== tag)))}
                className="grid size-6 place-items-center rounded-pill hover:text-text"
              >
                <Icon of={X} className="size-3" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {tags.length === 0 && !canEdit && <span className="text-muted">{t('field.none')}</span>}
      {canEdit && tags.length < 20 && (
        <input
          aria-label={t('tags.add')}
          placeholder={t('tags.add')}
          maxLength={50}
          autoComplete="off"
          dir="auto"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={add}
          className="min-h-6 w-24 flex-1 rounded-nav bg-transparent px-1.5 text-[16px] placeholder:text-muted tablet:text-meta"
        />
      )}
    </div>
  )
}
