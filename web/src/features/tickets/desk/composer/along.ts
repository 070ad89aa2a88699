/** A reply that goes out with another step: its words, and what to do once they have left. */
export interface Along {
  readonly text: string
  readonly onSent: () => void
}
