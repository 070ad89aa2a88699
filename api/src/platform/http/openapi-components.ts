type Node = Readonly<Record<string, unknown>>

/** What may differ where a schema is used; beside `$ref` it stands on its own there. */
const annotations = ['description', 'examples', 'default']

/** Values, not schemas: a title in them is somebody's title. */
const values = new Set(['example', 'examples', 'default', 'enum', 'const'])

/**
 * Takes every schema that has a title out to `components.schemas` and refers to it by `$ref`, so that a reader sees one
 * Ticket and a generated client has one type of it. Throws when two different schemas have the same title.
 */
export function shareSchemas<Document extends { paths?: object; components?: object }>(document: Document): Document {
  const schemas = new Map<string, { shape: string; whole: Map<string, { node: Node; uses: number }> }>()

  const collect = (value: unknown): void => {
    for (const child of childrenOf(value)) collect(child)
    const name = nameOf(value)
    if (name === null) return
    const [shape, whole] = [JSON.stringify(shapeOf(value as Node)), JSON.stringify(value)]
    const known = schemas.get(name) ?? { shape, whole: new Map() }
    if (known.shape !== shape) throw new Error(`two different schemas are called ${name}: ${known.shape} and ${shape}`)
    const used = known.whole.get(whole) ?? { node: value as Node, uses: 0 }
    known.whole.set(whole, { ...used, uses: used.uses + 1 })
    schemas.set(name, known)
  }

  /** As it is most often described. */
  const componentOf = (name: string): Node => {
    const ways = [...(schemas.get(name)?.whole.values() ?? [])]
    return ways.reduce((one, other) => (other.uses > one.uses ? other : one)).node
  }

  const refer = (value: unknown): unknown => {
    const name = nameOf(value)
    if (name === null) return mapChildren(value, refer)
    const component = componentOf(name)
    const own = annotations.filter((key) => {
      const said = (value as Node)[key]
      return said !== undefined && JSON.stringify(said) !== JSON.stringify(component[key])
    })
    const said = Object.fromEntries(own.map((key) => [key, (value as Node)[key]]))
    return { $ref: `#/components/schemas/${name}`, ...said }
  }

  collect(document)
  const referring = refer(document) as Document
  const names = [...schemas.keys()].sort()
  const shared = Object.fromEntries(names.map((name) => [name, mapChildren(componentOf(name), refer)]))
  return { ...referring, components: { ...referring.components, schemas: shared } }
}

function nameOf(value: unknown): string | null {
  if (!isNode(value) || typeof value.title !== 'string' || !/^[A-Z][A-Za-z]+$/.test(value.title)) return null
  return value.title
}

const shapeOf = (schema: Node): Node =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => !annotations.includes(key)))

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

function childrenOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return isNode(value) ? Object.keys(value).flatMap((key) => (values.has(key) ? [] : [value[key]])) : []
}

function mapChildren(value: unknown, map: (child: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map)
  if (!isNode(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, values.has(key) ? child : map(child)]))
}
