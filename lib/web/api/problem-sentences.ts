/**
 * What a program's maintainer reads of a refusal: what is wrong and how to mend it. Screens have sentences of their
 * own, in the reader's language, under the same reasons.
 */
const sentences: Record<string, string> = {
  'sign-in-first':
    'Send an access token as `Authorization: Bearer …`, or call from a page of the portal while signed in.',
  'token-unknown': 'The access token is not one that is in force. Ask the administrator of your agency for a new one.',
  'cross-site': 'A browser session is accepted from pages of the portal only. Programs use an access token.',
  'person-only': 'This needs a signed-in person; an access token cannot do it, whatever its scopes.',
  'scope-missing': 'The access token lacks a scope that this needs. The OpenAPI document names it.',
  'role-missing': 'None of your roles allows this.',
  'other-kind-of-agency': 'Agencies of your kind do not do this.',
  'not-found': 'There is nothing here, or nothing that you may see.',

  taken: 'Something with the same mark is there already.',
  'try-again': 'Somebody else changed the same record at this moment. Send the request again.',
  'hit-decided': 'The possible match has been reviewed already.',
  'claimed-by-other': 'A colleague is working on this possible match.',
  'changed-meanwhile': 'The record changed after it was read. Read it again and decide on what it says now.',
  'hit-not-confirmed': 'Only a possible match that a person has confirmed can be shared.',
  'reviewer-cannot-release': 'The person who reviewed the possible match does not release it: somebody else has to.',
  'preview-changed': 'What would be released is no longer what the preview showed. Look at the preview again.',
  'nothing-to-release': 'Every field would be withheld from this recipient, so there is nothing to release.',
  'no-agreement-in-force': 'No agreement with this recipient is in force for this purpose and offence.',
  'protected-needs-supervisor': 'The person is, or may be, under 18: a supervisor has to release this.',
  'already-released': 'This has been released already.',
  'hit-exists': 'This possible match is there already.',

  'invalid-input': 'Some fields are not as they should be; `errors` names them.',
  'ticked-not-agreeing': 'Evidence that does not agree cannot be the reason to confirm.',
  'reason-needed': 'A field above its proposed view needs a reason.',
  'cursor-unreadable': 'The cursor is not one that the portal gave out. Start again without it.',
  'json-malformed': 'The body is not JSON in UTF-8.',
  'body-incomplete': 'The body ended before its announced length. Nothing was kept; send it again.',
  'list-unreadable':
    'The file could not be read as a watchlist, and the list stays as it was; `errors` says where and why.',

  'message-too-large': 'The message is larger than 20 MiB. Nothing of it was kept; send it in parts.',
  'list-too-large': 'The file is larger than 64 MiB. Nothing of it was kept.',
  'body-too-large': 'The body is larger than 512 KiB.',
  'media-type': 'This media type is not taken here. The OpenAPI document names those that are.',
  'media-type-json': 'The body has to be sent as application/json.',
  'content-encoding': 'Send the body as it is, without a content coding such as gzip.',

  fault: 'Something went wrong in the portal. Quote the correlation id to its operators.',
};

/** The same for one field. Codes with an underscore are the schema language’s own. */
const fieldSentences: Record<string, string> = {
  invalid_type: 'This is missing or of another type.',
  invalid_value: 'This is not one of the values allowed.',
  invalid_format: 'This is not in the form that is asked for.',
  invalid_union: 'This is in none of the forms allowed.',
  invalid_key: 'There is a name in here that is not known.',
  invalid_element: 'There is a value in here that is not allowed.',
  unrecognized_keys: 'There is a name in here that is not known.',
  too_small: 'This is too short or too small.',
  too_big: 'This is too long or too large.',
  not_multiple_of: 'This has to be a whole number.',
  'repeated-parameter': 'This parameter may be there once.',
  'unknown-offence': 'This is no offence category that an alert may be for.',
  'reason-other-decision': 'This reason belongs to the other decision.',
  'note-needed': 'This reason needs a note.',
  'tick-evidence': 'Name the evidence that told, or `name-only`.',
  'ticked-not-agreeing': 'This evidence does not agree.',
  'reason-needed': 'Say why this field is shown above its proposed view.',
  'cursor-unreadable': 'This is not a cursor that the portal gave out.',
};

export const problemSentence = (reason: string): string =>
  sentences[reason] ?? 'The request was refused; `reason` names the rule.';

export const fieldSentence = (code: string): string => fieldSentences[code] ?? 'This is not accepted.';
