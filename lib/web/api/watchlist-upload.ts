import * as z from 'zod';
import { AppError, invalid } from '@/lib/core/errors';
import { listMapping } from '@/lib/screening/list-schema';

/** What a form says beside its files. */
const options = z.strictObject({
  mapping: listMapping.optional(),
  expects: z.int().min(0).optional(),
  removals: z.int().min(0).optional(),
});
export type UploadOptions = z.output<typeof options>;

/** The part of a form that holds the options as JSON; every other part is a file. */
const OPTIONS = 'options';
const MOST_FILES = 4;

export interface Upload extends UploadOptions {
  bytes: Uint8Array<ArrayBuffer>;
  more: Uint8Array<ArrayBuffer>[];
}

/**
 * The files of an import: the body itself, or, where it is multipart/form-data (RFC 7578), its parts with their options.
 * Told by the first bytes, because a form begins with its boundary and no list with two hyphens.
 * @throws AppError invalid `form-malformed` or with the fields of the options; too-large for too many files.
 */
export async function splitUpload(body: Uint8Array<ArrayBuffer>): Promise<Upload> {
  const head = new TextDecoder('latin1').decode(body.subarray(0, 300));
  const boundary = /^--([\w'()+,./:=?-]{1,70})\r\nContent-Disposition: *form-data/i.exec(head)?.[1];
  if (boundary === undefined) return { bytes: body, more: [] };
  const form = await new Response(body, { headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` } })
    .formData()
    .catch(() => {
      throw invalid('form-malformed');
    });
  const files: Uint8Array<ArrayBuffer>[] = [];
  let said: UploadOptions = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string') files.push(new Uint8Array(await value.arrayBuffer()));
    else if (name === OPTIONS) said = readOptions(value);
  }
  if (files.length > MOST_FILES) throw new AppError('too-large', 'too-many-files');
  const [bytes = new Uint8Array(), ...more] = files;
  return { bytes, more, ...said };
}

function readOptions(text: string): UploadOptions {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw invalid('json-malformed');
  }
  const read = options.safeParse(json);
  if (read.success) return read.data;
  throw invalid(
    'invalid-input',
    read.error.issues.map(({ path, code }) => ({ path: path.join('.'), code })),
  );
}
