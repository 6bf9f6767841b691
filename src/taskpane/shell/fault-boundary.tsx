import { Component, type ErrorInfo, type ReactNode } from "react";

export interface FaultBoundaryProps {
  /** Asked for at every drawing: what is fetched anew is another component. */
  readonly children: () => ReactNode;
  /** What is drawn instead, with the technical name of what went wrong and the way to try again. */
  readonly instead: (fault: string, again: () => void) => ReactNode;
}

/** Says that something of ours went wrong while drawing, instead of leaving a white place. */
export class FaultBoundary extends Component<
  FaultBoundaryProps,
  { readonly fault: string | null }
> {
  override state = { fault: null };

  static getDerivedStateFromError(error: unknown): { fault: string } {
    return { fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children();
    return this.props.instead(fault, () => this.setState({ fault: null }));
  }
}
