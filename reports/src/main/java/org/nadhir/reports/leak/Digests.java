package org.nadhir.reports.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nadhir.reports.leak.view.Days;
import org.nadhir.tearline.Trace;

/// The first bytes of the digests of all values, each way of digesting made when it is first asked for: 64 bits
/// without the four that say the version of a UUID.
///
/// MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4) of the value as it is written, in small and in great letters, without
/// spaces, by its digits alone, folded, and with the end of line that `echo` adds; UUIDs of names (RFC 9562, versions 3
/// and 5) in its four namespaces, that of STIX 2.1 and that of zeros. Safe for many threads.
final class Digests {

    /// What is digested how.
    private enum Way {
        MD5("MD5", 16, true),
        SHA1("SHA-1", 20, true),
        SHA224("SHA-224", 28, false),
        SHA256("SHA-256", 32, true),
        SHA384("SHA-384", 48, false),
        SHA512("SHA-512", 64, true),
        NAMED_3("MD5", 0, false),
        NAMED_5("SHA-1", 0, false);

        private final String algorithm;
        private final int length;
        /// Whether people cut it, or write it as an id.
        private final boolean common;

        Way(String algorithm, int length, boolean common) {
            this.algorithm = algorithm;
            this.length = length;
            this.common = common;
        }
    }

    private static final long WITHOUT_VERSION = ~0xF000L;
    private static final List<UUID> NAMESPACES = Stream.of(
                    "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
                    "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
                    "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
                    "6ba7b814-9dad-11d1-80b4-00c04fd430c8",
                    "00abedb4-aa42-466c-9c01-fed23315a9b7",
                    "00000000-0000-0000-0000-000000000000")
            .map(UUID::fromString)
            .toList();

    private static final List<String> DATES = List.of(
            "%d-%02d-%02d", "%d%02d%02d", "%d/%02d/%02d", "%3$02d/%2$02d/%1$d", "%2$02d/%3$02d/%1$d",
            "%3$02d.%2$02d.%1$d", "%3$02d-%2$02d-%1$d", "%3$02d%2$02d%1$d");

    private final List<Form> forms;
    private final Map<Way, LongIndex> made = new ConcurrentHashMap<>();

    Digests(List<Form> forms) {
        this.forms = forms;
    }

    /// Numbers of the traces whose digest begins with these bits, whole or cut at whatever length.
    ///
    /// @param length how many bytes there are
    List<Integer> ofBytes(long key, int length) {
        List<Integer> traces = new ArrayList<>();
        for (Way way : Way.values()) {
            if (way.length == length || (way.common && length < way.length)) {
                collect(way, key, traces);
            }
        }
        return traces;
    }

    /// The same of a UUID, whatever its version says: made from a name, or the first bytes of a digest, of which four
    /// bits may have been changed to say a version.
    List<Integer> ofId(long key, int version) {
        List<Integer> traces = new ArrayList<>();
        for (Way way : Way.values()) {
            if (way.common || (way == Way.NAMED_3 && version == 3) || (way == Way.NAMED_5 && version == 5)) {
                collect(way, key, traces);
            }
        }
        return traces;
    }

    private void collect(Way way, long key, List<Integer> traces) {
        LongIndex index = made.computeIfAbsent(way, this::make);
        for (int entry = index.first(key & WITHOUT_VERSION); entry >= 0; entry = index.next(entry)) {
            traces.add(index.value(entry));
        }
    }

    private LongIndex make(Way way) {
        LongIndex index = new LongIndex();
        MessageDigest digest = digest(way.algorithm);
        for (Form form : forms) {
            for (String written : written(form)) {
                byte[] bytes = written.getBytes(UTF_8);
                if (way.length > 0) {
                    index.put(ByteBuffer.wrap(digest.digest(bytes)).getLong() & WITHOUT_VERSION, form.trace());
                    continue;
                }
                // Without a namespace it is a digest whose version was changed, and found as such.
                for (UUID namespace : NAMESPACES) {
                    digest.update(ByteBuffer.allocate(16)
                            .putLong(namespace.getMostSignificantBits())
                            .putLong(namespace.getLeastSignificantBits())
                            .array());
                    index.put(ByteBuffer.wrap(digest.digest(bytes)).getLong() & WITHOUT_VERSION, form.trace());
                }
            }
        }
        return index.finished();
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform lacks " + algorithm, e);
        }
    }

    private static Set<String> written(Form form) {
        String value = form.value().strip();
        String lower = value.toLowerCase(Locale.ROOT);
        String digits = value.replaceAll("\\D", "");
        Set<String> all = new LinkedHashSet<>(List.of(
                form.value(),
                value,
                lower,
                value.toUpperCase(Locale.ROOT),
                value + '\n',
                lower + '\n',
                value.replaceAll("\\s+", ""),
                lower.replaceAll("\\s+", ""),
                lower.replaceAll("[\\s-]+", "_"),
                Normalizer.normalize(value, Normalizer.Form.NFC),
                Normalizer.normalize(value, Normalizer.Form.NFD),
                form.squeezed(),
                String.join(" ", form.words()),
                form.joined()));
        all.addAll(DigestedForms.of(form));
        if (!digits.isEmpty()) {
            all.addAll(List.of(digits, '+' + digits, digits.replaceFirst("^0+", ""), digits + '\n'));
        }
        if (form.kind() == Trace.Kind.DATE) {
            Days.of(value).stream().filter(day -> day.year() > 0).forEach(day -> {
                for (String order : DATES) {
                    all.add(String.format(Locale.ROOT, order, day.year(), day.month(), day.day()));
                }
            });
        }
        all.remove("");
        return all;
    }
}
