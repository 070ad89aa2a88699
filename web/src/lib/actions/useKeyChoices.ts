import { useLayoutEffect } from 'react'
import { readChoices } from './key-choices.ts'
import { registry } from './registry.ts'

/** What this person made of the keys, before a key can be pressed or seen. */
export function useKeyChoices(userId: string): void {
  useLayoutEffect(() => registry.choose(readChoices(userId)), [userId])
}
