import { Component, type ReactNode } from 'react'

interface CaughtProps {
  /** Where one is: elsewhere all is well again. */
  readonly at?: string
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Keeps the page standing when a part of it cannot be drawn. React offers nothing but a class for it. */
export class Caught extends Component<CaughtProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override componentDidUpdate({ at }: CaughtProps) {
    if (this.state.isBroken && at !== this.props.at) this.setState({ isBroken: false })
  }

  override render() {
    return this.state.isBroken ? this.props.fallback : this.props.children
  }
}
