// Nothing but Node and a timer: what every long-running Node program costs. Plain JavaScript, so that no type stripping is loaded.
setInterval(() => undefined, 60_000);
process.stdout.write("idle\n");
