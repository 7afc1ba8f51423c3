package org.nadhir.reports.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// The search for the traces of one case. Remembers what was found in each text, since names of members stand in a
/// release many times, and the releases of one list are alike but for names and ids.
final class PreparedSearch implements LeakGuard.Search {

    private static final int BYTES_MAX = 1 << 20;
    /// A release has some two hundred texts; what comes after so many different ones is searched each time.
    private static final int REMEMBERED_MAX = 20_000;

    private final List<Needle> needles;
    private final Shingles shingles;
    private final List<String> textIds;
    private final Veils veils;
    private final Map<String, List<Leak>> known = new ConcurrentHashMap<>();

    PreparedSearch(SourceTraces traces) {
        this.needles = traces.traces().stream()
                .filter(trace -> trace.kind() != Trace.Kind.TEXT)
                .flatMap(trace -> trace.forms().stream().map(form -> Trace.of(trace.id(), trace.kind(), form)))
                .map(Needle::of)
                .toList();
        this.veils = new Veils(new Letters(
                needles.stream().flatMap(needle -> needle.veiled().stream()).toList()));
        List<Trace> texts = traces.traces().stream()
                .filter(trace -> trace.kind() == Trace.Kind.TEXT)
                .toList();
        this.textIds = texts.stream().map(Trace::id).toList();
        this.shingles = Shingles.of(texts.stream().map(Trace::value).toList());
    }

    @Override
    public List<Leak> search(Bytes finished) {
        List<Leak> leaks = new ArrayList<>();
        String whole = new String(finished.toArray(), StandardCharsets.UTF_8);
        int length = whole.codePointCount(0, whole.length());
        for (Fragment fragment : fragments(finished.toArray())) {
            found(fragment.text()).forEach(leak ->
                    leaks.add(new Leak(
                            leak.kind(), leak.layer(), leak.weight(), fragment.where(), 0, length, leak.trace())));
        }
        return List.copyOf(leaks);
    }

    /// Bytes that are not JSON are one text: nothing is passed over because it cannot be read.
    private static List<Fragment> fragments(byte[] bytes) {
        return JsonReader.read(bytes, BYTES_MAX) instanceof JsonReader.Result.Read(var value)
                ? Fragment.of(value)
                : List.of(new Fragment("bytes", new String(bytes, StandardCharsets.UTF_8)));
    }

    private List<Leak> found(String text) {
        List<Leak> before = known.get(text);
        if (before != null) {
            return before;
        }
        List<Leak> leaks = leaks(text);
        if (known.size() < REMEMBERED_MAX) {
            known.put(text, leaks);
        }
        return leaks;
    }

    private List<Leak> leaks(String text) {
        List<Leak> leaks = new ArrayList<>();
        if (Hidden.isIn(text)) {
            leaks.add(found(Leak.Kind.HIDDEN, "hidden", ""));
        }
        Tokens tokens = Tokens.of(Fold.text(text));
        List<Veils.Reading> readings = veils.lifted(text);
        for (int i = 0; i < needles.size(); i++) {
            Optional<String> layer = layer(needles.get(i), tokens, readings);
            if (layer.isPresent()) {
                leaks.add(found(Leak.Kind.TRACE, layer.get(), needles.get(i).id()));
            }
        }
        int overlap = shingles.sharedWith(tokens.words());
        if (overlap >= 0) {
            leaks.add(found(Leak.Kind.OVERLAP, "overlap", textIds.get(overlap)));
        }
        return leaks;
    }

    private static Leak found(Leak.Kind kind, String layer, String trace) {
        return new Leak(kind, layer, Leak.Weight.CERTAIN, "", 0, 0, trace);
    }

    private static Optional<String> layer(Needle needle, Tokens tokens, List<Veils.Reading> readings) {
        Optional<String> plain = needle.in(tokens);
        return plain.isPresent()
                ? plain
                : readings.stream()
                        .filter(reading -> needle.isUnder(reading.text()))
                        .map(Veils.Reading::layer)
                        .findFirst();
    }
}
