import { Key } from './Key.tsx'

/** What one presses: two keys stand for one after the other, or with the other. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="flex flex-none gap-1">
      {keys.flatMap((key) => key.split(' ').map((part) => <Key key={`${key} ${part}`} name={part} />))}
    </span>
  )
}
