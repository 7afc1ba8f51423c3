package org.nadhir.reports.leak.view;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Words in Greek, Cyrillic, Georgian and Armenian letters and in syllables ([Syllables]) as they are spoken, in Latin
/// letters; words in Hebrew letters in Arabic ones, since neither writes short vowels.
///
/// Where a letter stands for two sounds of Arabic or Persian the words are written twice. After ELOT 743, BGN/PCGN and
/// the usual spelling of Arabic in Hebrew letters (with geresh), made simpler; our own tables.
final class ScriptPeeler implements Peeler {

    private static final String GREEK = "ντζ=j μπ=b ντ=d γκ=g γγ=ng τζ=j τσ=ch ου=u αι=e ει=i οι=i α=a β=v|b γ=g|gh"
            + " δ=d|dh ε=e ζ=z|zh η=i θ=th ι=i κ=k|q λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r σ=s|sh ς=s|sh τ=t υ=i|u φ=f χ=h|kh"
            + " ψ=ps ω=o";
    private static final String CYRILLIC = "дж=j а=a б=b в=v|w г=g|gh д=d е=e ё=yo ж=zh|j з=z и=i й=y к=k|q л=l м=m"
            + " н=n о=o п=p р=r с=s т=t у=u|w ф=f х=kh|h ц=ts ч=ch ш=sh щ=sh ъ= ы=i ь= э=e ю=yu я=ya і=i ї=i є=e ґ=g"
            + " қ=q ғ=gh ҳ=h ө=o ү=u ә=a һ=h";
    private static final String HEBREW = "ג׳=ج ד׳=ذ|ض ז׳=ج ח׳=خ ט׳=ظ כ׳=خ ע׳=غ ר׳=غ צ׳=تش|ض ת׳=ث א=ا ב=ب ג=ج|غ ד=د ה=ه"
            + " ו=و ז=ز ח=ح|خ ט=ط|ت י=ي כ=ك|خ ך=ك|خ ל=ل מ=م ם=م נ=ن ן=ن ס=س ע=ع פ=ف|ب ף=ف צ=ص ץ=ص ק=ق|ك ר=ر ש=ش|س ת=ت";
    private static final String GEORGIAN = "ა=a ბ=b გ=g დ=d ე=e ვ=v|w ზ=z თ=t|th ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r"
            + " ს=s ტ=t უ=u ფ=f|p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h ჲ=y";
    private static final String ARMENIAN = "ու=u եւ=ev ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=e թ=t|th ժ=zh ի=i լ=l խ=kh ծ=ts"
            + " կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y|h ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v|w տ=t ր=r"
            + " ց=ts ւ=v փ=p ք=k|q օ=o ֆ=f և=ev";
    private static final int LONGEST = 3;
    private static final int LETTERS_MIN = 3;
    /// Each of the first three r of a name is perhaps an l.
    private static final int LIQUID_WAYS = 8;
    private static final Map<String, String[]> TABLE = table();

    @Override
    public void peel(Base base, Harvest harvest) {
        if (base.ascii) {
            return;
        }
        Sheet sheet = harvest.sheet(base);
        String text = base.text;
        int i = 0;
        while (i < text.length()) {
            int end = i;
            int letters = 0;
            while (end < text.length() && (isOther(text.charAt(end)) || (letters > 0 && isBetween(text.charAt(end))))) {
                letters += isOther(text.charAt(end)) ? 1 : 0;
                end++;
            }
            if (letters >= LETTERS_MIN) {
                write(text, i, end, 0, sheet);
                write(text, i, end, 1, sheet);
            }
            i = Math.max(end, i + 1);
        }
        if (base.wide || base.text.chars().anyMatch(c -> c >= 0x900 && Syllables.isOne((char) c))) {
            syllables(text, sheet);
        }
        harvest.add("romanised", sheet, false);
    }

    private static void syllables(String text, Sheet sheet) {
        int i = 0;
        while (i < text.length()) {
            int end = i;
            int letters = 0;
            boolean liquids = false;
            while (end < text.length() && (Syllables.isOne(text.charAt(end))
                    || (letters > 0 && isBetween(text.charAt(end))))) {
                letters += isBetween(text.charAt(end)) ? 0 : 1;
                liquids |= text.charAt(end) >= 0x3041 && Syllables.isOne(text.charAt(end));
                end++;
            }
            if (letters >= 2) {
                for (int way = 0; way < (liquids ? LIQUID_WAYS : 1); way++) {
                    Syllables.write(text, i, end, way, sheet);
                    sheet.gap(i);
                }
            }
            i = Math.max(end, i + 1);
        }
    }

    private static boolean isOther(char c) {
        return (c >= 0x370 && c < 0x588) || (c >= 0x5D0 && c < 0x5F5) || (c >= 0x10D0 && c < 0x1100)
                || (c >= 0x1C90 && c < 0x1CC0) || (c >= 0x1F00 && c < 0x2000);
    }

    private static boolean isBetween(char c) {
        return c == ' ' || c == '-' || c == '\'' || c == '’' || c == '־' || c == '・' || c == '=' || c == '·';
    }

    private static void write(String text, int start, int end, int way, Sheet sheet) {
        int i = start;
        while (i < end) {
            int width = Math.min(LONGEST, end - i);
            String[] sounds = null;
            while (width > 0) {
                sounds = TABLE.get(plain(text.substring(i, i + width)));
                if (sounds != null) {
                    break;
                }
                width--;
            }
            if (sounds == null) {
                sheet.put(isBetween(text.charAt(i)) ? ' ' : text.charAt(i), i, i + 1);
                i++;
                continue;
            }
            String sound = sounds[Math.min(way, sounds.length - 1)];
            boolean capital = Character.isUpperCase(text.charAt(i)) && !sound.isEmpty();
            sheet.put(
                    capital ? sound.substring(0, 1).toUpperCase(Locale.ROOT) + sound.substring(1) : sound,
                    i,
                    i + width);
            i += width;
        }
        sheet.gap(start);
    }

    private static String plain(String letters) {
        String lower = letters.toLowerCase(Locale.ROOT).replace('\'', '׳').replace('’', '׳');
        if (lower.charAt(0) >= 0x400 && lower.charAt(0) < 0x530) {
            return lower;
        }
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static Map<String, String[]> table() {
        Map<String, String[]> table = new HashMap<>();
        for (String row : (GREEK + ' ' + CYRILLIC + ' ' + HEBREW + ' ' + GEORGIAN + ' ' + ARMENIAN).split(" ", -1)) {
            int sign = row.indexOf('=');
            table.put(row.substring(0, sign), row.substring(sign + 1).split("\\|", -1));
        }
        return table;
    }
}
