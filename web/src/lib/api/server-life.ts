/** A server that swallows what it is asked is away, too. */
const patience = 5_000

/** Any answer of its own tells that it is there. nginx answers 502 to 504 in the place of an API that is away. */
export const isServerThere = async (signal?: AbortSignal): Promise<boolean> => {
  try {
    const { status } = await fetch('/api/health/live', {
      cache: 'no-store',
      signal: AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]),
    })
    return status < 502 || status > 504
  } catch {
    return false
  }
}
