import errors from '@/lib/i18n/messages/en/errors.json';

/*
 * What a program's maintainer reads of a refusal. Most of it is what a screen says too; here stands what only the API
 * can say, and what has another mend for a program.
 */
const screen: Readonly<Record<string, string>> = errors;

const sentences: Readonly<Record<string, string>> = {
  ...screen,
  'sign-in-first':
    'Send an access token as `Authorization: Bearer …`, or call from a page of the portal while signed in.',
  'token-unknown': 'This access token is not in force. Ask the administrator of your agency for a new one.',
  'cross-site': 'A browser session is accepted from pages of the portal only. Programs use an access token.',
  'scope-missing': 'The access token lacks a scope that this needs. The OpenAPI document names it.',
  'person-only': 'This needs a signed-in person; an access token cannot do it, whatever its scopes.',
  'not-found': 'There is nothing here, or nothing that you may see.',
  'invalid-input': 'Some of it is not as it should be; `errors` names what.',
  'cursor-unreadable': 'The cursor is not one that the portal gave out. Start again without it.',
  'json-malformed': 'The body is not JSON in UTF-8.',
  'body-incomplete': 'The body ended before its announced length. Nothing was kept; send it again.',
  'list-unreadable': 'The file could not be read, and the list stays as it was; `errors` says where and why.',
  'message-too-large': 'A message may have 20 MiB at most. Nothing was kept; send its interchanges one by one.',
  'list-too-large': 'A list file may have 64 MiB at most. Nothing was kept.',
  'body-too-large': 'The body may have 512 KiB at most.',
  'media-type': 'This media type is not taken here. The OpenAPI document names those that are.',
  'media-type-json': 'Send the body as application/json.',
  'content-encoding': 'Send the body as it is, without a content coding such as gzip.',
  fault: 'Something went wrong in the portal. Quote the correlation id to its operators.',
};

/** The same for one field. Codes with an underscore are the schema language's own. */
const fieldSentences: Readonly<Record<string, string>> = {
  ...screen,
  invalid_type: 'This is missing or of another type.',
  invalid_value: 'This is not one of the values allowed.',
  invalid_format: 'This does not have the form that is asked for.',
  invalid_union: 'This has none of the forms allowed.',
  invalid_key: 'There is a name in here that is not known.',
  invalid_element: 'There is a value in here that is not allowed.',
  unrecognized_keys: 'There is a name in here that is not known.',
  too_small: 'This is too short or too small.',
  too_big: 'This is too long or too large.',
  'repeated-parameter': 'This parameter may be there once.',
  'cursor-unreadable': 'The portal gave out no such cursor.',
};

export const problemSentence = (reason: string): string =>
  sentences[reason] ?? 'The request was refused; `reason` names the rule.';

export const fieldSentence = (code: string): string => fieldSentences[code] ?? 'This is not accepted.';
