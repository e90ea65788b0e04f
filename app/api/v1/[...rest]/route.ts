import { notFound } from '@/lib/core/errors';
import { problemResponse } from '@/lib/web/api/problem';
import { newContext } from '@/lib/web/session';

/** An address that the API does not have is a problem document too, not a page. */
const absent = (): Response => problemResponse(notFound(), newContext('api').correlationId);

export { absent as DELETE, absent as GET, absent as PATCH, absent as POST, absent as PUT };
