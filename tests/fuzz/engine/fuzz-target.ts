/** How an input is built, which decides how it is changed. `bytes` are carried as one character a byte. */
export type InputForm = "text" | "bytes" | "json" | "yaml" | "csv";

/** One reader of the outside world, with what it promises about any input. */
export interface FuzzTarget {
  readonly name: string;
  /** Source files whose readers run here, from the repository's root; the completeness test counts them. */
  readonly reads: readonly string[];
  readonly form: InputForm;
  /** Whether the seeds were taken from a real system or made for this purpose. */
  readonly origin: "recorded" | "composed";
  readonly seeds: readonly string[];
  /** What is held beside the promises of all targets: it ends, it answers the same twice, its answer is bounded. */
  readonly promise: string;
  /** Runs the reader and throws where a promise is broken; returns what was read. */
  readonly run: (input: string) => unknown;
  /** Inputs that once cost more than their length, built to any length. */
  readonly growth?: Readonly<Record<string, (length: number) => string>>;
  /** Characters of answer for a character of input, where the usual bound is too narrow. */
  readonly answerFactor?: number;
}

/** A promise that an input broke. */
export class BrokenPromise extends Error {
  constructor(message: string) {
    super(message);
    this.name = "BrokenPromise";
  }
}

export function holds(condition: boolean, message: string): void {
  if (!condition) throw new BrokenPromise(message);
}

/** Bytes -> the text that carries them. */
export function fromBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

/** The bytes that a text of the form `bytes` carries. */
export function toBytes(input: string): Uint8Array {
  return Uint8Array.from(Buffer.from(input, "latin1"));
}
