package org.nadhir.bench.plant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;

/// What a line is planted in: the note of a real tearline, a small JSON object, or text as it goes out by other ways.
final class Carriers {

    private final Releases releases;

    Carriers(Releases releases) {
        this.releases = releases;
    }

    /// Bytes that hold `planted` at its place, in sentences of `tongue`.
    Bytes carrying(Disguise.Place place, String planted, Tongue tongue, RandomGenerator random) {
        return switch (place) {
            case TEXT -> written(
                    Material.filled(
                            tongue, Material.word(tongue, "carrier-lead", random), Map.of("it", planted), random),
                    tongue,
                    random);
            case TWO_FIELDS -> {
                int middle = planted.offsetByCodePoints(0, planted.codePointCount(0, planted.length()) / 2);
                yield json(Json.object()
                        .put("detail", planted.substring(0, middle))
                        .put("detail_more", planted.substring(middle) + " " + plain(tongue, random))
                        .build());
            }
            case MEMBER -> json(Json.object()
                    .put("note", plain(tongue, random))
                    .put(planted, plain(tongue, random))
                    .build());
        };
    }

    /// Bytes with these sentences among harmless ones.
    Bytes written(String sentences, Tongue tongue, RandomGenerator random) {
        List<String> all = new ArrayList<>();
        all.add(plain(tongue, random));
        all.add(sentences);
        if (random.nextBoolean()) {
            all.add(plain(tongue, random));
        }
        String text = String.join("\n", all);
        return switch (random.nextInt(4)) {
            case 0 -> releases.with(text, random).orElseGet(() -> utf8(text));
            case 1, 2 -> json(Json.object().put("name", plain(tongue, random)).put("description", text).build());
            default -> utf8(text);
        };
    }

    private static String plain(Tongue tongue, RandomGenerator random) {
        return Material.word(tongue, "carrier-plain", random);
    }

    private static Bytes json(Json json) {
        return Bytes.of(CanonicalWriter.write(json));
    }

    private static Bytes utf8(String text) {
        return Bytes.of(text.getBytes(UTF_8));
    }
}
