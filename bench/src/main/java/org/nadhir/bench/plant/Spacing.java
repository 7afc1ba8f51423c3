package org.nadhir.bench.plant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The right letters with something between them, or without what belongs there.
final class Spacing {

    private static final String FAMILY = "spacing";

    static final List<Disguise> ALL = List.of(
            between("spaced out", " "),
            between("spaced out widely", "   "),
            between("spaced by thin spaces", "\u2009"),
            between("spaced by no-break spaces", "\u00A0"),
            between("dots between", "."),
            between("dashes between", "-"),
            between("low lines between", "_"),
            between("slashes between", "/"),
            between("stars between", "*"),
            between("commas between", ", "),
            between("bullets between", "•"),
            between("a letter to a line", "\n"),
            between("in table cells", " | "),
            Disguise.letters(FAMILY, "joined", Kinds.WORDS, (value, random) -> value.replace(" ", "")),
            Disguise.letters(FAMILY, "hashtag", Kinds.WORDS, (value, random) -> "#" + value.replace(" ", "_")),
            Disguise.letters(FAMILY, "camel case", Kinds.LATIN.and(Kinds.WORDS), (value, random) ->
                    Stream.of(value.toLowerCase(Locale.ROOT).split("[ -]"))
                            .map(Chars::capital)
                            .collect(Collectors.joining())),
            Disguise.letters(FAMILY, "hyphens for spaces", Kinds.WORDS, (value, random) -> value.replace(" ", "-")),
            Disguise.letters(FAMILY, "dots for spaces", Kinds.WORDS, (value, random) -> value.replace(" ", ".")),
            Disguise.letters(FAMILY, "line feeds for spaces", Kinds.WORDS, (v, random) -> v.replace(" ", "\n")),
            Disguise.letters(FAMILY, "ellipses for spaces", Kinds.WORDS, (v, random) -> v.replace(" ", " … ")),
            Disguise.letters(FAMILY, "a space in the wrong place", Kinds.LETTERS, (value, random) ->
                    cut(value, " ", random)),
            Disguise.letters(FAMILY, "hyphenated at a line's end", Kinds.LETTERS, (value, random) ->
                    cut(value, "-\n", random)),
            Disguise.letters(FAMILY, "broken by a quotation", Kinds.LETTERS, (v, random) -> cut(v, "\n> ", random)),
            Disguise.letters(FAMILY, "split by a tag", Kinds.LETTERS, (v, random) -> cut(v, "<b></b>", random)),
            Disguise.letters(FAMILY, "split by a comment", Kinds.LETTERS, (v, random) -> cut(v, "<!-- -->", random)),
            Disguise.letters(FAMILY, "split by stars", Kinds.LETTERS, (value, random) -> cut(value, "**", random)),
            Disguise.letters(FAMILY, "split by a hidden entity", Kinds.LETTERS, (v, random) ->
                    cut(v, "&shy;", random)),
            Disguise.letters(FAMILY, "split by brackets", Kinds.LETTERS, (value, random) -> cut(value, "[]", random)),
            Disguise.letters(FAMILY, "every letter in a tag", Kinds.LETTERS, (value, random) ->
                    Chars.each(value, c -> "<i>" + Chars.of(c) + "</i>")),
            Disguise.letters(FAMILY, "a bracketed letter", Kinds.LETTERS, Spacing::bracketed),
            Disguise.letters(FAMILY, "as a link", Kinds.TELLING, (value, random) ->
                    "[here](https://host.example/" + value.replace(" ", "-") + ")"),
            Disguise.letters(FAMILY, "as a file name", Kinds.TELLING, (value, random) ->
                    value.replace(" ", "_") + "_final.pdf"),
            Disguise.letters(FAMILY, "letters with noise between", Kinds.LETTERS, (value, random) ->
                    Chars.each(value, c -> Chars.of(c) + "~=+^".charAt(random.nextInt(4)))),
            new Disguise("half in one field, half in the next", "structure", Disguise.Place.TWO_FIELDS, telling()),
            new Disguise("as the name of a member", "structure", Disguise.Place.MEMBER, telling()),
            new Disguise("as the name of a member, joined", "structure", Disguise.Place.MEMBER,
                    (source, secret, random) -> Optional.of(secret)
                            .filter(Kinds.WORDS)
                            .map(one -> "x_" + one.value().replace(" ", "_").toLowerCase(Locale.ROOT))));

    private Spacing() {}

    private static Disguise.Trick telling() {
        return (source, secret, random) -> Optional.of(secret).filter(Kinds.TELLING).map(Secret::value);
    }

    private static Disguise between(String name, String what) {
        return Disguise.letters(FAMILY, name, Kinds.SHORT, (value, random) -> Chars.joined(value, what));
    }

    /// Cuts within a word, at least one letter from its ends.
    private static String cut(String value, String what, RandomGenerator random) {
        List<Integer> inside = IntStream.range(1, value.length())
                .filter(i -> Character.isLetter(value.charAt(i - 1)) && Character.isLetter(value.charAt(i)))
                .boxed()
                .toList();
        if (inside.isEmpty()) {
            return value;
        }
        int at = Chars.any(inside, random);
        return value.substring(0, at) + what + value.substring(at);
    }

    private static String bracketed(String value, RandomGenerator random) {
        int at = random.nextInt(value.length());
        return Character.isLetter(value.charAt(at))
                ? value.substring(0, at) + "[" + value.charAt(at) + "]" + value.substring(at + 1)
                : value;
    }
}
