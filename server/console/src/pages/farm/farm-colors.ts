import type { LinkKind, Severity, SiteKind } from "./farm-model.ts";

/** Colors of a scheme, as a canvas needs them: looked up once, not written into style. */
export interface FarmColors {
  readonly text: string;
  readonly dimmed: string;
  readonly card: string;
  readonly line: string;
  readonly dot: string;
  readonly kinds: Readonly<Record<SiteKind, string>>;
  readonly links: Readonly<Record<LinkKind, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
}

const LIGHT_LINKS = {
  monitor_serial: "#6a3fb5",
  kvm_serial: "#b0126b",
  session_peer: "#b25000",
  tool_instance: "#007173",
};
const DARK_LINKS = {
  monitor_serial: "#b79cff",
  kvm_serial: "#ff8ac9",
  session_peer: "#ffb066",
  tool_instance: "#5fd3d0",
};

export function linkColors(isDark: boolean): FarmColors["links"] {
  return isDark ? DARK_LINKS : LIGHT_LINKS;
}

export function readColors(element: HTMLElement, isDark: boolean): FarmColors {
  const style = getComputedStyle(element);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const severity = (name: Severity) => color(`--cs-${name}`);
  return {
    text: color("--mantine-color-text"),
    dimmed: color("--mantine-color-dimmed"),
    card: color("--cs-card"),
    line: color("--cs-line"),
    dot: isDark ? "#8296aa" : "#74869a",
    kinds: {
      residence: isDark ? "#4c6176" : "#a9b9c9",
      office: color("--cs-low"),
      public: color("--cs-good"),
      unknown: isDark ? "#565f69" : "#c2c7cd",
    },
    links: linkColors(isDark),
    severities: {
      info: severity("info"),
      low: severity("low"),
      medium: severity("medium"),
      high: severity("high"),
      critical: severity("critical"),
    },
  };
}
