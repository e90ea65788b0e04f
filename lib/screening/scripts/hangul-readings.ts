/** Korean name syllables as their bearers write them, commonest first; any-ascii gives the official romanisation beside. */
const table = `
김 KIM GIM|이 LEE YI RHEE|박 PARK PAK BAK|최 CHOI CHOE|정 JUNG JEONG CHUNG JONG CHONG|강 KANG GANG|조 CHO JO|윤 YOON YUN
장 JANG CHANG|임 LIM IM YIM|림 LIM RIM|한 HAN|오 OH O|서 SEO SUH SO|신 SHIN SIN|권 KWON GWON|황 HWANG|안 AHN AN|송 SONG
전 JEON JUN CHUN CHON|홍 HONG|유 YOO YU|류 RYU YOO|고 KO GO KOH|문 MOON MUN|양 YANG|손 SON SOHN|배 BAE PAE|백 BAEK PAEK BAIK
허 HUR HEO HO|남 NAM|심 SHIM SIM|노 NOH ROH NO|로 ROH RO|하 HA|곽 KWAK GWAK|성 SUNG SEONG SONG|차 CHA|주 JOO JU CHU
우 WOO U|구 KOO GU KU|민 MIN|진 JIN CHIN|지 JI CHI|엄 UM EOM|채 CHAE|원 WON|천 CHUN CHEON|방 BANG PANG|공 KONG GONG
현 HYUN HYEON HYON|함 HAM|변 BYUN BYEON|염 YUM YEOM|여 YEO YO|추 CHOO CHU|도 DO TO|석 SUK SEOK SOK|선 SUN SEON SON
설 SUL SEOL|마 MA|길 GIL KIL|표 PYO|명 MYUNG MYEONG MYONG|기 KI GI|반 BAN PAN|나 NA|라 RA|왕 WANG|금 KUM GEUM|옥 OK
은 EUN UN|영 YOUNG YEONG YONG|수 SOO SU|숙 SOOK SUK|희 HEE HUI HI|경 KYUNG GYEONG KYONG|철 CHUL CHEOL CHOL|일 IL|호 HO
준 JUN JOON CHUN|상 SANG|혁 HYUK HYEOK HYOK|병 BYUNG BYEONG PYONG|종 JONG CHONG|동 DONG TONG|훈 HOON HUN|규 KYU GYU
근 KEUN GEUN KUN|범 BUM BEOM POM|승 SEUNG SUNG|연 YEON YUN YON|재 JAE CHAE|태 TAE|학 HAK|광 KWANG GWANG|대 DAE TAE
덕 DUK DEOK TOK|복 BOK POK|순 SOON SUN|용 YONG|욱 WOOK UK|웅 WOONG UNG|자 JA CHA|창 CHANG|춘 CHUN|택 TAEK|필 PIL|해 HAE
화 HWA|환 HWAN|효 HYO|건 KUN GEON KON|국 KOOK GUK KUK|균 KYUN GYUN|록 ROK|룡 RYONG|래 RAE|리 LEE RI|미 MI|보 BO|빈 BIN
섭 SUP SEOP SOP|식 SIK SHIK|아 AH A|애 AE|언 EON UN|열 YEOL YUL YOL|완 WAN|의 UI|익 IK|중 JOONG JUNG CHUNG|찬 CHAN
평 PYUNG PYEONG PYONG|형 HYUNG HYEONG HYONG|흥 HEUNG HUNG|철 CHUL CHEOL CHOL|충 CHUNG|만 MAN|모 MO|무 MOO MU|봉 BONG PONG
부 BOO BU|비 BI|사 SA|산 SAN|삼 SAM|세 SE|소 SO|시 SI SHI|실 SIL|월 WOL|율 YUL|인 IN|제 JE|달 DAL|란 RAN|남궁 NAMGUNG NAMKUNG
선우 SUNWOO|황보 HWANGBO|제갈 JEGAL|사공 SAGONG|독고 DOKGO`;

let readings: ReadonlyMap<string, readonly string[]> | undefined;

/** How bearers of a Korean name of a syllable or two write it; none for longer words. */
export function hangulReadings(word: string): readonly string[] {
  readings ??= readTable();
  const whole = readings.get(word);
  if (whole !== undefined) return whole;
  const syllables = Array.from(word);
  if (syllables.length !== 2) return [];
  const [first = [], second = []] = syllables.map((syllable) => readings?.get(syllable) ?? []);
  // the commonest of each, then the next of one of them
  return [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ].flatMap(([a = 0, b = 0]) => {
    const [one, other] = [first[a], second[b]];
    return one === undefined || other === undefined ? [] : [one + other];
  });
}

function readTable(): Map<string, readonly string[]> {
  const read = new Map<string, readonly string[]>();
  for (const line of table.split(/[|\n]/)) {
    const [syllable = '', ...spellings] = line.split(' ');
    if (syllable !== '') read.set(syllable, spellings);
  }
  return read;
}
