import type pg from 'pg';

/** What the audit log says of an operation on a record, in the order it happened; refusals too. */
export async function eventsOf(owner: pg.Client, id: string, action: string) {
  const { rows } = await owner.query(
    'SELECT decision, reason, details FROM audit_event WHERE target_id = $1 AND action = $2 ORDER BY xid, id',
    [id, action],
  );
  return rows;
}
