package org.nadhir.node.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.nadhir.model.Digest;
import org.nadhir.model.Language;

/// How two persons compare a fingerprint: as eight groups of eight hexadecimal digits, and as words read aloud, one
/// for each byte, four for each group (docs/formats.md, "Spoken fingerprint").
public final class Fingerprints {

    public static final int GROUPS = 8;
    private static final int GROUP_DIGITS = 8;
    private static final int BYTE_VALUES = 256;
    private static final int GROUP_BYTES = GROUP_DIGITS / 2;

    private final List<String> words;

    private Fingerprints(List<String> words) {
        this.words = words;
    }

    /// The words of one language; English for every other than Arabic.
    public static Fingerprints in(Language language) {
        return new Fingerprints(read("spoken_" + (language == Language.ARABIC ? "ar" : "en") + ".txt"));
    }

    /// Eight groups with a space between them.
    public static String groups(Digest fingerprint) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            groups.add(fingerprint.hex().substring(i * GROUP_DIGITS, (i + 1) * GROUP_DIGITS));
        }
        return String.join(" ", groups);
    }

    /// Reads groups as a person types them: spaces, hyphens and case do not matter.
    ///
    /// @throws IllegalArgumentException where it is no fingerprint
    public static Digest parse(String typed) {
        return new Digest(typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }

    /// For each of the eight groups its four words.
    public List<String> spoken(Digest fingerprint) {
        byte[] bytes = HexFormat.of().parseHex(fingerprint.hex());
        List<String> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            List<String> said = new ArrayList<>();
            for (int i = 0; i < GROUP_BYTES; i++) {
                said.add(words.get(Byte.toUnsignedInt(bytes[group * GROUP_BYTES + i])));
            }
            groups.add(String.join(" ", said));
        }
        return groups;
    }

    private static List<String> read(String resource) {
        try (var stream = Fingerprints.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not in the jar; build again");
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            List<String> words = lines.lines().filter(line -> !line.startsWith("#")).toList();
            if (words.size() != BYTE_VALUES) {
                throw new IllegalStateException(resource + " has " + words.size() + " words");
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
