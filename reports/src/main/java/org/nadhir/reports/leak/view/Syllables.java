package org.nadhir.reports.leak.view;

import java.util.HashMap;
import java.util.Map;

/// Scripts of syllables in Latin letters, as a name is heard: Devanagari, Bengali, Gurmukhi, Ethiopic, katakana and
/// hiragana, Hangul. Vowels that only keep two consonants apart are left out.
///
/// Sources: ISO 15919, BGN/PCGN for Amharic, Hepburn, Revised Romanization of Korean, all made simpler; our own tables.
final class Syllables {

    private static final char NUKTA = '\u093C';
    /// What is left of the place of a letter of India, whichever of the three scripts it is of.
    private static final int INDIC = 0x900;
    private static final int INDIC_SIZE = 0x80;
    private static final String INDIC_CONSONANTS = "क=k ख=kh ग=g घ=gh ङ=n च=ch छ=ch ज=j झ=j ञ=n ट=t ठ=t ड=d ढ=d ण=n"
            + " त=t थ=t द=d ध=d न=n प=p फ=f ब=b भ=b म=m य=y र=r ल=l ळ=l व=w श=sh ष=sh स=s ह=h";
    private static final String INDIC_NUKTA = "क=q ख=kh ग=gh ज=z फ=f ड=r ढ=r य=y स=sh ल=l";
    private static final String INDIC_VOWELS = "अ=a आ=a इ=i ई=i उ=u ऊ=u ए=e ऐ=ay ओ=o औ=aw ा=a ि=i ी=i ु=u ू=u े=e"
            + " ै=ay ो=o ौ=aw ं=n ँ=n ॉ=o";
    private static final String[] ETHIOPIC =
            "h l h m s r s sh q q q q b v t ch kh kh n n a k k kh kh w a z zh y d d j g g g t ch p s s f p"
                    .split(" ", -1);
    private static final String[] ETHIOPIC_VOWELS = {"a", "u", "i", "a", "e", "", "o", "wa"};
    private static final String KANA = "ア=a イ=i ウ=u エ=e オ=o カ=ka キ=ki ク=k ケ=ke コ=ko ガ=ga ギ=gi グ=g ゲ=ge ゴ=go サ=sa"
            + " シ=shi ス=s セ=se ソ=so ザ=za ジ=ji ズ=z ゼ=ze ゾ=zo タ=ta チ=chi ツ=ts テ=te ト=t ダ=da デ=de ド=d ナ=na"
            + " ニ=ni ヌ=nu ネ=ne ノ=no ハ=ha ヒ=hi フ=f ヘ=he ホ=ho バ=ba ビ=bi ブ=b ベ=be ボ=bo パ=pa ピ=pi プ=p ペ=pe ポ=po"
            + " マ=ma ミ=mi ム=m メ=me モ=mo ヤ=ya ユ=yu ヨ=yo ラ=ra リ=ri ル=r レ=re ロ=ro ワ=wa ヲ=o ン=n ヴ=v"
            + " シャ=sha シュ=shu ショ=sho シェ=she ジャ=ja ジュ=ju ジョ=jo ジェ=je チャ=cha チュ=chu チョ=cho ティ=ti ディ=di"
            + " トゥ=tu ドゥ=du ファ=fa フィ=fi フェ=fe フォ=fo ウィ=wi ウェ=we ウォ=wo ヴァ=va ヴィ=vi キャ=kya キュ=kyu"
            + " クー=ku グー=gu スー=su ズー=zu フー=fu ブー=bu プー=pu ムー=mu ルー=ru シュー=shu ジュー=ju ヌー=nu トゥー=tu"
            + " リャ=rya ニャ=nya ヒャ=hya ミャ=mya ビャ=bya ピャ=pya ー= ッ=";
    private static final String[] HANGUL_FIRST =
            "g g n d d r m b b s s  j j ch k t p h".split(" ", -1);
    private static final String[] HANGUL_VOWELS =
            "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu  i i".split(" ", -1);
    private static final String[] HANGUL_LAST =
            " k k k n n n t l k m l l l p l m p p t t ng t t k t p h".split(" ", -1);
    private static final Map<String, String> TABLE = new HashMap<>();

    static {
        putAll(INDIC_CONSONANTS, "");
        putAll(INDIC_NUKTA, String.valueOf(NUKTA));
        putAll(INDIC_VOWELS, "");
        putAll(KANA, "");
    }

    private Syllables() {}

    private static void putAll(String rows, String behind) {
        for (String row : rows.split(" ", -1)) {
            int sign = row.indexOf('=');
            TABLE.put(row.substring(0, sign) + behind, row.substring(sign + 1));
        }
    }

    /// Whether this is a syllable or a letter of one of these scripts.
    static boolean isOne(char c) {
        return (c >= 0x900 && c < 0xA80) || (c >= 0x1200 && c < 0x1380) || (c >= 0x3041 && c < 0x3100 && c != '・')
                || (c >= 0xAC00 && c < 0xD7A4);
    }

    /// Writes the run `[start, end)`; `lateral` says of each r of a script without l, from the first on, whether it is
    /// written as one, a bit for each.
    static void write(String text, int start, int end, int lateral, Sheet sheet) {
        int bits = lateral;
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            int width = 1;
            String read;
            if (!isOne(c)) {
                read = " ";
            } else if (c >= 0xAC00) {
                read = hangul(c);
            } else if (c >= 0x3041) {
                width = kanaWidth(text, i, end);
                read = kana(text, i, width, end);
            } else if (c >= 0x1200) {
                int place = c - 0x1200;
                read = place / 8 < ETHIOPIC.length ? ethiopic(place) : "";
            } else {
                width = i + 1 < end && plain(text.charAt(i + 1)) == NUKTA ? 2 : 1;
                read = indic(text, i, width, end);
            }
            for (int k = 0; k < read.length(); k++) {
                char letter = read.charAt(k);
                if (letter == 'r' && c >= 0x3041) {
                    letter = (bits & 1) != 0 ? 'l' : 'r';
                    bits >>= 1;
                }
                sheet.put(letter, i, i + width);
            }
            i += width;
        }
    }

    private static String ethiopic(int place) {
        String consonant = ETHIOPIC[place / 8];
        return consonant.equals("a") ? ETHIOPIC_VOWELS[place % 8] : consonant + ETHIOPIC_VOWELS[place % 8];
    }

    private static String hangul(char c) {
        int place = c - 0xAC00;
        String vowel = HANGUL_VOWELS[place / 28 % 21];
        String first = HANGUL_FIRST[place / 28 / 21];
        boolean soft = first.equals("s") && (vowel.startsWith("y") || vowel.equals("i"));
        return (soft ? "sh" + vowel.replace("y", "") : first + vowel) + HANGUL_LAST[place % 28].replace('l', 'r');
    }

    /// The three scripts of India have their letters in the same places.
    private static char plain(char c) {
        return c >= INDIC && c < INDIC + 3 * INDIC_SIZE ? (char) (INDIC + (c - INDIC) % INDIC_SIZE) : c;
    }

    private static String indic(String text, int i, int width, int end) {
        char[] letters = text.substring(i, i + width).toCharArray();
        for (int k = 0; k < width; k++) {
            letters[k] = plain(letters[k]);
        }
        char c = letters[0];
        boolean ready = c >= 0x958 && c <= 0x95F;
        String key = ready ? "कखगजडढफय".charAt(c - 0x958) + String.valueOf(NUKTA) : new String(letters);
        String read = TABLE.getOrDefault(key, TABLE.getOrDefault(key.substring(0, 1), ""));
        boolean consonant = (c >= 0x915 && c <= 0x939) || ready;
        char next = i + width < end ? plain(text.charAt(i + width)) : ' ';
        boolean another = (next >= 0x915 && next <= 0x939) || (next >= 0x958 && next <= 0x95F);
        // A vowel is heard behind a consonant unless another one is written, or nothing follows.
        return consonant && another ? read + "a" : read;
    }

    private static char katakana(char c) {
        return c >= 0x3041 && c <= 0x3096 ? (char) (c + 0x60) : c;
    }

    private static int kanaWidth(String text, int i, int end) {
        for (int width = Math.min(3, end - i); width > 1; width--) {
            if (TABLE.containsKey(kanaKey(text, i, width))) {
                return width;
            }
        }
        return 1;
    }

    private static String kanaKey(String text, int i, int width) {
        char[] key = new char[width];
        for (int k = 0; k < width; k++) {
            key[k] = katakana(text.charAt(i + k));
        }
        return new String(key);
    }

    private static String kana(String text, int i, int width, int end) {
        String read = TABLE.getOrDefault(kanaKey(text, i, width), "");
        char next = i + width < end ? katakana(text.charAt(i + width)) : ' ';
        return read.equals("n") && "マミムメモバビブベボパピプペポ".indexOf(next) >= 0 ? "m" : read;
    }
}
