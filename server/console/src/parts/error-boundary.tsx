import { Component, type ReactNode } from "react";
import { Fault } from "./states.tsx";

/** A page that fails leaves the navigation standing. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Fault error={error} retry={() => this.setState({ error: null })} />;
  }
}
