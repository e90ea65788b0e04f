import type { AgreementView } from '@/lib/agreements/queries';
import { proposedView } from '@/lib/agreements/rules';
import { canonicalHash, type Json } from '@/lib/core/canonical';
import { catalogue } from '@/lib/redaction/catalogue';
import {
  agreementConstraint,
  depersonalisedConstraint,
  isProtected,
  protectedConstraint,
  purposeConstraint,
  senderConstraint,
} from '@/lib/redaction/constraints';
import { type Constraint, decide, rungAt } from '@/lib/redaction/decide';
import { type DisclosedRecord, type FieldName, fieldNames, type ViewName, views } from '@/lib/redaction/schema';
import type { HitSource } from './load-source';
import type { ComposedDisclosure, Envelope } from './schema';

/**
 * What one recipient would hold: the preview is this function's output and so is the disclosure. Pure: the same source,
 * agreement, envelope and choices give the same record and the same hash.
 */
export function composeDisclosure(c: {
  source: HitSource;
  agreement: AgreementView;
  sender: { code: string };
  recipient: ComposedDisclosure['recipient'];
  envelope: Envelope;
  choices: Partial<Record<FieldName, ViewName>>;
  now: Date;
}): ComposedDisclosure {
  const { source, agreement, envelope } = c;
  const { terms } = agreement;
  const protectedSubject = isProtected(source.record.birthDate, source.travelDay);
  const limits: Constraint[] = [
    purposeConstraint(terms.offences.includes(envelope.offence) && terms.purposes.includes(envelope.purpose)),
    depersonalisedConstraint(source.receivedAt, c.now),
    protectedConstraint(protectedSubject),
    agreementConstraint(terms.ceilings),
  ];
  const proposed = Object.fromEntries(fieldNames.map((f) => [f, proposedView(terms, f)])) as Record<
    FieldName,
    ViewName
  >;
  const decisions = decide(
    source.record,
    [...limits, senderConstraint({ ...proposed, ...c.choices })],
    source.travelDay,
  );
  const own = new Map(decide(source.record, [], source.travelDay).map((d) => [d.field, d.value]));

  const record: DisclosedRecord = {
    schema: 'concord-disclosure/1',
    from: c.sender.code,
    to: c.recipient.code,
    agreement: { reference: agreement.reference, version: agreement.version },
    purpose: envelope.purpose,
    offence: envelope.offence,
    handling: envelope.handling,
    urgency: envelope.urgency,
    evaluation: { source: envelope.sourceCode, information: envelope.infoCode },
    protectedSubject,
    onward: terms.onward,
    fields: decisions.flatMap((d) => (d.view === 'withheld' ? [] : [{ field: d.field, view: d.view, value: d.value }])),
    withheld: decisions.flatMap((d) => (d.view === 'withheld' ? [{ field: d.field, by: d.by ?? 'agreement' }] : [])),
  };
  return {
    recipient: c.recipient,
    agreement: {
      id: agreement.id,
      reference: agreement.reference,
      version: agreement.version,
      validTo: agreement.validTo,
    },
    protectedSubject,
    fields: decisions.map((d) => ({
      field: d.field,
      view: d.view,
      proposed: rungAt(d.field, lowerOf(proposed[d.field], d.ceiling)),
      ceiling: d.ceiling,
      allowed: rungsUpTo(d.field, d.ceiling),
      by: d.by,
      value: d.value,
      own: own.get(d.field) ?? null,
      gives: catalogue[d.field].gives ?? null,
    })),
    record,
    hash: Buffer.from(canonicalHash(record as unknown as Json)).toString('hex'),
  };
}

const lowerOf = (a: ViewName, b: ViewName) => (views.indexOf(a) <= views.indexOf(b) ? a : b);

function rungsUpTo(field: FieldName, ceiling: ViewName): ViewName[] {
  return views.filter(
    (v) => views.indexOf(v) <= views.indexOf(ceiling) && (v === 'withheld' || v in catalogue[field].rungs),
  );
}

/** Fields shown above their proposed view: each needs a reason before release. */
export function raisedFields(composed: ComposedDisclosure): FieldName[] {
  return composed.fields.filter((f) => views.indexOf(f.view) > views.indexOf(f.proposed)).map((f) => f.field);
}
