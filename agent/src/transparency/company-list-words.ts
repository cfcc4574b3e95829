/** What both renderings say of the company's own entries. */
export const COMPANY_LIST_WORDS = {
  title: "Added by the company to the list of what is recognized",
  none: "Nothing: this laptop recognizes what the project's public catalog names, and no more.",
  some: "Beside the project's public catalog this laptop recognizes:",
  damaged: "The list that is kept on this laptop is damaged and cannot be shown.",
} as const;
