import { useMutation, useQueryClient } from '@tanstack/react-query'
import { applications, applyPolicies } from '../api.ts'

/** Has the worker do what a preview told, by its fingerprint. */
export function useApply() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: applyPolicies,
    onSuccess: () => client.invalidateQueries({ queryKey: applications.queryKey }),
  })
}
