import type { ListField } from '@/lib/screening/list-schema';

/**
 * Headings of columns in the languages that lists come in: English, French, Spanish, Portuguese, German, Italian,
 * Turkish, Arabic, Persian, Russian, Ukrainian and Chinese. Compared folded (`foldHeading`), so case, accents, blanks
 * and a number behind (`alias 2`) do not matter.
 */
const words: Record<ListField, string> = {
  reference:
    'reference|ref|id|reference number|ref no|entry id|record id|list id|number|no|nr|référence|numéro de référence|referencia|número de referencia|referência|kennung|aktenzeichen|laufende nummer|riferimento|referans|المرجع|رقم المرجع|الرقم|الرقم المرجعي|شناسه|شماره|номер|номер записи|ид|идентификатор|编号|序号',
  full_name:
    'full name|name|whole name|complete name|nom complet|nom et prénom|nom et prénoms|nom prénom|nombre completo|nombre y apellidos|apellidos y nombres|nome completo|vollständiger name|ad soyad|ad soyadı|الاسم|الاسم الكامل|الاسم الرباعي|نام|نام و نام خانوادگی|фио|полное имя|имя полностью|прізвище та ім’я|піб|姓名|全名',
  family_name:
    'family name|surname|last name|family names|surnames|family|paternal surname|maternal surname|nom|nom de famille|noms|apellido|apellidos|primer apellido|segundo apellido|apellido paterno|apellido materno|sobrenome|apelido|apelidos|nachname|familienname|cognome|soyad|soyadı|soyisim|اللقب|اسم العائلة|الشهرة|العائلة|نام خانوادگی|фамилия|прізвище|姓|姓氏',
  given_names:
    'given names|given name|given|first name|first names|forenames|forename|middle name|middle names|second name|third name|father name|prénom|prénoms|nombre|nombres|primer nombre|segundo nombre|nome|prenome|nomes próprios|vorname|vornamen|ad|adı|isim|الاسم الأول|الاسم الشخصي|اسم الأب|اسم الجد|نام کوچک|نام پدر|имя|имена|отчество|имя и отчество|ім’я|по батькові|名|名字',
  aliases:
    'aliases|alias|aka|also known as|other name|other names|alternative name|alternative names|former name|former names|nickname|original script|name original script|name in original script|alias names|autre nom|autres noms|surnom|nom d’emprunt|dit|otros nombres|otro nombre|apodo|apodos|sobrenombre|outros nomes|alcunha|aliasname|weitere namen|andere namen|geburtsname|altri nomi|takma ad|diğer adlar|الاسم المستعار|الأسماء المستعارة|اسم الشهرة|أسماء أخرى|الكنية|نام مستعار|псевдоним|псевдонимы|другие имена|прозвище|кличка|псевдонім|别名|化名|曾用名',
  birth_date:
    'birth date|date of birth|dob|birthdate|born|birth dates|year of birth|birth year|yob|date de naissance|né le|née le|né|année de naissance|ddn|fecha de nacimiento|fecha nacimiento|año de nacimiento|f nacimiento|nacimiento|data de nascimento|ano de nascimento|geburtsdatum|geboren|geburtsjahr|data di nascita|doğum tarihi|doğum yılı|تاريخ الميلاد|تاريخ الولادة|سنة الميلاد|المواليد|تاریخ تولد|дата рождения|год рождения|г р|д р|дата народження|рік народження|出生日期|出生年份|生日',
  sex: 'sex|gender|sexe|genre|sexo|género|geschlecht|sesso|cinsiyet|الجنس|النوع|جنسیت|пол|стать|性别',
  nationality:
    'nationality|nationalities|citizenship|citizenships|country|country of citizenship|nationalité|nationalités|citoyenneté|pays|nacionalidad|nacionalidades|ciudadanía|país|nacionalidade|cidadania|staatsangehörigkeit|nationalität|land|nazionalità|cittadinanza|uyruk|uyruğu|الجنسية|الجنسيات|البلد|الدولة|تابعیت|ملیت|гражданство|национальность|страна|громадянство|国籍',
  birth_place:
    'birth place|place of birth|pob|birthplace|city of birth|country of birth|lieu de naissance|ville de naissance|pays de naissance|lugar de nacimiento|local de nascimento|naturalidade|geburtsort|luogo di nascita|doğum yeri|مكان الميلاد|مكان الولادة|محل الميلاد|محل تولد|место рождения|місце народження|出生地|出生地点',
  document_number:
    'document number|document no|passport number|passport|passport no|document|id number|national id|national identification number|identity card number|travel document|numéro de document|n passeport|passeport|numéro de passeport|no de passeport|numéro du document|pièce d’identité|documento|número de documento|pasaporte|número de pasaporte|n pasaporte|cédula|dni|passaporte|número do passaporte|passnummer|reisepass|reisepassnummer|dokumentennummer|ausweisnummer|passaporto|numero di passaporto|pasaport|pasaport no|pasaport numarası|رقم الجواز|رقم جواز السفر|جواز السفر|رقم الوثيقة|رقم الهوية|الرقم القومي|شماره گذرنامه|گذرنامه|паспорт|номер паспорта|номер документа|документ|паспорт номер|护照号|护照号码|证件号码',
  document_kind:
    'document kind|document type|kind|type of document|id type|type de document|nature du document|tipo de documento|tipo documento|dokumentenart|dokumententyp|art des dokuments|tipo di documento|belge türü|نوع الوثيقة|نوع المستند|نوع مدرک|тип документа|вид документа|证件类型',
  document_issuer:
    'document issuer|issuer|issuing state|issuing country|document country|country of issue|issued by|passport country|pays de délivrance|délivré par|état émetteur|pays émetteur|país emisor|país de emisión|expedido por|país emissor|emitido por|ausstellungsstaat|ausstellender staat|ausgestellt von|paese di rilascio|veren ülke|بلد الإصدار|دولة الإصدار|جهة الإصدار|کشور صادرکننده|страна выдачи|кем выдан|орган выдачи|签发国',
  reason:
    'reason|grounds|comment|comments|remark|remarks|note|notes|reason for listing|narrative|further information|other information|motif|motifs|raison|observations|remarques|commentaire|commentaires|motivo|razón|observaciones|comentarios|notas|observação|observações|grund|begründung|bemerkung|bemerkungen|anmerkung|motivazione|açıklama|sebep|السبب|سبب الإدراج|ملاحظات|الملاحظات|معلومات إضافية|دلیل|توضیحات|основание|причина|примечание|примечания|комментарий|підстава|примітка|原因|备注',
  listed_on:
    'listed on|listed|date listed|listed date|listing date|date of listing|added on|date d’inscription|inscrit le|fecha de inclusión|incluido el|data de inclusão|gelistet am|eintragungsdatum|data di inserimento|تاريخ الإدراج|تاريخ الإضافة|дата включения|дата внесения|列入日期',
  expires_on:
    'expires on|expires|expiry|expiry date|expiration|expiration date|valid until|valid to|end date|date d’expiration|expire le|valable jusqu’au|fin de validité|fecha de caducidad|fecha de vencimiento|válido hasta|caduca|vence|data de validade|válido até|ablaufdatum|gültig bis|läuft ab|befristet bis|scadenza|valido fino al|geçerlilik tarihi|تاريخ الانتهاء|صالح حتى|انتهاء الصلاحية|تاریخ انقضا|срок действия|действует до|дата окончания|дійсний до|有效期|到期日',
  offence:
    'offence|offense|offence category|category|crime|offence code|infraction|délit|catégorie|delito|categoría|crime categoria|straftat|delikt|kategorie|reato|suç|الجريمة|التهمة|فئة الجريمة|جرم|преступление|категория|статья|злочин|罪名',
  source:
    'source|authority|issuing authority|requesting authority|origin|listed by|autorité|service demandeur|autoridad|fuente|origen|autoridade|fonte|quelle|behörde|ausschreibende behörde|autorità|kaynak|makam|المصدر|الجهة|الجهة الطالبة|السلطة|منبع|источник|орган|инициатор|джерело|来源',
};

const pictureWords =
  'photo|photos|picture|image|portrait|photograph|foto|fotografie|fotografía|bild|lichtbild|imagen|immagine|fotoğraf|صورة|الصورة|عکس|фото|фотография|照片|fingerprint|fingerprints|empreintes|huellas|fingerabdrücke|البصمات|отпечатки';

/** Case, accents, blanks, punctuation and a number behind taken off. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}’'ʼ`ـ]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<=\p{L}) ?\p{N}{1,2}$/u, '');
}

const fieldByHeading = new Map<string, ListField>();
for (const [field, list] of Object.entries(words) as [ListField, string][]) {
  for (const word of [field, ...list.split('|')]) {
    const folded = foldHeading(word);
    if (!fieldByHeading.has(folded)) fieldByHeading.set(folded, field);
  }
}
const pictures = new Set(pictureWords.split('|').map(foldHeading));

/** The field a heading stands for; one in two languages (`Nom / Name`) by whichever part is known. */
export function fieldOfHeading(heading: string): ListField | undefined {
  const whole = fieldByHeading.get(foldHeading(heading));
  if (whole !== undefined) return whole;
  for (const part of heading.split(/[/|()\n]/)) {
    const field = fieldByHeading.get(foldHeading(part));
    if (field !== undefined) return field;
  }
  return undefined;
}

/** A column of pictures or fingerprints, which no list keeps here. */
export function isPictureHeading(heading: string): boolean {
  return pictures.has(foldHeading(heading));
}
