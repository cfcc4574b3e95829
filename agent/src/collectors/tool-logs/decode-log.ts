import type { FileTail } from "../../platform/files.ts";

/** Text of a log's tail: UTF-16 when it says so by its mark or by its zeros, else UTF-8; a first line that was cut is dropped. */
export function decodeLog(tail: FileTail): string {
  const { bytes, whole } = tail;
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0);
  const text = new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(
    isUtf16 && bytes.length % 2 === 1 ? bytes.subarray(1) : bytes,
  );
  if (whole) return text;
  const firstEnd = text.indexOf("\n");
  return firstEnd < 0 ? "" : text.slice(firstEnd + 1);
}
