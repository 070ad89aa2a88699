import type { Snippet } from '@atum-desk/contract/snippets'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { SnippetChoice } from './SnippetChoice.tsx'
import { SnippetForm } from './SnippetForm.tsx'
import { SnippetList } from './SnippetList.tsx'

interface SnippetSheetProps {
  readonly onClose: () => void
  readonly onPick: (body: string) => void
  readonly focusAfter: () => HTMLElement | null
}

type View = { readonly is: 'choice' | 'list' } | { readonly is: 'form'; readonly snippet: Snippet | undefined }

/** To choose from, and to look after: it is one place, as an answer is mended when it is about to be used. */
export function SnippetSheet({ onClose, onPick, focusAfter }: SnippetSheetProps) {
  const { t } = useTranslation('ticket')
  const [view, show] = useState<View>({ is: 'choice' })
  const edit = (snippet?: Snippet) => show({ is: 'form', snippet })
  const title = view.is === 'form' ? (view.snippet ? 'edit' : 'new') : view.is
  return (
    <Sheet title={t(`snippet.title.${title}`)} isOpen onClose={onClose} focusAfter={focusAfter}>
      {view.is === 'choice' && (
        <SnippetChoice onPick={onPick} onNew={() => edit()} onManage={() => show({ is: 'list' })} />
      )}
      {view.is === 'list' && <SnippetList onEdit={edit} onBack={() => show({ is: 'choice' })} />}
      {view.is === 'form' && <SnippetForm snippet={view.snippet} onDone={() => show({ is: 'list' })} />}
    </Sheet>
  )
}
