export * from "./canonical-json.ts";
export * from "./chain.ts";
export * from "./commitments.ts";
export * from "./hashing.ts";
export * from "./jws.ts";
export * from "./keys.ts";
