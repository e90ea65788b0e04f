import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server } from 'node:http';

/** Of the contract `postTravelMessages`, which would bring the whole portal with it: this runs before all else. */
export const BULK_PATH = '/api/v1/travel-messages/bulk';

/** What Node gives a request by default, and then cuts it: long enough for every body but a stream's. */
const BODY_MS = 300_000;

/**
 * Node ends a request whose body takes longer than five minutes. A stream may; it ends when nothing moves for as long.
 * Everything else keeps its five minutes, counted here, since the server has one setting for all.
 */
export function allowLongStreams(bodyMs = BODY_MS): void {
  subscribe('http.server.request.start', (message) => {
    const { request, server } = message as { request: IncomingMessage; server: Server };
    server.requestTimeout = 0;
    if (request.url?.split('?')[0] === BULK_PATH) {
      request.setTimeout(bodyMs, () => request.destroy());
      return;
    }
    const tooLong = setTimeout(() => request.destroy(), bodyMs);
    tooLong.unref();
    const arrived = () => clearTimeout(tooLong);
    request.once('end', arrived).once('close', arrived);
  });
}
