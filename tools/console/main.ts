import { ensureConsole } from "./build-console.ts";

/** Builds the console: `npm run console`. */
const folder = await ensureConsole(() => process.stderr.write("Building the console.\n"));
process.stdout.write(`${folder}\n`);
