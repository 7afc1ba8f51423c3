package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.nadhir.reports.leak.view.Ids;
import org.nadhir.tearline.Leak;

/// Digests of values, in hexadecimal digits or base64, whole or cut: whoever guesses the value can check it.
///
/// A digest that is none of a known value is nothing: texts carry ids. The digests are made when a text first has
/// something that looks like one, since most texts have none.
final class DigestSearch {

    /// So many digits of a digest are told from chance: 64 bits.
    private static final int HEX_MIN = 16;
    private static final int HEX_OF_GROUPS_MIN = 32;
    private static final int HEX_MAX = 160;
    private static final int BASE64_MIN = 22;
    private static final int BASE64_MAX = 90;
    private static final int KEY_CHARS_OF_BASE64 = 12;
    private static final int VERSION_AT = 12;
    private static final int UUID_CHARS = 36;
    private static final int TYPED_CHARS = 2 + UUID_CHARS;

    private final Digests digests;

    DigestSearch(List<Form> forms) {
        this.digests = new Digests(forms);
    }

    /// Searches a text as it stands, not its views.
    void search(Reading reading, Findings findings) {
        if (!reading.layer().isEmpty()) {
            return;
        }
        String text = reading.text();
        int i = 0;
        while (i < text.length()) {
            int start = i;
            int mixed = 0;
            int drawn = 0;
            boolean hex = true;
            while (i < text.length() && isBase64(text.charAt(i))) {
                char c = text.charAt(i);
                hex &= isHex(c);
                boolean capital = c >= 'A' && c <= 'Z' && i > start;
                mixed += c <= '9' || capital ? 1 : 0;
                drawn += (c >= '0' && c <= '9') || capital ? 1 : 0;
                i++;
            }
            if (mixed > 0) {
                if (drawn > 0 && isBase64(text, start, i)) {
                    base64(reading, start, i, findings);
                }
                if (hex || isDashed(text, start, i) || i - start <= 4) {
                    hex(reading, start, findings);
                } else {
                    within(reading, start, i, findings);
                }
            }
            i = Math.max(i, start + 1);
        }
    }

    /// Each row of digits in a longer word that is long enough for a digest or begins an id: `sha256-` stands before
    /// many of them.
    private void within(Reading reading, int start, int end, Findings findings) {
        int digits = start;
        for (int i = start; i < end; i = digits + 1) {
            digits = i;
            while (digits < end && isHex(reading.text().charAt(digits))) {
                digits++;
            }
            if (digits - i >= HEX_MIN || Ids.end(reading.text(), i) > i) {
                hex(reading, i, findings);
            }
        }
    }

    /// Whether a digest may stand there. Small letters and hyphens alone are words that are joined; what ends in an id
    /// behind two hyphens is an object of STIX (2.1, section 2.9), and no part of it was digested.
    private static boolean isBase64(String text, int start, int end) {
        int length = end - start;
        return length >= BASE64_MIN
                && length <= BASE64_MAX
                && !isDashed(text, start, end)
                && !(length > TYPED_CHARS && isTyped(text, start, end - TYPED_CHARS));
    }

    /// Whether from `start` a type of STIX stands, and an id behind it.
    private static boolean isTyped(String text, int start, int hyphens) {
        for (int i = start; i < hyphens; i++) {
            char c = text.charAt(i);
            if (c != '-' && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        int id = hyphens + 2;
        return text.startsWith("--", hyphens) && Ids.end(text, id) == id + UUID_CHARS;
    }

    private static boolean isBase64(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
                || c == '+' || c == '/' || c == '-' || c == '_';
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
    }

    private static boolean isDashed(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isHex(text.charAt(i)) && text.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    private void base64(Reading reading, int start, int end, Findings findings) {
        String head = reading.text().substring(start, start + KEY_CHARS_OF_BASE64)
                .replace('-', '+')
                .replace('_', '/');
        byte[] bytes = Base64.getDecoder().decode(head);
        long key = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            key = key << Byte.SIZE | (bytes[i] & 0xFF);
        }
        // Six bits a character: what is left over of the last bytes are paddings.
        found(reading, digests.ofBytes(key, (end - start) * 6 / 8), start, end, findings);
    }

    /// The digits from here on, one sign at most between two groups of them. A first group that is long enough by
    /// itself is asked for as well: words as "a" and "de" are groups of digits that may follow it.
    private void hex(Reading reading, int start, Findings findings) {
        String text = reading.text();
        int id = Ids.end(text, start);
        if (id > start) {
            String digits = text.substring(start, id).replace("-", "");
            long key = Long.parseUnsignedLong(digits, 0, HEX_MIN, 16);
            found(reading, digests.ofId(key, digits.charAt(VERSION_AT) - '0'), start, id, findings);
            return;
        }
        StringBuilder hex = new StringBuilder();
        int groups = 1;
        int end = start;
        for (int i = start; i < text.length() && hex.length() < HEX_MAX; i++) {
            char c = text.charAt(i);
            if (isHex(c)) {
                hex.append(c);
                end = i + 1;
            } else if (i > end || " :-\n".indexOf(c) < 0) {
                break;
            } else {
                if (groups == 1) {
                    hex(reading, start, end, hex, groups, findings);
                }
                groups++;
            }
        }
        hex(reading, start, end, hex, groups, findings);
    }

    private void hex(Reading reading, int start, int end, CharSequence hex, int groups, Findings findings) {
        if (hex.length() < (groups == 1 ? HEX_MIN : HEX_OF_GROUPS_MIN)) {
            return;
        }
        long key = Long.parseUnsignedLong(hex, 0, HEX_MIN, 16);
        found(reading, digests.ofBytes(key, hex.length() / 2), start, end, findings);
    }

    private static void found(Reading reading, List<Integer> traces, int start, int end, Findings findings) {
        for (int trace : new ArrayList<>(traces)) {
            findings.addText(
                    reading, trace, Leak.Kind.TRACE, Layer.DIGESTED, Leak.Weight.CERTAIN, start, end);
        }
    }
}
