package org.nadhir.reports.leak.view;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Spellings of Arabic words in Latin letters that say with a mark or a sign what others say with two letters, as the
/// press writes them: scholars' (DIN 31635, ISO 233, ALA-LC, EI, Turkish), the chat alphabet's signs; and Buckwalter's,
/// with vowels or without, in Arabic letters.
final class SpellingPeeler implements Peeler {

    private static final int AROUND = 48;
    private static final Map<Character, String> MARKED = marked();
    private static final String BUCKWALTER = "'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYy{";
    private static final String ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيا";
    private static final String BUCKWALTER_VOWELS = "aiuoFKN~`_";
    private static final boolean[] BUCKWALTER_ALL = Groups.set(BUCKWALTER + BUCKWALTER_VOWELS + ".,;:-");
    private static final boolean[] BUCKWALTER_SIGNS = Groups.set("|>&<}*$~{`");
    private static final boolean[] BUCKWALTER_CAPITALS = Groups.set("ADEHKNSTYZF");

    /// A token of the text: what stands between two spaces.
    private record Piece(int start, int end) {}

    @Override
    public void peel(Base base, Harvest harvest) {
        if (!base.ascii) {
            marked(base, harvest);
        }
        if (base.hasAny("$'") || base.wide) {
            chat(base, harvest);
        }
        buckwalter(base, harvest);
    }

    private static void marked(Base base, Harvest harvest) {
        Sheet sheet = harvest.sheet(base);
        Patches patches = new Patches(sheet, AROUND);
        String text = base.text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 || (c >= 0x370 && c < 0x1E00) || c > 0x2100) {
                continue;
            }
            boolean mark = c >= 0x300 && c < 0x370 && i > 0;
            int start = mark ? i - 1 : i;
            String read = MARKED.get(mark ? composed(text, start) : c);
            if (read != null) {
                patches.text(read, start, i + 1);
            }
        }
        patches.finish();
        harvest.add("scholarly", sheet, false);
    }

    private static char composed(String text, int start) {
        String one = Normalizer.normalize(text.substring(start, start + 2), Normalizer.Form.NFC);
        return one.length() == 1 ? one.charAt(0) : 0;
    }

    private static Map<Character, String> marked() {
        Map<Character, String> marked = new HashMap<>();
        String rows = "š=sh ṯ=th ḏ=dh ḫ=kh ẖ=kh ġ=gh ǧ=j č=ch ž=zh ğ=gh ş=sh ḡ=gh ǰ=j ś=s"
                + " ʿ= ʾ= ʻ= ʼ= ʽ= ˈ= ʹ= ˁ= ˀ= ʕ= ʔ=";
        for (String row : rows.split(" ", -1)) {
            String read = row.substring(2);
            marked.put(row.charAt(0), read);
            char capital = Character.toUpperCase(row.charAt(0));
            if (capital != row.charAt(0)) {
                marked.put(capital, read.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + read.substring(1));
            }
        }
        return marked;
    }

    /// Of the chat alphabet only signs that no fold keeps; its digits are heard as they stand.
    private static void chat(Base base, Harvest harvest) {
        Sheet sheet = harvest.sheet(base);
        Patches patches = new Patches(sheet, AROUND);
        String text = base.text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = c == '\'' || c == '’' || c == '`' || c == '‘';
            if (sign && i > 0 && i + 1 < text.length() && isInWord(text, i + 1)) {
                int digit = "3769".indexOf(text.charAt(i - 1));
                if (digit >= 0) {
                    patches.text(List.of("gh", "kh", "z", "d").get(digit), i - 1, i + 1);
                } else if (i > 1 && isInWord(text, i - 1) && isInWord(text, i - 2)
                        && i + 2 < text.length() && isInWord(text, i + 2)) {
                    // A hamza or an ayn within a word; what French and English put there has one letter beside it.
                    patches.drop(i, i + 1);
                }
            } else if (c == '$' && (isLetter(text, i - 1) || isLetter(text, i + 1))) {
                patches.text("sh", i, i + 1);
            }
        }
        patches.finish();
        harvest.add("chat-alphabet", sheet, false);
    }

    private static boolean isLetter(String text, int i) {
        return i >= 0 && i < text.length() && Words.isLetter(text.charAt(i));
    }

    private static boolean isInWord(String text, int i) {
        return isLetter(text, i) || (text.charAt(i) >= '2' && text.charAt(i) <= '9');
    }

    private static void buckwalter(Base base, Harvest harvest) {
        String text = base.text;
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        boolean any = false;
        while (i < text.length()) {
            int start = i;
            boolean odd = false;
            boolean all = true;
            while (i < text.length() && text.charAt(i) > ' ' && text.charAt(i) < 0x7F) {
                char c = text.charAt(i);
                all &= BUCKWALTER_ALL[c];
                odd |= BUCKWALTER_SIGNS[c] || (i > start && BUCKWALTER_CAPITALS[c] && text.charAt(i - 1) != '-');
                i++;
            }
            if (i - start > 2 && all) {
                boolean first = BUCKWALTER_CAPITALS[text.charAt(start)];
                pieces.add(new Piece(start, odd || first ? i : -i));
                any |= odd;
            } else if (i > start) {
                pieces.add(new Piece(start, 0));
            }
            i++;
        }
        if (any) {
            arabic(base, pieces, harvest);
        }
    }

    /// Writes the pieces that are in Buckwalter's letters, and those beside them that may be.
    private static void arabic(Base base, List<Piece> pieces, Harvest harvest) {
        Sheet sheet = harvest.sheet(base);
        for (int i = 0; i < pieces.size(); i++) {
            boolean beside = (i > 0 && pieces.get(i - 1).end() > 0)
                    || (i + 1 < pieces.size() && pieces.get(i + 1).end() > 0);
            int end = pieces.get(i).end();
            if (end > 0 || (end < 0 && beside)) {
                for (int k = pieces.get(i).start(); k < Math.abs(end); k++) {
                    int at = BUCKWALTER.indexOf(base.text.charAt(k));
                    if (at >= 0) {
                        sheet.put(ARABIC.charAt(at), k, k + 1);
                    }
                }
                sheet.put(' ', Math.abs(end) - 1, Math.abs(end));
            } else {
                sheet.gap(pieces.get(i).start());
            }
        }
        harvest.add("buckwalter", sheet, false);
    }
}
