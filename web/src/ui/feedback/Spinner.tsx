/** For a button that is at work. It appears after 200 ms: what is done sooner never flickers. */
export function Spinner() {
  return (
    <span aria-hidden="true" className="grid size-4 animate-late place-items-center">
      <span className="size-3.5 animate-turn rounded-pill border-2 border-current border-e-transparent" />
    </span>
  )
}
