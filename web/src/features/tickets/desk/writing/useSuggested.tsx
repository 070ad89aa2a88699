import { useQuery } from '@tanstack/react-query'
import { SquareSlash } from 'lucide-react'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Avatar } from '../../../../ui/primitives/Avatar.tsx'
import type { PickOption } from '../../../../ui/primitives/pick-list.ts'
import { colleagues } from '../../../people/desk/api.ts'
import { useUser } from '../../../session/useSession.ts'
import { useSnippets } from '../snippets/useSnippets.ts'
import type { Trigger } from './trigger.ts'

const firstLine = (text: string) => text.trim().split('\n')[0] ?? ''

/** All that a sign may call, and the words that each comes to. Nothing is read before it is asked for. */
export function useSuggested(kind: Trigger['kind'] | undefined) {
  const user = useUser()
  const { snippets } = useSnippets(kind === 'snippet')
  const { data: people = [] } = useQuery({ ...colleagues, enabled: kind === 'mention' })
  if (kind === 'snippet') {
    return {
      options: snippets.map(
        ({ id, name, body }): PickOption => ({
          value: id,
          title: name,
          text: firstLine(body),
          icon: <Icon of={SquareSlash} className="size-4 text-muted" />,
        }),
      ),
      wordsOf: (id: string) => snippets.find((snippet) => snippet.id === id)?.body,
    }
  }
  return {
    options: people
      .filter(({ id }) => id !== user.id)
      .map(
        ({ id, name, email }): PickOption => ({
          value: id,
          title: name,
          text: email,
          icon: <Avatar name={name} isStaff size="small" />,
        }),
      ),
    // The whole name: two may share the first one, and then it would call nobody.
    wordsOf: (id: string) => {
      const person = people.find((one) => one.id === id)
      return person && `@${person.name} `
    },
  }
}
