package org.nadhir.reports.leak.view;

/// Base64 (RFC 4648 §4 and §5): both alphabets, with or without padding, from any of the four places in a group,
/// broken into lines or groups of one length.
final class Base64Peeler implements Peeler {

    private static final int RUN_MIN = 6;
    private static final int WORD_MAX = 24;
    private static final int LETTERS_MIN = 3;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final boolean[] LETTERS = Groups.set(ALPHABET + "-_");
    private static final boolean[] BREAKS = Groups.set(" \n\r\t=.,");
    private static final byte[] VALUES = values();

    @Override
    public void peel(Base whole, Harvest harvest) {
        Base base = whole.withoutMoments();
        Sheet sheet = harvest.sheet(base);
        Octets octets = new Octets(sheet, LETTERS_MIN);
        String text = base.text;
        Groups groups = Groups.of(text, LETTERS, BREAKS);
        while (groups.next()) {
            if (groups.chars() >= RUN_MIN && !isWord(text, groups)) {
                octets.ofRun(groups.chars());
                for (int offset = 0; offset < 4 && groups.chars() - offset >= 4; offset++) {
                    if (isWorth(text, groups, offset)) {
                        decode(text, groups, offset, octets);
                    }
                }
            }
        }
        harvest.add("base64", sheet, true);
    }

    /// A word in small letters is passed over: of the names that are as short in base64, hardly one in two hundred has
    /// no digit and no capital but the first, and of longer ones fewer.
    private static boolean isWord(String text, Groups groups) {
        if (groups.chars() > WORD_MAX || groups.count() > 1) {
            return false;
        }
        for (int k = 1; k < groups.chars(); k++) {
            char c = text.charAt(groups.at(k));
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isWorth(String text, Groups groups, int offset) {
        Watch watch = new Watch();
        int bits = 0;
        int have = 0;
        boolean zlib = false;
        for (int k = offset; k < groups.chars(); k++) {
            bits = bits << 6 | VALUES[text.charAt(groups.at(k))];
            have += 6;
            if (have >= 8) {
                have -= 8;
                watch.see(bits >> have & 0xFF);
            }
            // A compressed stream need not look like text.
            zlib |= k - offset == 1 && ((bits >> 4 & 0xFF) == 0x1F || (bits >> 4 & 0x8F) == 0x08);
        }
        return zlib || watch.isWorth(Octets.lettersMin(LETTERS_MIN, groups.chars()));
    }

    private static void decode(String text, Groups groups, int offset, Octets octets) {
        int bits = 0;
        int have = 0;
        int first = 0;
        for (int k = offset; k < groups.chars(); k++) {
            int at = groups.at(k);
            if (have == 0) {
                first = at;
            }
            bits = bits << 6 | VALUES[text.charAt(at)];
            have += 6;
            if (have >= 8) {
                have -= 8;
                octets.put(bits >> have & 0xFF, first, at + 1);
                first = at;
            }
        }
        octets.read();
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        java.util.Arrays.fill(values, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = (byte) i;
        }
        values['-'] = 62;
        values['_'] = 63;
        return values;
    }
}
