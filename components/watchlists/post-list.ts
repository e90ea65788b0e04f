import type { Answer } from '@/components/intake/post-file';
import type { ListMapping } from '@/lib/screening/list-schema';

export interface ListOptions {
  mapping?: ListMapping;
  expects?: number;
  removals?: number;
}

/**
 * Sends the files of a list with what a person said of them, and reports how far they have gone: percents while they are
 * sent, null while the server reads and compares. Never rejects.
 */
export function postList(
  listId: string,
  files: readonly File[],
  options: ListOptions,
  dryRun: boolean,
  report: (percent: number | null) => void,
): Promise<Answer> {
  return new Promise((resolve) => {
    const form = new FormData();
    form.set('options', JSON.stringify(options));
    for (const file of files) form.append('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/watchlists/${listId}/import?dryRun=${dryRun}`);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => report(total > 0 ? Math.round((loaded / total) * 100) : 0);
    request.upload.onload = () => report(null);
    const lost = () => resolve({ status: 0, body: null });
    request.onload = () => resolve({ status: request.status, body: readJson(request.responseText) });
    request.onerror = lost;
    request.ontimeout = lost;
    request.onabort = lost;
    request.send(form);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
