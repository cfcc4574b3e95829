import type { RawBuilder } from "kysely";

/** The engine's text type whose order is that of its bytes. */
export type TextType = "text" | RawBuilder<unknown>;
