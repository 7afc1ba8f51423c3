package org.nadhir.reports.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        List<Leak> leaks = new ArrayList<>();
        for (Fragment fragment : fragments(finished.toArray())) {
            search(fragment, needles, shingles, leaks);
        }
        return List.copyOf(leaks);
    }

    /// Bytes that are not JSON are one text: nothing is passed over because it cannot be read.
    private static List<Fragment> fragments(byte[] bytes) {
        return JsonReader.read(bytes, BYTES_MAX) instanceof JsonReader.Result.Read(var value)
                ? Fragment.of(value)
                : List.of(new Fragment("bytes", new String(bytes, StandardCharsets.UTF_8)));
    }

    private static void search(Fragment fragment, List<Needle> needles, Shingles shingles, List<Leak> leaks) {
        if (Hidden.isIn(fragment.text())) {
            leaks.add(new Leak(Leak.Kind.HIDDEN, "hidden", fragment.where(), -1));
        }
        Tokens tokens = Tokens.of(Fold.text(fragment.text()));
        List<Veils.Reading> readings = Veils.lifted(fragment.text()).stream()
                .map(reading -> new Veils.Reading(reading.layer(), Tokens.of(Fold.text(reading.text())).squeezed()))
                .toList();
        for (int i = 0; i < needles.size(); i++) {
            Optional<String> layer = layer(needles.get(i), tokens, readings);
            if (layer.isPresent()) {
                leaks.add(new Leak(Leak.Kind.TRACE, layer.get(), fragment.where(), i));
            }
        }
        int text = shingles.sharedWith(tokens.words());
        if (text >= 0) {
            leaks.add(new Leak(Leak.Kind.OVERLAP, "overlap", fragment.where(), text));
        }
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
