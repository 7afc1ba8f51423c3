package org.nadhir.reports.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;

/// Searches a release for its sources: each text of the finished bytes, in every form that it could be read in.
///
/// Layers, from the certain to the near: hidden characters; the name itself, folded, in pieces or inside other
/// letters; without articles; backwards; by its consonants across scripts; with a slip of the pen; under hexadecimal,
/// base64, escapes and UTF-16; six words or more of a raw report. Safe for use by many threads.
public final class SourceLeakGuard implements LeakGuard {

    private static final int BYTES_MAX = 1 << 20;

    @Override
    public List<Leak> search(Bytes finished, SourceTraces traces) {
        List<Needle> needles = traces.traces().stream().map(Needle::of).toList();
        Shingles shingles = Shingles.of(traces.rawTexts());
        Map<String, List<Leak>> found = new HashMap<>();
        List<Leak> leaks = new ArrayList<>();
        for (Fragment fragment : fragments(finished.toArray())) {
            // Names of members and ids stand in a release many times; each is looked at once.
            found.computeIfAbsent(fragment.text(), text -> search(text, needles, shingles))
                    .forEach(leak -> leaks.add(new Leak(leak.kind(), leak.layer(), fragment.where(), leak.trace())));
        }
        return List.copyOf(leaks);
    }

    /// Bytes that are not JSON are one text: nothing is passed over because it cannot be read.
    private static List<Fragment> fragments(byte[] bytes) {
        return JsonReader.read(bytes, BYTES_MAX) instanceof JsonReader.Result.Read(var value)
                ? Fragment.of(value)
                : List.of(new Fragment("bytes", new String(bytes, StandardCharsets.UTF_8)));
    }

    private static List<Leak> search(String text, List<Needle> needles, Shingles shingles) {
        List<Leak> leaks = new ArrayList<>();
        if (Hidden.isIn(text)) {
            leaks.add(new Leak(Leak.Kind.HIDDEN, "hidden", "", -1));
        }
        Tokens tokens = Tokens.of(Fold.text(text));
        List<Veils.Reading> readings = Veils.lifted(text).stream()
                .map(reading -> new Veils.Reading(reading.layer(), Tokens.of(Fold.text(reading.text())).squeezed()))
                .toList();
        for (int i = 0; i < needles.size(); i++) {
            Optional<String> layer = layer(needles.get(i), tokens, readings);
            if (layer.isPresent()) {
                leaks.add(new Leak(Leak.Kind.TRACE, layer.get(), "", i));
            }
        }
        int overlap = shingles.sharedWith(tokens.words());
        if (overlap >= 0) {
            leaks.add(new Leak(Leak.Kind.OVERLAP, "overlap", "", overlap));
        }
        return leaks;
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
