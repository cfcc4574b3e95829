import { z } from "zod";

export const Platform = z.enum(["windows", "macos", "linux"]);
export type Platform = z.infer<typeof Platform>;
