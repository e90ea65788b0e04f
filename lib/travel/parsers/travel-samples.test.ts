import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readTravelMessage } from '@/lib/travel/parsers/read-travel-message';

/**
 * Public sample messages, not part of the repository. The numbers were counted in the files themselves: travellers are
 * the NAD groups of travellers, or the names of the bookings; bookings are the SRC. A code says that the file is refused.
 */
const SAMPLES = path.resolve(import.meta.dirname, '../../../../shared/samples');

const LISTS: Record<string, number | string> = {
  'astra_apis_edi_01.edi': 3,
  'astra_apis_edi_02.edi': 1,
  'astra_apis_edi_04.edi': 2,
  'astra_apis_edi_05.edi': 2,
  'astra_apis_edi_06.edi': 1,
  'gtas_loader_Test1.txt': 8,
  'gtas_loader_multiple_flight_leg_apis.txt': 2,
  'gtas_parsers_apisMessage.txt': 2,
  'gtas_tamr_flight1.txt': 10,
  'gtas_tamr_flight3.txt': 10,
  'gtas_unit_testAPISParsingWithBagWeightAndCountInMEASegment.edi': 1,
  'gtas_unit_testAPISParsingWithNoMEASegment.edi': 1,
  'gtas_unit_testAPISParsingWithNoMEASegmentAndTwoBagCountOnFTXSegment.edi': 1,
  'gtas_unit_testAPISParsingWithOnlyBagCountInMEASegment.edi': 1,
  'gtas_unit_testAPISParsingWithOnlyBagWeightInMEASegment.edi': 1,
  'gtas_unit_testMultipleTdtWithOneLegEach.edi': 0,
  'gtas_unit_testRandomApis.edi': 'paxlstUsEdifact',
  'gtas_unit_testSingleTdtWithLoc92.edi': 0,
  'gtas_unit_testSingleTdtWithOneLeg.edi': 0,
  'guide6_example_5_1_passenger.edi': 1,
  'guide6_example_5_2_crew.edi': 1,
  'typeb_wrapped_wrong_counts.edi': 1,
  'us_apis_d05b_example.edi': 1,
  'wco_test_ten_travellers_defects.edi': 10,
};

/** Travellers, then bookings. */
const BOOKINGS: Record<string, [number, number] | string> = {
  'gtas_loader_2_pnrs_basic.edi': [4, 2],
  // UNA ends in a typographic quote.
  'gtas_loader_infant.edi': 'edifactTerminatorMismatch',
  'gtas_loader_multiple_flight_leg_pnr.txt': [2, 1],
  'gtas_loader_no_pnr_history.edi': [4, 3],
  'gtas_loader_pnr1.txt': [2, 1],
  'gtas_loader_pnr2.txt': [2, 1],
  'gtas_loader_pnr4.txt': [1, 1],
  'gtas_loader_pnrMessageExample.txt': [5, 1],
  'gtas_parsers_bigMessagePnr.txt': [7, 1],
  'gtas_parsers_modifyPnr77ForCodeShare.txt': [1, 1],
  'gtas_parsers_pnrAddressPhoneCTCM.txt': [1, 1],
  'gtas_parsers_pnrBadFormat.txt': [2, 1],
  'gtas_parsers_pnrMessage.txt': [2, 1],
  'gtas_parsers_pnrMessageExample.txt': [5, 1],
  // The second traveller's TIF has run into the ORG before it: found by the document and at check-in.
  'gtas_parsers_pnrMessagePg75.txt': [2, 2],
  'gtas_parsers_pnrMessagePg77.txt': [1, 1],
  'gtas_parsers_pnrNoOrgMsg.txt': [1, 1],
  'gtas_parsers_pnrPhoneCTCM.txt': [1, 1],
  'gtas_parsers_pnrSeatFormats.txt': [1, 1],
  'gtas_parsers_pnrWithBags.txt': [268, 127],
  'gtas_parsers_pnrWithPrefixesAndBookingDetailBags.txt': [2, 1],
  'gtas_testdata_rulesvc.edi': [2, 2],
  'gtas_testdata_webapp.edi': [2, 2],
  'gtas_unit_three_src.edi': [0, 3],
  'gtasui_segmentTable_pnr.edi': [2, 1],
  'guide14_1_appendixB_example1.edi': [2, 1],
  // Single segments without a message.
  'guide_segment_fragments.edi': 'fileNotEdifact',
};

/** Interactive API of a carrier system, its templates not filled in; terminator `"` without UNA. */
const INTERACTIVE: Record<string, number | string> = {
  // An answer: nobody in it travels.
  'astra_iapi_china_01_CUSRES_BGM962.edi': 0,
  'astra_iapi_china_01_PAXLST_BGM745.edi': 2,
  'astra_iapi_china_02_PAXLST_BGM745.edi': 2,
  'astra_iapi_china_03_PAXLST_BGM745.edi': 1,
  'astra_iapi_china_04_PAXLST_BGM745_CP.edi': 1,
  'astra_iapi_china_05_PAXLST_BGM745.edi': 2,
  'astra_iapi_china_06_PAXLST_BGM745.edi': 1,
  'astra_iapi_china_07_PAXLST_BGM745.edi': 2,
  'astra_iapi_china_08_PAXLST_BGM745.edi': 1,
  'astra_iapi_china_09_PAXLST_BGM745.edi': 1,
};

const table: string[] = [];

function readSample(folder: string, file: string) {
  const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, folder, file)));
  const result = readTravelMessage(bytes, '2026-11-24');
  const seen = result.ok
    ? `${result.message.travellers.length} travellers, ${result.message.bookings.length} bookings, ${result.message.warnings.length} kinds of warning, removed ${JSON.stringify(result.message.removed)}`
    : result.errors.map(({ code }) => code).join();
  table.push(`${folder}/${file}: ${seen}`);
  return { bytes, result };
}

function filesOf(folder: string): string[] {
  return readdirSync(path.join(SAMPLES, folder)).filter((file) => !file.endsWith('.source.txt'));
}

/** A wrapped line may cut a code in two: compared without line breaks. */
function joined(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replace(/[\r\n]/g, '');
}

describe.skipIf(!existsSync(SAMPLES))('public samples (skipped where the folder is not there)', () => {
  afterAll(() => {
    process.stdout.write(`${table.join('\n')}\n`);
  });

  test('every file of the folders is expected', () => {
    expect(filesOf('paxlst').sort()).toEqual(Object.keys(LISTS).sort());
    expect(filesOf('pnrgov').sort()).toEqual(Object.keys(BOOKINGS).sort());
    expect(filesOf('iapi').sort()).toEqual(Object.keys(INTERACTIVE).sort());
  });

  test.each([
    ...Object.entries(LISTS).map(([file, expected]) => ['paxlst', file, expected] as const),
    ...Object.entries(INTERACTIVE).map(([file, expected]) => ['iapi', file, expected] as const),
  ])('%s/%s → %s', (folder, file, expected) => {
    const { bytes, result } = readSample(folder, file);
    expect(result.ok ? result.message.travellers.length : result.errors[0]?.code).toBe(expected);
    if (result.ok) expect(result.message.text.length).toBe(bytes.length);
  });

  test.each(Object.entries(BOOKINGS))('pnrgov/%s → %s', (file, expected) => {
    const { bytes, result } = readSample('pnrgov', file);
    if (!result.ok) {
      expect(result.errors[0]?.code).toBe(expected);
      return;
    }
    const { message } = result;
    expect([message.travellers.length, message.bookings.length]).toEqual(expected);
    expect(message.text.length).toBe(bytes.length);
    const kept = joined(message.text) + JSON.stringify({ ...message, text: [] });
    for (const word of ['AVML', 'CKIN', 'MIL24', 'WAIVER', ' VIP']) {
      expect(kept).not.toContain(word);
    }
    for (const traveller of message.travellers) {
      expect(traveller.familyName).not.toBe('');
      expect(message.bookings[traveller.booking ?? -1]).toBeDefined();
    }
  });
});
