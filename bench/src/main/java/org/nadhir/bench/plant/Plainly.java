package org.nadhir.bench.plant;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Careless leaks: the line as it is known, or nearly so.
final class Plainly {

    private static final String FAMILY = "plain and case";

    static final List<Disguise> ALL = List.of(
            Disguise.of(FAMILY, "as it is", (source, secret, random) ->
                    Optional.of(secret).filter(Kinds.TELLING).map(Secret::value)),
            Disguise.of(FAMILY, "by an alias", (source, secret, random) ->
                    Optional.of(secret).filter(Kinds.TELLING).flatMap(one -> one.aliases().stream().findFirst())),
            Disguise.letters(FAMILY, "upper case", Kinds.LATIN, (value, random) -> value.toUpperCase(Locale.ROOT)),
            Disguise.letters(FAMILY, "lower case", Kinds.LATIN, (value, random) -> value.toLowerCase(Locale.ROOT)),
            Disguise.letters(FAMILY, "alternating case", Kinds.LATIN, (value, random) -> alternating(value)),
            Disguise.letters(FAMILY, "accents dropped", Kinds.LATIN, (value, random) -> unaccented(value)),
            Disguise.letters(FAMILY, "accents added", Kinds.LATIN, (value, random) -> Chars.each(value, c ->
                    Character.isLetter(c) && random.nextInt(3) == 0
                            ? Chars.of(c) + Chars.of(0x300 + random.nextInt(0x10))
                            : Chars.of(c))),
            Disguise.letters(FAMILY, "in quotation marks", Kinds.TELLING, (value, random) -> "«" + value + "»"),
            Disguise.letters(FAMILY, "stuck to its neighbours", Kinds.LATIN, (value, random) -> "xx" + value + "zz"),
            Disguise.letters(FAMILY, "name written twice over", Kinds.NAMED, (value, random) ->
                    Stream.of(value.split(" ")).map(word -> word + " " + word).collect(Collectors.joining(" "))));

    private Plainly() {}

    static String unaccented(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }

    private static String alternating(String value) {
        return IntStream.range(0, value.length())
                .mapToObj(i -> i % 2 == 0
                        ? value.substring(i, i + 1).toLowerCase(Locale.ROOT)
                        : value.substring(i, i + 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
