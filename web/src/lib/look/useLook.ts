import { useSyncExternalStore } from 'react'
import { chooseLook, chosenLook, type Look, type LookOf, subscribeLook } from './look.ts'

export function useLook<Name extends Look>(name: Name) {
  const look = useSyncExternalStore(subscribeLook, () => chosenLook(name))
  return { look, choose: (value: LookOf<Name>) => chooseLook(name, value) }
}
