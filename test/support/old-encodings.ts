/** Vietnamese text as programs from before Unicode wrote it: bytes that stand for letters of a table of their own. */

const TCVN3_TABLE =
  'àµá¸ả¶ã·ạ¹ă¨ằ»ắ¾ẳ¼ẵ½ặÆâ©ầÇấÊẩÈẫÉậËđ®èÌéÐẻÎẽÏẹÑêªềÒếÕểÓễÔệÖì×íÝỉØĩÜịÞòßóãỏáõâọäô«ồåốèổæỗçộéơ¬ờêớíởëỡìợîùïúóủñũòụôư\u00ADừõứøửöữ÷ựùỳúýýỷûỹüỵþ' +
  'Đ§Ă¡Â¢Ê£Ô¤Ơ¥Ư¦';
const TCVN3 = new Map([...TCVN3_TABLE.matchAll(/(.)(.)/gu)].map(([, letter = '', code = '']) => [letter, code]));

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const TILDE = '\u0303';
const HOOK = '\u0309';
const DOT = '\u0323';
const MARKS = new Set([GRAVE, ACUTE, TILDE, HOOK, DOT]);
const ROOF = new Map([
  [GRAVE, 'à'],
  [ACUTE, 'á'],
  [HOOK, 'å'],
  [TILDE, 'ã'],
  [DOT, 'ä'],
  ['', 'â'],
]);
const BREVE = new Map([
  [GRAVE, 'è'],
  [ACUTE, 'é'],
  [HOOK, 'ú'],
  [TILDE, 'ü'],
  [DOT, 'ë'],
  ['', 'ê'],
]);
const TONE = new Map([
  [GRAVE, 'ø'],
  [ACUTE, 'ù'],
  [HOOK, 'û'],
  [TILDE, 'õ'],
  [DOT, 'ï'],
  ['', ''],
]);
const VNI_I = new Map([
  [GRAVE, 'ì'],
  [ACUTE, 'í'],
  [HOOK, 'æ'],
  [TILDE, 'ó'],
  [DOT, 'ò'],
]);

function vniLetter(letter: string): string {
  if (letter === 'đ') return 'ñ';
  if (letter === 'Đ') return 'Ñ';
  const [base = '', ...marks] = letter.normalize('NFD');
  const tone = marks.find((mark) => MARKS.has(mark)) ?? '';
  if (base === 'i' && tone) return VNI_I.get(tone) ?? 'i';
  if (marks.includes('\u0302')) return base + (ROOF.get(tone) ?? '');
  if (marks.includes('\u0306')) return base + (BREVE.get(tone) ?? '');
  const horned = marks.includes('\u031B') ? (base === 'o' ? 'ô' : base === 'u' ? 'ö' : base) : base;
  return horned + (TONE.get(tone) ?? '');
}

const CP1258 = new Map([
  [GRAVE, 0xcc],
  [ACUTE, 0xec],
  [HOOK, 0xd2],
  [TILDE, 0xde],
  [DOT, 0xf2],
]);
const CP1258_LETTERS = new Map([
  ['ă', 0xe3],
  ['â', 0xe2],
  ['ê', 0xea],
  ['ô', 0xf4],
  ['ơ', 0xf5],
  ['ư', 0xfd],
  ['đ', 0xf0],
  ['Đ', 0xd0],
]);

/** As a file of the old program, byte by byte. */
export const ENCODERS = {
  TCVN3: (text: string) =>
    Buffer.from(
      [...text].map((letter) => TCVN3.get(letter) ?? TCVN3.get(letter.toLowerCase()) ?? letter).join(''),
      'latin1',
    ),
  VNI: (text: string) => Buffer.from([...text].map(vniLetter).join(''), 'latin1'),
  'Windows-1258': (text: string) =>
    Buffer.from(
      [...text].flatMap((letter) => {
        const tone = [...letter.normalize('NFD')].find((mark) => MARKS.has(mark));
        const plain = letter
          .normalize('NFD')
          .replace(tone ?? '', '')
          .normalize('NFC');
        const bytes = [CP1258_LETTERS.get(plain) ?? Math.min(plain.charCodeAt(0), 255)];
        return tone ? [...bytes, CP1258.get(tone) ?? 63] : bytes;
      }),
    ),
  'UTF-16': (text: string) => Buffer.from(text, 'utf16le'),
} as const;
