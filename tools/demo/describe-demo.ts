import type { Paint } from "@clearseat/agent";
import type { Demo } from "./start-demo.ts";

/** For programs: where it listens and as whom one can sign in. */
export function toJson({ server, kept, loaded, movedFrom }: Demo): object {
  return { address: server.address, ...kept, loaded, movedFrom };
}

/** For people. */
export function describeDemo({ server, kept, scenario, loaded, movedFrom, nextBoxMs }: Demo, paint: Paint): string {
  const played =
    loaded === null
      ? `Taken from its folder, as it was on ${kept.madeAt.slice(0, 16)} UTC; its laptops do not live on.`
      : `${loaded.looks.toLocaleString("en-US")} looks of real agents, played in ${Math.round(loaded.seconds)} s.`;
  const widest = Math.max(...kept.accounts.map(({ login }) => login.length));
  return [
    paint.bold("A made-up company."),
    `${scenario.devices.length} laptops over ${kept.days} days, two farms; no person, laptop or address in it is real.`,
    played,
    "",
    `${paint.bold("Console")}   ${server.address}/`,
    `${paint.bold("Password")}  ${kept.password}   for each of`,
    ...kept.accounts.map(({ login, title }) => `          ${login.padEnd(widest)}   ${title}`),
    "",
    ...(movedFrom === null ? [] : [`Port ${movedFrom} was taken, so another one was chosen.`]),
    ...(nextBoxMs === null
      ? []
      : [
          "The laptops live on, simulated, in real time.",
          `At ${new Date(nextBoxMs).toISOString().slice(11, 16)} UTC somebody plugs a box into one of them; its alert appears below and in the console.`,
        ]),
    "Ctrl-C stops.",
  ].join("\n");
}
