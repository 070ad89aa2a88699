import { Plus, Settings2, SquareSlash } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../ui/feedback/Empty.tsx'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { PickList } from '../../../../ui/primitives/PickList.tsx'
import { useUser } from '../../../session/useSession.ts'
import { SnippetSkeleton } from './SnippetSkeleton.tsx'
import { useSnippets } from './useSnippets.ts'

interface SnippetChoiceProps {
  readonly onPick: (body: string) => void
  readonly onNew: () => void
  readonly onManage: () => void
}

/** Its words are searched, too: one remembers what an answer says, and not what it is called. */
export function SnippetChoice({ onPick, onNew, onManage }: SnippetChoiceProps) {
  const { t } = useTranslation('ticket')
  const user = useUser()
  const { snippets, query } = useSnippets(true)
  const options = (isShared: boolean) =>
    snippets
      .filter(({ shared, owner }) => (shared || owner.id !== user.id) === isShared)
      .map(({ id, name, body }) => ({
        value: id,
        title: name,
        text: body.replace(/\s+/g, ' '),
        icon: <Icon of={SquareSlash} className="size-4 text-muted" />,
      }))
  const groups = [
    { title: t('snippet.own'), options: options(false) },
    { title: t('snippet.shared'), options: options(true) },
  ].filter((group) => group.options.length > 0)
  const pick = (id: string) => {
    const snippet = snippets.find((one) => one.id === id)
    if (snippet) onPick(snippet.body)
  }
  if (query.error && !query.data)
    return <Failed title={t('snippet.failed')} error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <SnippetSkeleton />
  return (
    <div className="grid gap-4">
      {snippets.length === 0 ? (
        <Empty title={t('snippet.empty')} text={t('snippet.emptyText')} />
      ) : (
        <PickList label={t('snippet.search')} groups={groups} none={t('snippet.none')} onPick={pick} />
      )}
      <div className="flex flex-wrap justify-between gap-2">
        <Button onClick={onNew}>
          <Icon of={Plus} />
          {t('snippet.title.new')}
        </Button>
        {snippets.some(({ editable }) => editable) && (
          <Button tone="quiet" onClick={onManage}>
            <Icon of={Settings2} />
            {t('snippet.manage')}
          </Button>
        )}
      </div>
    </div>
  )
}
