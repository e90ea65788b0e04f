/**
 * The tables of ICAO Doc 9303-3 (eighth edition) section 6, as data: one entry a letter, the national character followed
 * by what stands for it in the machine readable zone, the first of several being the one to prefer (`ÄAE|A`). Letters
 * that have no entry but a base letter in one (`ț`, `Ǎ`) go by the base letter.
 */

function entries(table: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    table
      .trim()
      .split(/\s+/)
      .map((entry) => [entry.slice(0, 1), entry.slice(1).split('|')]),
  );
}

/** Section 6.A, multinational Latin-based characters. `ß` and `ŉ` change in upper case before they are looked up. */
export const latinLetters = entries(`
  ÀA ÁA ÂA ÃA ÄAE|A ÅAA|A ÆAE ÇC ÈE ÉE ÊE ËE ÌI ÍI ÎI ÏI ÐD ÑN|NXX ÒO ÓO ÔO ÕO ÖOE|O ØOE ÙU ÚU ÛU ÜUE|UXX|U ÝY ÞTH
  ĀA ĂA ĄA ĆC ĈC ĊC ČC ĎD ĐD ĒE ĔE ĖE ĘE ĚE ĜG ĞG ĠG ĢG ĤH ĦH ĨI ĪI ĬI ĮI İI ıI ĲIJ ĴJ ĶK ĹL ĻL ĽL ĿL ŁL ŃN ŅN ŇN
  ŊN ŌO ŎO ŐO ŒOE ŔR ŖR ŘR ŚS ŜS ŞS ŠS ŢT ŤT ŦT ŨU ŪU ŬU ŮU ŰU ŲU ŴW ŶY ŸY ŹZ ŻZ ŽZ ẞSS
`);

/** Letters that the section leaves out and passports write nevertheless: schwa of Azerbaijan. */
export const latinBeyondTable = entries('ƏA');

/**
 * Section 6.B, Cyrillic. Three rows of the published table carry the wrong letter or code and are read as they are
 * meant: 0402 is Ђ (printed Ћ), 04BA → C is Ћ as well, and Macedonian GJ belongs to Ѓ (printed at Ғ). The soft sign
 * has no row and is dropped.
 */
export const cyrillicLetters = entries(`
  ЁE ЂD ЄIE ЅDZ ІI ЇI ЈJ ЉLJ ЊNJ ЋC ЌK ЎU ЏDZ АA БB ВV ГG ДD ЕE ЖZH ЗZ ИI ЙI КK ЛL МM НN ОO ПP РR СS ТT УU ФF ХKH
  ЦTS ЧCH ШSH ЩSHCH ЪIE ЫY ЭE ЮIU ЯIA ѪU ѴY ҐG ҒG ҺC ЃG
`);

/** The exceptions of section 6.B, by issuing state. */
export const cyrillicByState: Readonly<Record<string, ReadonlyMap<string, readonly string[]>>> = {
  BLR: entries('ЁIO ГH'),
  BGR: entries('ЩSHT'),
  MKD: entries('ЌKJ ЏDJ ХH ЦC ҒGJ ЃGJ'),
  SRB: entries('ГH ЖZ ХH ЦC ЧC ШS'),
  UKR: entries('ГH ИY'),
};

/** Of Ukraine, where the letter opens a part of the name. */
export const ukrainianFirst = entries('ЄYE ЇYI ЙY ЮYU ЯYA');

/**
 * Section 6.C, Arabic script with the letters of Persian, Pashto and Urdu, and the two letters for foreign names of
 * Appendix B (ڤ, ڥ). X escapes what A to Z cannot say, and no code is the beginning of another, so that the Arabic form
 * can be told again. Teh marbuta is XAH at the end of a part of the name and XTA elsewhere.
 */
export const arabicLetters = entries(`
  ءXE آXAA أXAE ؤU إI ئXI اA بB ةXTA|XAH تT ثXTH جJ حXH خXKH دD ذXDH رR زZ سS شXSH صXSS ضXDZ طXTT ظXZZ عE غG فF قQ
  كK لL مM نN هH وW ىXAY يY ٱXXA ٹXXT ټXRT پP ځXKE څXXH چXC ڈXXD ډXDR ڑXXR ړXRR ږXRX ژXJ ښXXS کXKK ګXXK ڭXNG گXGG
  ںXNN ڼXXN ھXDO ۀXYH ہXXG ۂXGE ۃXTG یXYA ۍXXY ېY ےXYB ۓXBE ڤV ڥXF
`);

export const SHADDA = '\u0651';
export const TEH_MARBUTA = '\u0629';

/**
 * Arabic signs that are not written in the zone: short vowels, tanween, sukun, superscript alef, tatweel, and the
 * obsolete letters of the Maghreb.
 */
export const arabicUnwritten = new Set(
  '\u064b\u064c\u064d\u064e\u064f\u0650\u0652\u0670\u0640\u069c\u06a2\u06a7\u06a8',
);
