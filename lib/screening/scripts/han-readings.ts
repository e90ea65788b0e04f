/**
 * Names in Han characters as their bearers write them where that is not Mandarin: Korean and Cantonese by character,
 * Japanese by name. Traditional and simplified forms; facts of common names, commonest spelling first.
 */
const korean = `
金 KIM|李 LEE YI RI|朴 PARK PAK|崔 CHOI CHOE|鄭 JUNG CHUNG JEONG|郑 JUNG CHUNG JEONG|姜 KANG|趙 CHO JO|赵 CHO JO|尹 YOON YUN|張 JANG CHANG
张 JANG CHANG|林 LIM RIM IM|韓 HAN|韩 HAN|吳 OH O|吴 OH O|徐 SEO SUH|申 SHIN SIN|權 KWON|权 KWON|黃 HWANG|黄 HWANG|安 AHN AN|宋 SONG|全 JEON CHUN
田 JEON CHUN|洪 HONG|柳 RYU YOO|劉 YOO YU|刘 YOO YU|高 KO KOH|文 MOON MUN|梁 YANG|孫 SON SOHN|孙 SON SOHN|裵 BAE|裴 BAE|白 BAEK PAEK|許 HUR HEO
许 HUR HEO|南 NAM|沈 SHIM SIM|盧 ROH NOH|卢 ROH NOH|河 HA|郭 KWAK|成 SUNG SEONG SONG|車 CHA|车 CHA|朱 JOO CHU|禹 WOO|具 KOO|閔 MIN|陳 JIN|池 JI
玄 HYUN HYON|康 KANG|潘 BAN|正 JONG JUNG JEONG|恩 UN EUN|日 IL|成 SONG SUNG SEONG|哲 CHUL CHOL CHEOL|英 YONG YOUNG YEONG|與 YO|与 YO|永 YONG YOUNG
南 NAM|明 MYUNG MYONG MYEONG|博 BAK|根 GEUN KEUN|惠 HYE|寅 IN|在 JAE|載 JAE|大 DAE|中 JUNG JOONG|武 MOO MU|鉉 HYUN HYON|賢 HYUN|贤 HYUN
泰 TAE|愚 WOO|斗 DOO|煥 HWAN|焕 HWAN|熙 HEE HUI|承 SEUNG SUNG|晩 MAN|晚 MAN|萬 MAN|万 MAN|基 KI GI|文 MOON MUN|潘 BAN|智 JI|星 SUNG SONG|民 MIN
浩 HO|鎬 HO|虎 HO|秀 SOO SU|洙 SOO SU|淑 SOOK SUK|京 KYUNG KYONG|慶 KYUNG KYONG|景 KYUNG KYONG|喜 HEE HUI|姬 HEE HUI|美 MI|善 SUN SON|順 SOON SUN
玉 OK|子 JA|貞 JUNG JONG|善 SUN SON|龍 YONG RYONG|龙 YONG RYONG|海 HAE|秉 BYUNG PYONG|炳 BYUNG PYONG|東 DONG TONG|东 DONG TONG|相 SANG|尚 SANG
俊 JUN JOON|濬 JUN|勳 HOON HUN|勋 HOON|昌 CHANG|春 CHUN|光 KWANG|植 SIK|錫 SUK SOK SEOK|锡 SUK SOK|赫 HYUK HYOK|奎 KYU|圭 KYU|學 HAK|学 HAK|德 DUK TOK
福 BOK POK|範 BUM|宇 WOO U|元 WON|源 WON|仁 IN|一 IL|日 IL|赫 HYUK HYOK|松 SONG|川 CHON|鐵 CHUL CHOL|铁 CHUL CHOL|革 HYUK HYOK|雪 SOL SUL|主 JU|爱 AE|愛 AE`;
const cantonese = `
陳 CHAN|陈 CHAN|黃 WONG|黄 WONG|王 WONG|李 LEE LI|張 CHEUNG|张 CHEUNG|梁 LEUNG|林 LAM|劉 LAU|刘 LAU|吳 NG|吴 NG|何 HO|鄭 CHENG|郑 CHENG|周 CHOW CHAU
葉 YIP IP|叶 YIP IP|謝 TSE|谢 TSE|鄧 TANG|邓 TANG|馮 FUNG|冯 FUNG|蔡 TSOI CHOI|曾 TSANG|朱 CHU|楊 YEUNG|杨 YEUNG|許 HUI|许 HUI|蘇 SO|苏 SO|羅 LAW LO|罗 LAW LO
徐 TSUI|胡 WU|余 YU|郭 KWOK|盧 LO|卢 LO|趙 CHIU|赵 CHIU|潘 POON|江 KONG|蕭 SIU|萧 SIU|莫 MOK|伍 NG|關 KWAN|关 KWAN|霍 FOK|區 AU|区 AU|龐 PONG|譚 TAM|谭 TAM
高 KO|馬 MA|马 MA|孫 SUEN SUN|孙 SUEN SUN|簡 KAN|温 WAN|溫 WAN|袁 YUEN|容 YUNG|麥 MAK|麦 MAK|湯 TONG|汤 TONG|石 SHEK|岑 SHAM|甘 KAM|翁 YUNG|洪 HUNG|賴 LAI|赖 LAI|鍾 CHUNG|钟 CHUNG
家 KA|志 CHI|偉 WAI|伟 WAI|明 MING|國 KWOK|国 KWOK|強 KEUNG|强 KEUNG|文 MAN|華 WAH|华 WAH|榮 WING|荣 WING|永 WING|德 TAK|成 SHING|輝 FAI|辉 FAI|英 YING|英 YING|玲 LING
美 MEI|麗 LAI|丽 LAI|珍 CHUN|嘉 KA|俊 CHUN|傑 KIT|杰 KIT|子 TSZ|詠 WING|慧 WAI|儀 YEE|怡 YI|敏 MAN|健 KIN|康 HONG|耀 YIU|金 KAM|月 YUET|鳳 FUNG|凤 FUNG|玉 YUK|小 SIU|大 TAI|仁 YAN|信 SHUN|安 ON`;
const japanese = `
佐藤 SATO SATOU|鈴木 SUZUKI|高橋 TAKAHASHI|田中 TANAKA|伊藤 ITO ITOU|渡辺 WATANABE|渡邊 WATANABE|渡邉 WATANABE|山本 YAMAMOTO|中村 NAKAMURA|小林 KOBAYASHI
加藤 KATO KATOU|吉田 YOSHIDA|山田 YAMADA|佐々木 SASAKI|山口 YAMAGUCHI|松本 MATSUMOTO|井上 INOUE|木村 KIMURA|林 HAYASHI|斎藤 SAITO|斉藤 SAITO|齋藤 SAITO|清水 SHIMIZU
山崎 YAMAZAKI YAMASAKI|森 MORI|池田 IKEDA|橋本 HASHIMOTO|阿部 ABE|安倍 ABE|石川 ISHIKAWA|山下 YAMASHITA|中島 NAKAJIMA|石井 ISHII|小川 OGAWA|前田 MAEDA|岡田 OKADA
長谷川 HASEGAWA|藤田 FUJITA|後藤 GOTO|近藤 KONDO|村上 MURAKAMI|遠藤 ENDO|青木 AOKI|坂本 SAKAMOTO|福田 FUKUDA|西村 NISHIMURA|太田 OTA OHTA|藤井 FUJII|金子 KANEKO
岡本 OKAMOTO|藤原 FUJIWARA|中野 NAKANO|三浦 MIURA|原田 HARADA|中川 NAKAGAWA|松田 MATSUDA|竹内 TAKEUCHI|小野 ONO|田村 TAMURA|中山 NAKAYAMA|和田 WADA|石田 ISHIDA
森田 MORITA|上田 UEDA|原 HARA|内田 UCHIDA|柴田 SHIBATA|酒井 SAKAI|宮崎 MIYAZAKI|横山 YOKOYAMA|高木 TAKAGI|安藤 ANDO|宮本 MIYAMOTO|大野 ONO OHNO|小島 KOJIMA|谷口 TANIGUCHI
今井 IMAI|工藤 KUDO|高田 TAKADA|増田 MASUDA|丸山 MARUYAMA|杉山 SUGIYAMA|村田 MURATA|大塚 OTSUKA|新井 ARAI|小山 KOYAMA|平野 HIRANO|藤本 FUJIMOTO|河野 KONO|上野 UENO
野口 NOGUCHI|武田 TAKEDA|松井 MATSUI|千葉 CHIBA|菅 SUGA KAN|岩崎 IWASAKI|桜井 SAKURAI|木下 KINOSHITA|野村 NOMURA|菊地 KIKUCHI|菊池 KIKUCHI|松尾 MATSUO|佐野 SANO|杉本 SUGIMOTO
市川 ICHIKAWA|古川 FURUKAWA|大西 ONISHI|島田 SHIMADA|水野 MIZUNO|吉川 YOSHIKAWA|山内 YAMAUCHI|西田 NISHIDA|菅原 SUGAWARA|北村 KITAMURA|五十嵐 IGARASHI|福島 FUKUSHIMA|安田 YASUDA
中田 NAKATA|平田 HIRATA|川口 KAWAGUCHI|川崎 KAWASAKI|飯田 IIDA|東 AZUMA HIGASHI|本田 HONDA|沢田 SAWADA|辻 TSUJI|関 SEKI|久保 KUBO|吉村 YOSHIMURA|服部 HATTORI|川村 KAWAMURA|岸田 KISHIDA
石原 ISHIHARA|黒田 KURODA|麻生 ASO|鳩山 HATOYAMA|小泉 KOIZUMI|浅野 ASANO|岡 OKA|土屋 TSUCHIYA|永井 NAGAI|松岡 MATSUOKA|重信 SHIGENOBU|岡村 OKAMURA|大島 OSHIMA|荒木 ARAKI|尾崎 OZAKI
太郎 TARO TAROU|次郎 JIRO|二郎 JIRO|三郎 SABURO|一郎 ICHIRO|花子 HANAKO|健 KEN TAKESHI|健一 KENICHI|誠 MAKOTO|隆 TAKASHI|茂 SHIGERU|浩 HIROSHI|博 HIROSHI|明 AKIRA|清 KIYOSHI
勇 ISAMU|進 SUSUMU|実 MINORU|豊 YUTAKA|修 OSAMU|翔 SHO|翔太 SHOTA|大輔 DAISUKE|達也 TATSUYA|直樹 NAOKI|和也 KAZUYA|哲也 TETSUYA|健太 KENTA|拓也 TAKUYA|純一郎 JUNICHIRO|晋三 SHINZO
文雄 FUMIO|義偉 YOSHIHIDE|由紀夫 YUKIO|幸子 SACHIKO YUKIKO|和子 KAZUKO|洋子 YOKO|恵子 KEIKO|京子 KYOKO|節子 SETSUKO|久美子 KUMIKO|由美子 YUMIKO|真由美 MAYUMI|明美 AKEMI|直美 NAOMI|裕子 YUKO HIROKO
陽子 YOKO|智子 TOMOKO|美咲 MISAKI|愛 AI|恵 MEGUMI|薫 KAORU|香織 KAORI|房子 FUSAKO|美穂 MIHO|由美 YUMI|真理子 MARIKO|良子 RYOKO YOSHIKO|雅子 MASAKO|正 TADASHI MASASHI|昭 AKIRA|弘 HIROSHI|剛 TSUYOSHI|学 MANABU|聡 SATOSHI|武 TAKESHI
春樹 HARUKI|一 HAJIME|秀樹 HIDEKI|英樹 HIDEKI|正樹 MASAKI|公三 KOZO|孝 TAKASHI|稔 MINORU|洋 HIROSHI|洋一 YOICHI|幸一 KOICHI|浩二 KOJI|浩一 KOICHI|智 SATOSHI|裕 YUTAKA|裕二 YUJI`;

interface Readings {
  korean: ReadonlyMap<string, readonly string[]>;
  cantonese: ReadonlyMap<string, readonly string[]>;
  japanese: ReadonlyMap<string, readonly string[]>;
}

let tables: Readings | undefined;

/**
 * Latin spellings of a word of one to three Han characters as a Japanese, Korean or Cantonese name, in this order;
 * none where the tables lack one of its characters.
 */
export function hanReadings(word: string): string[] {
  tables ??= { korean: readTable(korean), cantonese: readTable(cantonese), japanese: readTable(japanese) };
  const { japanese: names, ...byCharacter } = tables;
  const characters = Array.from(word);
  const read = Object.values(byCharacter).map((table) => joined(characters, table));
  return [...(names.get(word) ?? []), ...read.flat()];
}

/** A character in all its spellings; several characters each in its commonest, or with the next of the last. */
function joined(characters: string[], table: ReadonlyMap<string, readonly string[]>): string[] {
  const found = characters.map((character) => table.get(character) ?? []);
  if (found.length > 3 || found.some((spellings) => spellings.length === 0)) return [];
  if (found.length === 1) return [...(found[0] ?? [])];
  const before = found
    .slice(0, -1)
    .map(([spelling]) => spelling)
    .join('');
  return (found.at(-1) ?? []).slice(0, 2).map((spelling) => before + spelling);
}

function readTable(table: string): Map<string, readonly string[]> {
  const read = new Map<string, readonly string[]>();
  for (const line of table.split(/[|\n]/)) {
    const [written = '', ...spellings] = line.split(' ');
    if (written !== '') read.set(written, [...new Set([...(read.get(written) ?? []), ...spellings])]);
  }
  return read;
}
