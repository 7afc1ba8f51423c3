package org.nadhir.reports.leak.view;

import java.util.Arrays;

/// Letters drawn as symbols that no folding of letters undoes: regional indicators, squared and circled letters on
/// black, tags, letters upside down; and bytes hidden in variation selectors.
///
/// Source of the places: the code charts of Unicode 16.0 (Enclosed Alphanumeric Supplement, Tags, Variation Selectors);
/// the letters upside down are our own list of what is in use.
final class SymbolsPeeler implements Peeler {

    private static final String TURNED = "ɐqɔpǝɟƃɓɥᴉıɾʞlןɯuodbɹsʇnʌʍxʎz∀ꓭƆꓷƎℲ⅁HIſꓘ˥WNOԀꓤS⊥ՈΛMX⅄Z0ƖᄅƐㄣϛ9ㄥ86"
            + "əᵷꞁʅꓶꓕꓵꓥꟽɒᗡᗺⱯᗄ⅂ᴚ∩ᔭ˙";
    private static final String UPRIGHT = "abcdefgghiijkllmnopqrstuvwxyzabcdefghijklmnoprstuvwxyz0123456789"
            + "egllltuvmadbaalru4.";
    private static final char[] UPRIGHT_OF = uprights();

    @Override
    public void peel(Base base, Harvest harvest) {
        if (base.ascii) {
            return;
        }
        // Arabic letters are the bulk of most texts.
        Sheet letters = harvest.sheet(base);
        Patches patches = new Patches(letters);
        Octets octets = new Octets(harvest.sheet(base), 3);
        String text = base.text;
        int upsideDown = 0;
        int hidden = 0;
        for (int i = 0; i < text.length(); ) {
            char unit = text.charAt(i);
            if (unit < 0x180 || (unit >= 0x600 && unit < 0x780)) {
                i++;
                continue;
            }
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            int letter = letter(c);
            if (letter > 0) {
                patches.codePoint(letter, i, end);
            }
            int selector = selector(c);
            if (selector >= 0) {
                octets.put(selector, i, end);
                hidden++;
            }
            upsideDown += unit < UPRIGHT_OF.length && UPRIGHT_OF[unit] > 0 ? 1 : 0;
            i = end;
        }
        patches.finish();
        harvest.add("symbols", letters, true);
        if (hidden > 2) {
            octets.readInto(harvest, "variation-selectors");
        }
        if (upsideDown > 1) {
            harvest.add("upside-down", turned(base, harvest), true);
        }
    }

    private static int letter(int c) {
        if (c >= 0x1F1E6 && c <= 0x1F1FF) {
            return 'a' + c - 0x1F1E6;
        }
        if (c >= 0x1F130 && c <= 0x1F189) {
            int place = (c - 0x1F130) % 32;
            return place < 26 ? 'a' + place : 0;
        }
        // 🆎 and its kin stand for two letters; nobody spells with them.
        return c >= 0xE0020 && c <= 0xE007E ? c - 0xE0000 : 0;
    }

    private static int selector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F ? c - 0xFE00 : c >= 0xE0100 && c <= 0xE01EF ? c - 0xE0100 + 16 : -1;
    }

    /// Whoever turns a word upside down writes it from its end, if with care.
    private static Sheet turned(Base base, Harvest harvest) {
        Sheet sheet = harvest.sheet(base);
        String text = base.text;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            int turned = 0;
            while (i < text.length() && upright(text.charAt(i)) > 0) {
                turned += text.charAt(i) > 0x7F ? 1 : 0;
                i++;
            }
            if (turned > 1) {
                for (int k = i - 1; k >= start; k--) {
                    sheet.put(upright(text.charAt(k)), k, k + 1);
                }
                sheet.gap(start);
                for (int k = start; k < i; k++) {
                    sheet.put(upright(text.charAt(k)), k, k + 1);
                }
                sheet.gap(start);
            }
            i++;
        }
        return sheet;
    }

    private static char upright(char c) {
        char upright = c < UPRIGHT_OF.length ? UPRIGHT_OF[c] : 0;
        return upright > 0 || " .@-_'+1234578".indexOf(c) < 0 ? upright : c;
    }

    private static char[] uprights() {
        char[] uprights = new char[Character.MAX_VALUE + 1];
        for (int i = TURNED.length() - 1; i >= 0; i--) {
            uprights[TURNED.charAt(i)] = UPRIGHT.charAt(i);
        }
        return Arrays.copyOf(uprights, uprights.length);
    }
}
