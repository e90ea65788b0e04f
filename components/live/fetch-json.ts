/** A read that the server refused or that did not arrive; `status` 0 when it did not arrive. */
class ReadError extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** Reads one of the portal's own JSON addresses with the session's cookie. */
export async function fetchJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { headers: { Accept: 'application/json' }, ...(signal ? { signal } : {}) }).catch(
    () => null,
  );
  if (!response) throw new ReadError(0, 'unreachable');
  if (response.ok) return response.json();
  const problem = (await response.json().catch(() => ({}))) as { reason?: string };
  // an ended session is told by the sign-in page, not by an empty list
  if (response.status === 401) window.location.assign('/sign-in');
  throw new ReadError(response.status, problem.reason ?? 'fault');
}
