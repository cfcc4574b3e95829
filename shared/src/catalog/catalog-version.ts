/** Day of the newest fact in the bundled catalog; a served catalog with a later one replaces it. */
export const CATALOG_VERSION = "2026.11.26";
