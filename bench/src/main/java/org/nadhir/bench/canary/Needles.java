package org.nadhir.bench.canary;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nadhir.model.Bytes;

/// Finds tokens in bytes, in every form in which something could have written them. The first eight bytes of each form
/// stand in a hash table over which a window is rolled; what fits is compared in full. Safe for many threads.
final class Needles {

    private static final int WINDOW = Long.BYTES;
    private static final int FILL = 4;

    private final long[] starts;
    private final int[] firsts;
    private final List<Needle> needles;

    private record Needle(String token, String form, Bytes bytes, int next) {}

    Needles(List<String> tokens) {
        List<Needle> all = new ArrayList<>();
        int size = Integer.highestOneBit(Math.max(1, tokens.size()) * 16 * FILL) * 2;
        starts = new long[size];
        firsts = new int[size];
        Arrays.fill(firsts, -1);
        for (String token : tokens) {
            forms(token).forEach((form, bytes) -> {
                long start = start(bytes);
                int slot = slot(start);
                starts[slot] = start;
                all.add(new Needle(token, form, Bytes.of(bytes), firsts[slot]));
                firsts[slot] = all.size() - 1;
            });
        }
        needles = List.copyOf(all);
    }

    /// A token in `bytes`, and in which form.
    record Hit(String token, String form) {}

    /// Every token in `bytes`: as it stands there; without white space, as lines of base64 are wrapped; and
    /// normalised to
    /// letters and digits in lower case, so that what was folded, spaced or punctuated is found as well.
    Set<Hit> in(byte[] bytes) {
        Set<Hit> hits = new LinkedHashSet<>();
        scan(bytes, bytes.length, "", hits);
        byte[] plain = new byte[bytes.length];
        int length = 0;
        for (byte b : bytes) {
            if (b < 0 || b > ' ') {
                plain[length++] = b;
            }
        }
        scan(plain, length, "unwrapped ", hits);
        length = 0;
        for (byte b : bytes) {
            if ((b >= 'a' && b <= 'z') || (b >= '0' && b <= '9')) {
                plain[length++] = b;
            } else if (b >= 'A' && b <= 'Z') {
                plain[length++] = (byte) (b + ('a' - 'A'));
            }
        }
        scan(plain, length, "normalised ", hits);
        return hits;
    }

    private void scan(byte[] bytes, int length, String how, Set<Hit> hits) {
        long window = 0;
        for (int i = 0; i < length; i++) {
            window = window << 8 | (bytes[i] & 0xff);
            if (i >= WINDOW - 1) {
                found(bytes, length, i - WINDOW + 1, window, how, hits);
            }
        }
    }

    private void found(byte[] bytes, int length, int at, long window, String how, Set<Hit> hits) {
        int slot = slot(window);
        for (int i = firsts[slot]; i >= 0 && starts[slot] == window; i = needles.get(i).next()) {
            Needle needle = needles.get(i);
            int end = at + needle.bytes().length();
            if (end <= length && Bytes.of(Arrays.copyOfRange(bytes, at, end)).equals(needle.bytes())) {
                hits.add(new Hit(needle.token(), how + needle.form()));
            }
        }
    }

    private int slot(long start) {
        int slot = (int) ((start * 0x9E3779B97F4A7C15L) >>> 20) & (starts.length - 1);
        while (firsts[slot] >= 0 && starts[slot] != start) {
            slot = (slot + 1) & (starts.length - 1);
        }
        return slot;
    }

    private static long start(byte[] bytes) {
        long start = 0;
        for (int i = 0; i < WINDOW; i++) {
            start = start << 8 | (bytes[i] & 0xff);
        }
        return start;
    }

    /// The forms of a token of ASCII letters.
    static Map<String, byte[]> forms(String token) {
        byte[] raw = token.getBytes(US_ASCII);
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("raw", raw);
        forms.put("upper case", token.toUpperCase(Locale.ROOT).getBytes(US_ASCII));
        forms.put("reversed", new StringBuilder(token).reverse().toString().getBytes(US_ASCII));
        forms.put("hex", HexFormat.of().formatHex(raw).getBytes(US_ASCII));
        forms.put("HEX", HexFormat.of().withUpperCase().formatHex(raw).getBytes(US_ASCII));
        forms.put("UTF-16LE", token.getBytes(UTF_16LE));
        forms.put("UTF-16BE", token.getBytes(UTF_16BE));
        for (int offset = 0; offset < 3; offset++) {
            forms.put("base64 at " + offset, inner(Base64.getEncoder(), raw, offset));
            forms.put("base64url at " + offset, inner(Base64.getUrlEncoder(), raw, offset));
        }
        forms.put("HEX of reversed", HexFormat.of()
                .formatHex(new StringBuilder(token).reverse().toString().getBytes(US_ASCII))
                .getBytes(US_ASCII));
        return forms;
    }

    /// What of the token's base64 stands fast whatever surrounds it, where it begins `offset` bytes into a group.
    private static byte[] inner(Base64.Encoder encoder, byte[] raw, int offset) {
        byte[] shifted = new byte[offset + raw.length];
        System.arraycopy(raw, 0, shifted, offset, raw.length);
        byte[] encoded = encoder.withoutPadding().encode(shifted);
        int from = offset == 0 ? 0 : offset + 1;
        int to = shifted.length / 3 * 4;
        return Arrays.copyOfRange(encoded, from, to);
    }
}
