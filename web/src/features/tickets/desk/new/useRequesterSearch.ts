import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useRested } from '../../../../lib/time/useRested.ts'
import { customersLike } from '../../../people/desk/directory.ts'
import type { Requester } from './draft.ts'
import { requesterOf } from './requester.ts'

/** Customers by what is typed, a moment after it, and which of them Enter would pick. */
export function useRequesterSearch(onPick: (requester: Requester) => void) {
  const [typed, setTyped] = useState('')
  const asked = useRested(typed.trim())
  const [at, setAt] = useState(0)
  const query = useQuery({ ...customersLike(asked), enabled: asked !== '' })
  const people = asked === '' || typed.trim() === '' ? [] : (query.data ?? [])
  // What is offered may still answer what was typed before: Enter would pick somebody else.
  const isFinding = asked !== typed.trim() || query.isPlaceholderData
  const active = people[Math.min(at, people.length - 1)]

  const type = (text: string) => {
    setTyped(text)
    setAt(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, nativeEvent } = event
    if (nativeEvent.isComposing || !['ArrowDown', 'ArrowUp', 'Enter'].includes(key)) return
    // Enter in this field picks; it never sends the form.
    event.preventDefault()
    if (key === 'ArrowDown') setAt(Math.min(at + 1, people.length - 1))
    else if (key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (active && !isFinding) onPick(requesterOf(active))
  }
  return { typed, type, people, active, query, wasAsked: asked !== '' && query.data !== undefined, onKeyDown }
}
