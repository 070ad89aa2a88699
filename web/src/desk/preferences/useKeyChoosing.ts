import { useSyncExternalStore } from 'react'
import { useUser } from '../../features/session/useSession.ts'
import { type KeyChoices, keepChoices, noChoices, takenBy } from '../../lib/actions/key-choices.ts'
import { registry } from '../../lib/actions/registry.ts'
import { besides, type Keyed } from './key-pages.ts'

/** What this person makes of the keys: it holds at once, on every page, and is kept on this machine. */
export function useKeyChoosing() {
  const { id: userId } = useUser()
  const choices = useSyncExternalStore(registry.subscribe, registry.choices)
  const keep = (next: KeyChoices) => {
    keepChoices(userId, next)
    registry.choose(next)
  }
  return {
    choices,
    turnLetters: (areLettersOff: boolean) => keep({ ...choices, areLettersOff }),
    /** What has that key already, where this action can be pressed; then nothing changes. */
    give: (action: Keyed, key: string): Keyed | undefined => {
      const other =
        key === '' ? undefined : takenBy(key, action.id, besides(action.id), { ...choices, areLettersOff: false })
      if (!other) keep({ ...choices, keys: { ...choices.keys, [action.id]: key } })
      return other
    },
    takeBack: ({ id }: Keyed) => {
      const { [id]: _own, ...keys } = choices.keys
      keep({ ...choices, keys })
    },
    reset: () => keep(noChoices),
  }
}

export type KeyChoosing = ReturnType<typeof useKeyChoosing>
