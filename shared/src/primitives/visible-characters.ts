/** Controls and invisible format characters; tab and line feed may stay. */
const HIDDEN = /[^\P{C}\t\n]/gu;

/** Each character that cannot be seen, and could make a device's text look like something else, as U+FFFD. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, "\ufffd");
}
