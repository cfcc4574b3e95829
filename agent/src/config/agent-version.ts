/** Version of the agent; a test holds it to the package's. */
export const AGENT_VERSION = "0.1.0";
