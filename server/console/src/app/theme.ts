import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

/** The blue of links and of what is chosen; 6 keeps 4.5 : 1 on white, 3 on the dark ground. */
const SEAT: MantineColorsTuple = [
  "#e9f3fe",
  "#d0e3f8",
  "#a3c7ee",
  "#8cc2ff",
  "#4b93dc",
  "#1f6fc0",
  "#0b57a4",
  "#084a8d",
  "#063d76",
  "#042e5b",
];

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';

/** Words on the primary color: the library would choose them for the light scheme alone. */
const chooseColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isPrimary = input.color === undefined || input.color === input.theme.primaryColor;
  return input.variant === "filled" && isPrimary
    ? { ...colors, color: "var(--mantine-primary-color-contrast)" }
    : colors;
};

export const THEME = createTheme({
  primaryColor: "seat",
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  variantColorResolver: chooseColors,
  colors: { seat: SEAT },
  fontFamily: FONT,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, monospace',
  fontSizes: { xs: "12px", sm: "13.5px", md: "15px", lg: "17px", xl: "20px" },
  defaultRadius: "md",
  headings: {
    fontFamily: FONT,
    fontWeight: "650",
    sizes: { h1: { fontSize: "22px" }, h2: { fontSize: "17px" }, h3: { fontSize: "15px" } },
  },
  cursorType: "pointer",
  respectReducedMotion: true,
});

const LIGHT = {
  "--mantine-color-body": "#f6f7f9",
  "--mantine-color-text": "#16202b",
  "--mantine-color-dimmed": "#55616f",
  "--mantine-color-anchor": "#0b57a4",
  // What stands in a field before anybody typed is to be read, too.
  "--mantine-color-placeholder": "#65707d",
  // Of the library's greys, those that fields and plain buttons have in the dark.
  "--mantine-color-dark-4": "#696969",
  "--mantine-color-dark-5": "#3b3b3b",
  "--mantine-color-dark-6": "#2e2e2e",
  "--cs-card": "#ffffff",
  "--cs-line": "#dde2e8",
  "--cs-hover": "#eef2f6",
  "--cs-chosen": "#e3eefa",
  "--cs-critical": "#a3123a",
  "--cs-high": "#a8410a",
  "--cs-medium": "#7a5600",
  "--cs-low": "#1f5f99",
  "--cs-info": "#55616f",
  "--cs-good": "#1d6b42",
};

const DARK: typeof LIGHT = {
  "--mantine-color-body": "#11161c",
  "--mantine-color-text": "#e8edf2",
  "--mantine-color-dimmed": "#a4b0bd",
  "--mantine-color-anchor": "#8cc2ff",
  "--mantine-color-placeholder": "#9aa6b3",
  "--mantine-color-dark-4": "#475463",
  "--mantine-color-dark-5": "#2c3743",
  "--mantine-color-dark-6": "#232c36",
  "--cs-card": "#1a2129",
  "--cs-line": "#303a45",
  "--cs-hover": "#222b35",
  "--cs-chosen": "#1d3148",
  "--cs-critical": "#ff8fa8",
  "--cs-high": "#ffab78",
  "--cs-medium": "#f0cc6a",
  "--cs-low": "#8cc2ff",
  "--cs-info": "#a4b0bd",
  "--cs-good": "#7fd6a4",
};

/** Colors of both schemes; each word color keeps at least 4.5 : 1 against card and ground. */
export const themeVariables: CSSVariablesResolver = () => ({ variables: {}, light: LIGHT, dark: DARK });
