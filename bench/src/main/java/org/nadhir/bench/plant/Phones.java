package org.nadhir.bench.plant;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A telephone number as people write and dial it (ITU-T E.123 and habit).
final class Phones {

    private static final String FAMILY = "telephone";

    static final List<Disguise> ALL = List.of(
            phone("E.164", dialled -> "+" + dialled.country() + dialled.national()),
            phone("00 for plus", dialled -> "00" + dialled.country() + " " + dialled.national()),
            phone("011 for plus", dialled -> "011-" + dialled.country() + "-" + dialled.national()),
            phone("without country", Shape.Dialled::national),
            phone("local with zero", dialled -> "0" + dialled.national()),
            phone("local with zero, grouped", dialled -> "0" + grouped(dialled.national(), " ")),
            phone("local with dashes", dialled -> "0" + grouped(dialled.national(), "-")),
            phone("area in parentheses", dialled ->
                    "+" + dialled.country() + " (0)" + grouped(dialled.national(), " ")),
            phone("with dots", dialled -> "+" + dialled.country() + "." + grouped(dialled.national(), ".")),
            phone("with slashes", dialled -> dialled.country() + "/" + grouped(dialled.national(), "/")),
            phone("as a link to dial", dialled -> "tel:+" + dialled.country() + dialled.national()),
            phone("as a link to a chat", dialled -> "https://chat.example/" + dialled.country() + dialled.national()),
            phone("with an extension", dialled -> "+" + dialled.country() + dialled.national() + " ext. 12"),
            phone("with commas of pauses", dialled -> dialled.country() + ",," + dialled.national()),
            phone("last seven digits", dialled ->
                    dialled.national().substring(dialled.national().length() - 7)),
            phone("last six digits", dialled -> "…" + dialled.national().substring(dialled.national().length() - 6)),
            phone("in two halves", dialled -> "first " + dialled.national().substring(0, 5) + " and then "
                    + dialled.national().substring(5)),
            phone("local in Arabic-Indic digits", dialled ->
                    Chars.each("0" + dialled.national(), c -> Chars.of(0x660 + c - '0'))));

    private Phones() {}

    private static Disguise phone(String name, Function<Shape.Dialled, String> write) {
        return Disguise.of(FAMILY, name, (source, secret, random) ->
                secret.shape() instanceof Shape.Dialled dialled
                        ? Optional.of(write.apply(dialled)).filter(text -> !text.equals(secret.value()))
                        : Optional.empty());
    }

    private static String grouped(String national, String between) {
        return national.substring(0, 2) + between + national.substring(2, 5) + between + national.substring(5);
    }
}
