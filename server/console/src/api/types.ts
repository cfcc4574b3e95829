import type { components, paths } from "./schema.ts";

type Shapes = components["schemas"];
export type Alert = Shapes["ListedAlert"];
export type AlertDetail = Shapes["AlertDetail"];
export type Finding = Shapes["Finding"];
export type Problem = Shapes["Problem"];

type GetPath = {
  [P in keyof paths]: paths[P] extends { get: { responses: { 200: unknown } } } ? P : never;
}[keyof paths];
type Json<R> = R extends { content: { "application/json": infer T } } ? T : never;

/** What a GET of a path answers when all is well. */
export type Answer<P extends GetPath> = paths[P] extends { get: { responses: { 200: infer R } } } ? Json<R> : never;

/** What somebody may do here. */
export type Right = Answer<"/v1/me">["rights"][number];
