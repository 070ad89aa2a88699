import { useState } from 'react'
import { type ApiFailure, asFailure } from '../../lib/api/problem.ts'

/** Sends a form. Why it failed stays until the next try; `submit` resolves to whether it did not. */
export function useSubmit<Body>(send: (body: Body) => Promise<void>) {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiFailure>()

  const submit = async (body: Body): Promise<boolean> => {
    setBusy(true)
    setFailure(undefined)
    try {
      await send(body)
      return true
    } catch (error) {
      setFailure(asFailure(error))
      return false
    } finally {
      setBusy(false)
    }
  }

  return { isBusy, failure, submit }
}
