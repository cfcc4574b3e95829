/** What it calls itself towards others. */
export const SERVER_VERSION = "0.1.0";
