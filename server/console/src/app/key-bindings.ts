import { useEffect, useSyncExternalStore } from "react";

/** A key of a page, or two pressed one after the other, such as `g a`. */
export interface KeyBinding {
  readonly keys: string;
  /** What it does, for the overview of keys. */
  readonly does: string;
  readonly act: () => void;
}

const PAUSE_MS = 1_000;
const listeners = new Set<() => void>();
let active: readonly (readonly KeyBinding[])[] = [];
let flat: readonly KeyBinding[] = [];

function change(next: readonly (readonly KeyBinding[])[]): void {
  active = next;
  flat = next.flat();
  for (const tell of listeners) tell();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}

/** Listens for the page's whole life. Keys with Ctrl, Alt or Meta stay the browser's. */
export function listenToKeys(): () => void {
  let before = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  function hear(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event.target)) return;
    // While a dialog is open, its keys are its own.
    if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
    const sequence = before === "" ? event.key : `${before} ${event.key}`;
    const found = flat.findLast(({ keys }) => keys === sequence) ?? flat.findLast(({ keys }) => keys === event.key);
    clearTimeout(timer);
    before = found === undefined && before === "" ? event.key : "";
    timer = setTimeout(() => (before = ""), PAUSE_MS);
    if (found === undefined) return;
    event.preventDefault();
    found.act();
  }
  document.addEventListener("keydown", hear);
  return () => document.removeEventListener("keydown", hear);
}

/** The keys of a component while it is shown. Those named later win. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  useEffect(() => {
    change([...active, bindings]);
    return () => change(active.filter((group) => group !== bindings));
  }, [bindings]);
}

/** All keys that do something now. */
export function useActiveKeys(): readonly KeyBinding[] {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => flat,
  );
}
