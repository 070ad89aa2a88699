import { Paperclip } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { whenOnline } from '../../../../lib/net/when-online.ts'
import { PickButton } from '../../../../ui/files/PickButton.tsx'
import { useFileDrop } from '../../../../ui/files/useFileDrop.ts'
import { useFittingFiles } from '../../../../ui/files/useFittingFiles.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { isTooLong } from '../../limits.ts'
import { DraftNotice } from '../draft/DraftNotice.tsx'
import { DraftState } from '../draft/DraftState.tsx'
import { TypingLine } from '../presence/TypingLine.tsx'
import { RefusalNotice } from '../sheets/RefusalNotice.tsx'
import { typeInto } from '../writing/insert.ts'
import { MarkToolbar } from '../writing/MarkToolbar.tsx'
import type { Along } from './along.ts'
import { PickedFiles } from './PickedFiles.tsx'
import { Preview } from './Preview.tsx'
import { SendButtons } from './SendButtons.tsx'
import { useWriting, type WritingGiven } from './useWriting.ts'
import { WarningNotice } from './WarningNotice.tsx'
import { WritingField } from './WritingField.tsx'

const SnippetSheet = lazy(async () => ({
  default: (await whenOnline(() => import('../snippets/SnippetSheet.tsx'))).SnippetSheet,
}))

type WritingProps = Omit<WritingGiven, 'onSnippets'> & { readonly onResolve: (reply: Along) => void }

export function Writing({ onResolve, ...given }: WritingProps) {
  const { t } = useTranslation(['tickets', 'common'])
  const { ticket, mode, field, draft, uploads, presence, isPreview } = given
  const [isChoosing, choose] = useState(false)
  const writing = useWriting({ ...given, onSnippets: () => choose(true) })
  const { text, suggesting, held, isBusy } = writing
  const { add, refusals } = useFittingFiles(uploads.add)
  const isOver = useFileDrop(add)
  const insert = (body: string) => {
    choose(false)
    const { current } = field
    if (current) typeInto(current, current.selectionStart, current.selectionEnd, writing.fill(body))
  }

  return (
    <div className="grid gap-2.5">
      {mode === 'note' && (
        <p className="flex items-center gap-1.5 font-semibold text-meta text-note-text">
          <Icon name="lock" />
          {t('tickets:note.never')}
        </p>
      )}
      {mode === 'reply' && <TypingLine typing={presence.typing} />}
      <DraftNotice draft={draft} />
      <RefusalNotice refusal={writing.refusal} />
      <WarningNotice
        warning={held?.warning}
        onSend={() => held && writing.leave(held.more)}
        onStay={writing.showInField}
      />
      {isPreview ? (
        <Preview mode={mode} text={text} />
      ) : (
        <WritingField
          {...{ mode, isOver, field, suggesting }}
          name={ticket.requester.name}
          value={draft.text}
          onChange={writing.onChange}
          onKeyDown={writing.onKeyDown}
        />
      )}
      <PickedFiles
        {...{ items: uploads.items, refusals }}
        onRemove={uploads.remove}
        onRetry={(item) => void writing.retry(item)}
      />
      <div className="flex flex-wrap items-center gap-2">
        {!isPreview && <MarkToolbar onMark={writing.mark} onSnippets={() => choose(true)} />}
        <PickButton label={t('common:files.add')} icon={Paperclip} multiple onPick={add} />
        <DraftState state={draft.state} isOver={isOver} />
        <SendButtons
          {...{ ticket, mode, isBusy }}
          hasText={text !== ''}
          onSend={writing.submit}
          onResolve={() =>
            isTooLong(text) ? writing.showInField() : onResolve({ text, onSent: () => writing.sent(text) })
          }
        />
      </div>
      <Suspense>
        {isChoosing && <SnippetSheet onClose={() => choose(false)} onPick={insert} focusAfter={() => field.current} />}
      </Suspense>
    </div>
  )
}
