package org.nadhir.tearline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// What the leak guard found *near* in words that would leave the node, as two persons judge it: which kind of trace,
/// in which layer, where; never what the trace is. Its digest is what clearances name (docs/formats.md, "Findings").
///
/// @param release digest of the words: bytes of a draft, a notice, a request for consent, or the root of a list
/// @param known digest over the ids and kinds of everything that was searched for, and the random ids of case, sources
///     and reports: who learns more of the sources makes another one. Of what is known of a source no value goes in,
///     so nobody can try names on it
/// @param near in the order of the text, 1 to [#NEAR_MAX]
public record Findings(Digest release, Digest known, List<Found> near) {

    /// More than anybody can judge; what has more is to be worded differently. Our own number.
    public static final int NEAR_MAX = 200;

    static final int BYTES_MAX = 256 * 1024;

    public Findings {
        near = List.copyOf(near);
        if (near.isEmpty() || near.size() > NEAR_MAX) {
            throw new IllegalArgumentException("findings are 1 to " + NEAR_MAX);
        }
    }

    /// One finding.
    ///
    /// @param what word of the trace's kind ([Trace.Kind#word])
    public record Found(Leak leak, String what) {

        public Found {
            if (leak.weight() != Leak.Weight.NEAR) {
                throw new IllegalArgumentException("only what is near is for persons to judge");
            }
        }
    }

    /// What is near of `leaks`.
    static Findings of(Bytes finished, List<Leak> leaks, SourceTraces traces) {
        Map<String, String> kinds = kinds(traces);
        List<Json> known = traces.traces().stream()
                .map(Findings::known)
                .sorted()
                .<Json>map(Json.Str::new)
                .toList();
        return new Findings(
                finished.digest(),
                Digest.of(CanonicalWriter.write(new Json.Arr(known))),
                leaks.stream()
                        .filter(leak -> leak.weight() == Leak.Weight.NEAR)
                        .map(leak -> new Found(leak, kinds.getOrDefault(leak.trace(), "")))
                        .toList());
    }

    /// The node's own ids are random, so nobody tries names on them; with them no clearance counts in another case, or
    /// for the same place in the list of other sources.
    private static String known(Trace trace) {
        String known = trace.kind().word() + " " + trace.id();
        return trace.kind() == Trace.Kind.IDENTIFIER ? known + " " + trace.value() : known;
    }

    private static Map<String, String> kinds(SourceTraces traces) {
        return traces.traces().stream()
                .collect(Collectors.toMap(Trace::id, trace -> trace.kind().word(), (one, _) -> one, TreeMap::new));
    }

    /// By which a clearance names them.
    public Digest digest() {
        return bytes().digest();
    }

    /// Canonical JSON.
    public Bytes bytes() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "findings")
                .put("version", 1)
                .put("release", release.hex())
                .put("known", known.hex())
                .putArray("near", near, Findings::json)
                .build()));
    }

    private static Json json(Found found) {
        Leak leak = found.leak();
        return Json.object()
                .put("kind", word(leak.kind()))
                .put("layer", leak.layer())
                .put("where", leak.where())
                .put("start", leak.start())
                .put("end", leak.end())
                .put("trace", leak.trace())
                .put("what", found.what())
                .build();
    }

    /// Reads bytes, if writing what they say gives the same bytes again.
    public static Decoded<Findings> read(Bytes bytes) {
        Decoded<Findings> decoded = Decoded.of(bytes.toArray(), BYTES_MAX, Findings::decode);
        return decoded instanceof Decoded.Good<Findings>(Findings findings) && !findings.bytes().equals(bytes)
                ? new Decoded.Bad<>(Flaw.BAD_VALUE, "$")
                : decoded;
    }

    private static Findings decode(Fields fields) throws Malformed {
        if (!fields.string("type").equals("findings") || fields.integer("version") != 1) {
            throw fields.bad("version");
        }
        return new Findings(
                fields.value("release", Digest::new),
                fields.value("known", Digest::new),
                fields.objects("near", NEAR_MAX, Findings::found));
    }

    private static Found found(Fields fields) throws Malformed {
        return new Found(
                new Leak(
                        fields.choice("kind", List.of(Leak.Kind.values()), Findings::word),
                        fields.string("layer"),
                        Leak.Weight.NEAR,
                        fields.string("where"),
                        (int) fields.integer("start", 0, TearlineReader.BYTES_MAX),
                        (int) fields.integer("end", 0, TearlineReader.BYTES_MAX),
                        fields.string("trace")),
                fields.choice(
                        "what",
                        Stream.concat(Stream.of(""), Stream.of(Trace.Kind.values()).map(Trace.Kind::word))
                                .toList(),
                        word -> word));
    }

    static String word(Leak.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
