import { Component, type ErrorInfo, type ReactNode } from "react";
import { shellTexts } from "../texts/shell-texts";

/** Says that something of ours went wrong while drawing, instead of leaving the pane white. */
export class FaultBoundary extends Component<
  { readonly children: ReactNode },
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
    if (fault === null) return this.props.children;
    return (
      <main style={{ padding: 20 }} role="alert">
        <h1>{`${shellTexts.zh.wentWrong} · ${shellTexts.en.wentWrong}`}</h1>
        <p>{shellTexts.zh.wentWrongNext}</p>
        <p>{shellTexts.en.wentWrongNext}</p>
        <pre style={{ whiteSpace: "pre-wrap" }}>{fault}</pre>
      </main>
    );
  }
}
