import type { ChannelOptions } from "./channel";

/** What the client reads of its host from the page's address. */
export function hostInfo(locale: string): string {
  return `Excel$Web$16.01$${locale}$telemetry$$disableLogging$0`;
}

/** The name of the add-in's frame, by which the client finds its host. */
export function frameName(
  { conversation, appId, locale }: Pick<ChannelOptions, "conversation" | "appId" | "locale">,
  hostOrigin: string,
): string {
  return JSON.stringify({
    baseFrameName: "agave0",
    hostInfo: hostInfo(locale),
    xdmInfo: `${conversation}|${appId}|${hostOrigin}`,
    flights: "[]",
    serializerVersion: 1,
  });
}
