interface MarkedProps {
  readonly text: string
  /** In order, and never over one another: from, to before. */
  readonly marks: readonly { readonly from: number; readonly to: number }[]
}

/** A text with some of its words marked. It is text: what looks like markup in it is shown, not read. */
export function Marked({ text, marks }: MarkedProps) {
  const ends = [0, ...marks.map(({ to }) => to)]
  return (
    <>
      {marks.map(({ from, to }, n) => (
        <span key={from}>
          {text.slice(ends[n], from)}
          <mark className="rounded-key bg-note px-0.5 text-note-text">{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
