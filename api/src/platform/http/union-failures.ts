import type { ErrorObject } from 'ajv'

/** A failure as Ajv tells it with `verbose`: with the schema that it is of and the data that was sent. */
export type Failure = Pick<ErrorObject, 'instancePath' | 'schemaPath' | 'keyword' | 'params'> &
  Partial<Pick<ErrorObject, 'message' | 'schema' | 'parentSchema' | 'data'>>

export type Branch = Readonly<{
  type?: string
  const?: unknown
  enum?: readonly unknown[]
  properties?: Readonly<Record<string, Branch>>
}>

/**
 * Of a union that nothing fits, Ajv tells what is wrong with every branch, and then that it fits none. Of these are
 * left the failures of the branch that was meant, or one `anyOf` that names the choice. One pass, as a body of 1 MB
 * may fail 100,000 times: Ajv tells a union's branches right before the union itself.
 */
export function withoutUnionNoise(failures: readonly Failure[]): Failure[] {
  const told: Failure[] = []
  for (const failure of failures) {
    if (failure.keyword !== 'anyOf') told.push(failure)
    else for (const meant of settle(failure, takeBranches(told, failure))) told.push(meant)
  }
  return told
}

function takeBranches(told: Failure[], union: Failure): Failure[] {
  let from = told.length
  while (from > 0 && isWithin(told[from - 1], union)) from -= 1
  return told.splice(from)
}

const isWithin = (failure: Failure | undefined, { schemaPath, instancePath }: Failure): boolean =>
  failure?.schemaPath.startsWith(`${schemaPath}/`) === true &&
  (failure.instancePath === instancePath || failure.instancePath.startsWith(`${instancePath}/`))

function settle(union: Failure, failures: readonly Failure[]): readonly Failure[] {
  const branches: readonly Branch[] = Array.isArray(union.schema) ? union.schema : []
  const ofBranch = (branch: Branch) => {
    const path = `${union.schemaPath}/${branches.indexOf(branch)}/`
    return failures.filter(({ schemaPath }) => schemaPath.startsWith(path))
  }
  const real = branches.filter(({ type }) => type !== 'null')
  const [only] = real
  if (only !== undefined && real.length === 1) return ofBranch(only)

  const member = discriminator(real)
  if (member !== undefined && isRecord(union.data)) {
    const named = union.data[member]
    const branch = real.find(({ properties }) => properties?.[member]?.const === named)
    return branch === undefined ? [unnamed(union, member, real)] : ofBranch(branch)
  }
  const fitting = real.map(ofBranch).filter((found) => !found.some((failure) => isMisfit(failure, union)))
  return fitting.length === 1 && fitting[0] !== undefined ? fitting[0] : [union]
}

/** The branch is not the one that was meant: another type, or another constant. */
const isMisfit = ({ keyword, instancePath }: Failure, union: Failure): boolean =>
  instancePath === union.instancePath && ['type', 'const', 'enum'].includes(keyword)

/** The member by whose constant the branches are told apart. */
const discriminator = (branches: readonly Branch[]): string | undefined =>
  ['type', 'kind'].find((member) => branches.every(({ properties }) => properties?.[member]?.const !== undefined))

function unnamed(union: Failure, member: string, branches: readonly Branch[]): Failure {
  const allowedValues = branches.map(({ properties }) => properties?.[member]?.const)
  return { ...union, instancePath: `${union.instancePath}/${member}`, keyword: 'enum', params: { allowedValues } }
}

const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null
