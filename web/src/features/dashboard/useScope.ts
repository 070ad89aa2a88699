import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useQueryUpdate } from '../../lib/url/useQueryUpdate.ts'
import { useTidyAddress } from '../../lib/url/useTidyAddress.ts'
import { paramsFrom, type Scope, scopeFrom } from './scope.ts'

export function useScope() {
  const [params] = useSearchParams()
  const update = useQueryUpdate()
  const key = paramsFrom(scopeFrom(params)).toString()
  const scope = useMemo(() => scopeFrom(new URLSearchParams(key)), [key])
  useTidyAddress(['days', 'team', 'org'], (now) => paramsFrom(scopeFrom(now)))
  const change = (next: Partial<Scope>) => update((query) => paramsFrom({ ...scopeFrom(query), ...next }))
  return { scope, change }
}
