import type { ApiFailure } from '../../../../lib/api/problem.ts'

/** Which fields a refusal is about, as their labels call them: `/server/host` is the host. */
export const fieldsIn = ({ errors }: ApiFailure, labels: Readonly<Record<string, string>>): string[] => {
  const named = errors.flatMap(({ path }) => labels[path.split('/')[2] ?? ''] ?? [])
  return [...new Set(named)]
}
