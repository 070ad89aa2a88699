import type { Snippet } from '@atum-desk/contract/snippets'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { IconButton } from '../../../../ui/primitives/IconButton.tsx'
import { useSnippetChanges } from './useSnippetChanges.ts'
import { useSnippets } from './useSnippets.ts'

interface SnippetListProps {
  readonly onEdit: (snippet?: Snippet) => void
  readonly onBack: () => void
}

/** Those that this person may change. A removal can be undone, so nobody is asked. */
export function SnippetList({ onEdit, onBack }: SnippetListProps) {
  const { t } = useTranslation('ticket')
  const { snippets } = useSnippets(true)
  const { remove } = useSnippetChanges()
  return (
    <div className="grid gap-4">
      <ul className="grid max-h-[50dvh] gap-1 overflow-y-auto">
        {snippets
          .filter(({ editable }) => editable)
          .map((snippet) => (
            <li key={snippet.id} className="flex items-center gap-1 rounded-nav ps-3 hover:bg-surface-2">
              <span className="grid min-w-0 flex-1 py-1.5">
                <bdi className="truncate font-medium">{snippet.name}</bdi>
                <bdi className="truncate text-meta text-muted">{snippet.body.replace(/\s+/g, ' ')}</bdi>
              </span>
              {snippet.shared && <span className="text-meta text-text-2">{t('snippet.sharedMark')}</span>}
              <IconButton
                label={t('snippet.editNamed', { name: snippet.name })}
                icon={Pencil}
                onClick={() => onEdit(snippet)}
              />
              <IconButton
                label={t('snippet.removeNamed', { name: snippet.name })}
                icon={Trash2}
                onClick={() => remove(snippet)}
              />
            </li>
          ))}
      </ul>
      <div className="flex flex-wrap justify-between gap-2">
        <Button onClick={() => onEdit()}>
          <Icon of={Plus} />
          {t('snippet.title.new')}
        </Button>
        <Button tone="quiet" onClick={onBack}>
          {t('snippet.back')}
        </Button>
      </div>
    </div>
  )
}
