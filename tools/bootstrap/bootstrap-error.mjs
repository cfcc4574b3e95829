/** Ends a command before its program has started: one sentence for people, and the exit code. */
export class BootstrapError extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
