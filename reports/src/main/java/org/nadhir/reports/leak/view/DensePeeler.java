package org.nadhir.reports.leak.view;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/// Base32 (RFC 4648 §6 and §7, and Crockford's), base58 (Bitcoin's alphabet), and base85 (Adobe's, ZeroMQ's RFC 32,
/// that of RFC 1924, which git and Python have). A run of letters counts only if it is none of an ordinary word: with
/// digits or marks within.
final class DensePeeler implements Peeler {

    private static final List<byte[]> BASE32 = List.of(
            eitherCase("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
            eitherCase("0123456789ABCDEFGHIJKLMNOPQRSTUV"),
            eitherCase("0123456789ABCDEFGHJKMNPQRSTVWXYZ"));
    private static final byte[] BASE58 = digits("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
    private static final String Z85 =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";
    private static final String GIT85 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
    private static final List<byte[]> BASE85 = List.of(digits(adobe85()), digits(Z85), digits(GIT85));
    private static final byte[] KINDS = kinds();
    private static final int RUN_MIN = 5;
    /// Base58 costs the square of its length.
    private static final int BASE58_MAX = 128;
    private static final int LETTERS_MIN = 3;

    @Override
    public void peel(Base whole, Harvest harvest) {
        Base base = whole.withoutMoments();
        String text = base.text;
        Sheet base32 = harvest.sheet(base);
        Sheet base58 = harvest.sheet(base);
        Sheet base85 = harvest.sheet(base);
        int i = 0;
        while (i < text.length()) {
            int end = i;
            int kinds = 0;
            while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 0x7F) {
                kinds |= kind(text.charAt(end));
                end++;
            }
            if (end - i > RUN_MIN && Integer.bitCount(kinds) > 1 && isMixed(text, i, end)) {
                base85(text, i, end, base85);
            }
            words(text, i, end, base32, base58);
            i = end + 1;
        }
        harvest.add("base32", base32, true);
        harvest.add("base58", base58, true);
        harvest.add("base85", base85, true);
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        java.util.Arrays.fill(kinds, (byte) 8);
        java.util.Arrays.fill(kinds, '0', '9' + 1, (byte) 1);
        java.util.Arrays.fill(kinds, 'A', 'Z' + 1, (byte) 2);
        java.util.Arrays.fill(kinds, 'a', 'z' + 1, (byte) 4);
        return kinds;
    }

    /// 1 a digit, 2 a capital, 4 a small letter, 8 anything else.
    private static int kind(char c) {
        return c < KINDS.length ? KINDS[c] : 8;
    }

    /// Whether digits or capitals stand within, as in no ordinary word.
    private static boolean isMixed(String text, int start, int end) {
        int mixed = 0;
        int letters = 0;
        for (int i = start + 1; i < end - 1; i++) {
            int kind = kind(text.charAt(i));
            mixed += kind == 4 ? 0 : 1;
            letters += kind == 4 || kind == 2 ? 1 : 0;
        }
        return mixed > 0 && letters > 0;
    }

    private static void words(String text, int start, int end, Sheet base32, Sheet base58) {
        int i = start;
        while (i < end) {
            int kinds = 0;
            int from = i;
            while (i < end && kind(text.charAt(i)) != 8) {
                kinds |= kind(text.charAt(i));
                i++;
            }
            boolean one = kinds == 2 || kinds == 3 || kinds == 5;
            if (i - from >= RUN_MIN && one) {
                for (byte[] digits : BASE32) {
                    base32(text, from, i, digits, base32);
                }
            }
            if (i - from >= RUN_MIN && isMixed(text, from, i) && isBase58(text, from, i)) {
                if (i - from > BASE58_MAX) {
                    base58.bound();
                } else {
                    base58(text, from, i, new Octets(base58, LETTERS_MIN));
                }
            }
            i++;
        }
    }

    private static void base32(String text, int start, int end, byte[] digits, Sheet sheet) {
        Octets octets = new Octets(sheet, LETTERS_MIN);
        octets.ofRun(end - start);
        for (int offset = 0; offset < 8 && end - start - offset >= RUN_MIN; offset++) {
            int bits = 0;
            int have = 0;
            int first = start;
            for (int i = start + offset; i < end; i++) {
                int value = digits[text.charAt(i)];
                if (value < 0) {
                    break;
                }
                first = have == 0 ? i : first;
                bits = bits << 5 | value;
                have += 5;
                if (have >= 8) {
                    have -= 8;
                    octets.put(bits >> have & 0xFF, first, i + 1);
                    first = i;
                }
            }
            octets.read();
        }
    }

    private static boolean isBase58(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (BASE58[text.charAt(i)] < 0) {
                return false;
            }
        }
        return true;
    }

    /// The bytes that a whole run of base58 is, or none.
    static byte[] base58(String run) {
        return run.length() <= BASE58_MAX && run.chars().allMatch(c -> kind((char) c) != 8)
                && isBase58(run, 0, run.length()) ? bytes58(run, 0, run.length()) : new byte[0];
    }

    /// The bytes that a whole run of base85 is, in the first alphabet in which they are mostly text, or none.
    static byte[] base85(String run) {
        for (byte[] alphabet : BASE85) {
            if (run.chars().allMatch(c -> c > ' ' && c < 0x7F && alphabet[c] >= 0)) {
                byte[] bytes = bytes85(run.chars().map(c -> alphabet[c]).toArray());
                if (bytes.length > 0 && mostlyText(bytes)) {
                    return bytes;
                }
            }
        }
        return new byte[0];
    }

    private static byte[] bytes58(String text, int start, int end) {
        BigInteger value = BigInteger.ZERO;
        // Ten digits at a time fit a long.
        for (int i = start; i < end; i += 10) {
            long part = 0;
            long power = 1;
            for (int k = i; k < Math.min(end, i + 10); k++) {
                part = part * 58 + BASE58[text.charAt(k)];
                power *= 58;
            }
            value = value.multiply(BigInteger.valueOf(power)).add(BigInteger.valueOf(part));
        }
        byte[] bytes = value.toByteArray();
        return bytes.length > 1 && bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static void base58(String text, int start, int end, Octets octets) {
        byte[] bytes = bytes58(text, start, end);
        if (mostlyText(bytes)) {
            for (byte octet : bytes) {
                octets.put(octet, start, end);
            }
            octets.read();
        }
    }

    private static void base85(String text, int start, int end, Sheet sheet) {
        boolean adobe = text.startsWith("<~", start);
        int from = adobe ? start + 2 : start;
        int to = text.startsWith("~>", end - 2) ? end - 2 : end;
        for (byte[] alphabet : BASE85) {
            int i = from;
            while (i < to) {
                int first = i;
                while (i < to && alphabet[text.charAt(i)] >= 0) {
                    i++;
                }
                if (i - first > RUN_MIN) {
                    read85(text, first, i, alphabet, sheet);
                }
                i++;
            }
        }
    }

    /// A mark of the sentence may stand at the end, and some alphabets have it, or a bracket before.
    private static void read85(String text, int start, int end, byte[] alphabet, Sheet sheet) {
        int[] digits = new int[end - start];
        for (int i = start; i < end; i++) {
            digits[i - start] = alphabet[text.charAt(i)];
        }
        groups85(digits, start, sheet);
        if (".,;:!?)]}'\"".indexOf(text.charAt(end - 1)) >= 0) {
            groups85(Arrays.copyOf(digits, digits.length - 1), start, sheet);
        }
        if ("([{'\"=:".indexOf(text.charAt(start)) >= 0) {
            groups85(Arrays.copyOfRange(digits, 1, digits.length), start + 1, sheet);
        }
    }

    /// In capitals or small letters.
    private static byte[] eitherCase(String alphabet) {
        byte[] digits = digits(alphabet);
        for (int i = 0; i < alphabet.length(); i++) {
            digits[Character.toLowerCase(alphabet.charAt(i))] = (byte) i;
        }
        return digits;
    }

    private static byte[] digits(String alphabet) {
        byte[] digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < alphabet.length(); i++) {
            digits[alphabet.charAt(i)] = (byte) i;
        }
        return digits;
    }

    private static String adobe85() {
        StringBuilder alphabet = new StringBuilder();
        for (char c = '!'; c <= 'u'; c++) {
            alphabet.append(c);
        }
        return alphabet.toString();
    }

    /// Empty where a group is more than four bytes hold.
    private static byte[] bytes85(int[] digits) {
        byte[] bytes = new byte[digits.length];
        int size = 0;
        for (int i = 0; i < digits.length; i += 5) {
            int have = Math.min(5, digits.length - i);
            long value = 0;
            for (int k = 0; k < 5; k++) {
                value = value * 85 + (k < have ? digits[i + k] : 84);
            }
            if (value > 0xFFFFFFFFL) {
                return new byte[0];
            }
            for (int k = 0; k < have - 1; k++) {
                bytes[size++] = (byte) (value >> (24 - 8 * k));
            }
        }
        return Arrays.copyOf(bytes, size);
    }

    private static void groups85(int[] digits, int start, Sheet sheet) {
        byte[] bytes = bytes85(digits);
        if (bytes.length == 0 || !mostlyText(bytes)) {
            return;
        }
        Octets octets = new Octets(sheet, LETTERS_MIN + 1);
        for (int i = 0; i < bytes.length; i++) {
            int group = start + i / 4 * 5;
            octets.put(bytes[i], group, Math.min(group + 5, start + digits.length));
        }
        octets.read();
    }

    /// Nobody cuts into these encodings, so a run that is one is text from end to end.
    private static boolean mostlyText(byte[] bytes) {
        int text = 0;
        int i = 0;
        while (i < bytes.length) {
            int size = Utf8.size(bytes, i, bytes.length);
            if (size > 0 && Octets.isText(Utf8.codePoint(bytes, i, size))) {
                text += size;
            }
            i += Math.max(1, size);
        }
        return text * 10 >= bytes.length * 9;
    }
}
