/**
 * The server that a MeshAgent's settings (`.msh`, lines of `Name=value`) name: host without scheme, port and path.
 * `null`: these are no such settings, or the agent looks for a server on its own network.
 * Format: MeshAgent project, agentcore.
 */
export function parseMeshSettings(text: string): string | null {
  const [meshId, servers] = ["MeshID", "MeshServer"].map((name) => new RegExp(`^${name}=(.+)$`, "mu").exec(text)?.[1]);
  if (meshId === undefined || servers === undefined) return null;
  const address = servers.split(",")[0]?.trim() ?? "";
  return /^wss?:\/\/(?:[^/@\s]*@)?(\[[^\]]+\]|[^/:\s]+)/u.exec(address)?.[1] ?? null;
}
