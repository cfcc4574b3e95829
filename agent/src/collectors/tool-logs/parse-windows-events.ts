import { parseLogTime } from "./tool-log-entry.ts";

/** One event of a Windows event log. */
export interface WindowsEvent {
  readonly provider: string;
  readonly id: number;
  readonly at: string;
  /** The texts that belong to it, in order; never the sentence built from them, which is in the system's language. */
  readonly data: readonly string[];
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Events as `wevtutil qe … /f:xml` prints them, one element after another without a root. */
export function parseWindowsEvents(text: string): WindowsEvent[] {
  return text.split("</Event>").flatMap((part) => {
    const provider = /<Provider Name=(['"])([^'"]*)\1/u.exec(part)?.[2];
    const id = /<EventID[^>]*>(\d{1,5})</u.exec(part)?.[1];
    const [, date = "", time = ""] =
      /<TimeCreated SystemTime=['"](\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})[.\d]*Z?['"]/u.exec(part) ?? [];
    const at = parseLogTime(date, time);
    if (provider === undefined || id === undefined || at === null) return [];
    return [{ provider: decode(provider), id: Number(id), at, data: dataOf(part) }];
  });
}

function dataOf(event: string): string[] {
  return event.split("<Data").flatMap((part, index) => {
    const start = part.indexOf(">");
    const end = part.indexOf("</Data>");
    return index === 0 || start < 0 || end < start ? [] : [decode(part.slice(start + 1, end))];
  });
}

function decode(text: string): string {
  return text.replaceAll(
    /&(?:#(x?[0-9a-f]{1,6})|([a-z]{2,4}));/giu,
    (whole, number: string | undefined, name: string) => {
      if (number === undefined) return ENTITIES.get(name) ?? whole;
      const code = Number.parseInt(number.replace(/^x/iu, ""), /^x/iu.test(number) ? 16 : 10);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}
