/**
 * What Clearseat never collects and never scores. A test holds every field of the wire schema to this list:
 * no field name may contain one of the words, and every page that explains the product prints the sentences.
 */
export const NEVER_COLLECT = [
  { id: "keys", says: "Keys typed", words: ["keystroke", "keypress", "typed", "keylog"] },
  { id: "screen", says: "What is on the screen", words: ["screenshot", "framebuffer", "pixels", "screencontent"] },
  { id: "clipboard", says: "The clipboard", words: ["clipboard", "pasteboard"] },
  { id: "files", says: "Files and their names", words: ["filename", "filepath", "filecontent", "document"] },
  { id: "urls", says: "Web addresses and browsing", words: ["url", "browser", "history", "bookmark", "dns"] },
  { id: "titles", says: "Window titles", words: ["windowtitle", "caption"] },
  {
    id: "language",
    says: "Language, keyboard layout, input method and region settings",
    words: ["language", "locale", "keyboardlayout", "inputmethod", "ime", "region"],
  },
  {
    id: "names",
    says: "Names of people and accounts",
    words: ["username", "account", "fullname", "hostname", "ssid", "bssid", "email"],
  },
  { id: "audio-video", says: "Camera and microphone", words: ["camera", "microphone", "audio", "video"] },
  { id: "location", says: "Precise location", words: ["latitude", "longitude", "gps"] },
  { id: "commands", says: "Command lines", words: ["commandline", "argv", "environment"] },
] as const;
