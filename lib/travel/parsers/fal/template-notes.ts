/** Lines that explain a template to who fills it in; the reader knows them, so that they raise no warning. */
export const TEMPLATE_NOTES: readonly string[] = [
  '# One row a person. Leave a cell empty where you do not know; do not add columns: what stands in others is not kept.',
  '# Dates as 2026-11-24. Countries as three letters (ISO 3166-1). Ports as UN/LOCODE (XAAMA). Gender M, F or X.',
  '# Identity documents: P passport, S seafarer’s identity document, I identity card. Do not write remarks anywhere.',
];

/** Name of the sheet in a workbook that explains the columns. */
export const NOTES_SHEET = 'Columns';

export function isTemplateNote(text: string): boolean {
  return TEMPLATE_NOTES.includes(text.trim());
}
