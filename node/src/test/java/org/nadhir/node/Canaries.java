package org.nadhir.node;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.model.Bytes;

/// Random tokens of 128 bits, one for each field, and the search for them in bytes: as they are, in hexadecimal, in
/// base64 at each alignment, in UTF-16, backwards, as the 16 bytes that they stand for, and inside whatever is base64
/// itself, four layers deep.
final class Canaries {

    private static final int TOKEN_BYTES = 16;
    private static final int LAYERS = 4;
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{24,}");

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    /// Forms by their first eight bytes, so that one pass finds all.
    private final Map<Long, List<Form>> forms = new LinkedHashMap<>();

    private record Form(Bytes bytes, String field) {}

    /// The token of a field: always the same for the same field.
    String of(String field) {
        return tokens.computeIfAbsent(field, this::made);
    }

    private String made(String field) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        byte[] ascii = token.getBytes(US_ASCII);
        List<byte[]> all = new ArrayList<>(List.of(
                bytes,
                ascii,
                new StringBuilder(token).reverse().toString().getBytes(US_ASCII),
                token.toUpperCase(Locale.ROOT).getBytes(US_ASCII),
                HexFormat.of().formatHex(ascii).getBytes(US_ASCII),
                token.getBytes(UTF_16LE),
                token.getBytes(UTF_16BE)));
        for (byte[] inner : List.of(bytes, ascii)) {
            for (int before = 0; before < 3; before++) {
                all.add(aligned(inner, before));
            }
        }
        all.forEach(form -> forms.computeIfAbsent(head(form, 0), _ -> new ArrayList<>()).add(new Form(Bytes.of(form),
                field)));
        return token;
    }

    /// What base64 makes of the token behind so many bytes, without the characters that its neighbours would change.
    private static byte[] aligned(byte[] inner, int before) {
        byte[] shifted = new byte[before + inner.length];
        System.arraycopy(inner, 0, shifted, before, inner.length);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = (before * 8 + 5) / 6;
        int to = shifted.length * 8 / 6;
        return whole.substring(from, to).getBytes(US_ASCII);
    }

    private static long head(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes, at, Long.BYTES).getLong();
    }

    /// The fields whose tokens stand somewhere in these bytes.
    SortedSet<String> in(Collection<byte[]> loot) {
        SortedSet<String> found = new TreeSet<>();
        loot.forEach(bytes -> look(bytes, LAYERS, found));
        return found;
    }

    private void look(byte[] bytes, int layers, SortedSet<String> found) {
        for (int i = 0; i + Long.BYTES <= bytes.length; i++) {
            for (Form form : forms.getOrDefault(head(bytes, i), List.of())) {
                int end = i + form.bytes().length();
                if (end <= bytes.length && Arrays.equals(bytes, i, end, form.bytes().toArray(), 0, end - i)) {
                    found.add(form.field());
                }
            }
        }
        if (layers == 0) {
            return;
        }
        Matcher runs = BASE64.matcher(new String(bytes, ISO_8859_1));
        while (runs.find()) {
            String run = runs.group().replace('-', '+').replace('_', '/');
            look(Base64.getDecoder().decode(run.substring(0, run.length() / 4 * 4)), layers - 1, found);
        }
    }
}
