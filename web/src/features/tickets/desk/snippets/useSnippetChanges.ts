import type { CreateSnippetBody, Snippet, UpdateSnippetBody } from '@atum-desk/contract/snippets'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { changeSnippet, dropSnippet, keepSnippet, snippetKey } from './api.ts'

/** Keeps, changes and removes snippets; what was removed can be kept again. */
export function useSnippetChanges() {
  const { t } = useTranslation(['ticket', 'common'])
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: snippetKey })
  const saving = useMutation({
    mutationFn: ({
      snippet,
      body,
    }: {
      snippet: Snippet | undefined
      body: CreateSnippetBody & Partial<UpdateSnippetBody>
    }) => (snippet ? changeSnippet(snippet.id, { ...body, version: snippet.version }) : keepSnippet(body)),
    onSettled,
  })
  const removing = useMutation({
    mutationFn: ({ id }: Snippet) => dropSnippet(id),
    onSuccess: ({ name, body, shared }) =>
      toasts.undoable({
        title: t('ticket:snippet.removed', { name }),
        undoTitle: t('ticket:undo.undo'),
        undo: () => saving.mutate({ snippet: undefined, body: { name, body, shared } }),
      }),
    onError: (error, { name }) =>
      toasts.add({
        title: t('ticket:snippet.notRemoved', { name }),
        description: t(`common:problem.${asFailure(error).code}`),
        priority: 'high',
      }),
    onSettled,
  })
  return { saving, remove: removing.mutate }
}
