/** What came back: the status and the body as sent. Status 0 when nothing came. */
export interface Answer {
  status: number;
  body: unknown;
}

/**
 * Sends a file's bytes as a raw body with the session's cookie. XMLHttpRequest, because `fetch` cannot tell how far an
 * upload has come. Never rejects. `report` gets percents of the bytes sent; the answer may still take its time then.
 */
export function postFile(path: string, file: File, report: (percent: number) => void): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json');
    // told by its content: what the browser guesses from the file's name does not count
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => report(total > 0 ? (loaded / total) * 100 : 0);
    request.onload = () => resolve({ status: request.status, body: readJson(request.responseText) });
    request.onerror = () => resolve({ status: 0, body: null });
    request.ontimeout = request.onerror;
    request.onabort = request.onerror;
    request.send(file);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The reason of a refusal (RFC 9457 body), a key of the `errors` messages; `fault` where it says none. */
export function reasonOf({ status, body }: Answer): string {
  if (status === 0) return 'unreachable';
  if (status === 401) return 'session-ended';
  return typeof body === 'object' && body !== null && 'reason' in body && typeof body.reason === 'string'
    ? body.reason
    : 'fault';
}
