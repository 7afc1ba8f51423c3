package org.nadhir.bench.plant;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// One way to hide a protected line.
///
/// @param name unique; misses are listed by it
/// @param family what kind of trick it is
/// @param place where it must stand to be what it is
/// @param trick makes the hidden form
record Disguise(String name, String family, Place place, Trick trick) {

    /// Where in a warning.
    enum Place {
        /// In a sentence that the analyst wrote.
        TEXT,
        /// One half in one field, the other in the next.
        TWO_FIELDS,
        /// As the name of a JSON member.
        MEMBER
    }

    @FunctionalInterface
    interface Trick {

        /// The hidden form, or nothing where this trick does not apply to such a line.
        Optional<String> hide(Source source, Secret secret, RandomGenerator random);
    }

    /// Families beyond what issue 4 and TRUST.md §2.3 name: ciphers without end, slips of the finger.
    private static final List<String> FURTHER =
            List.of(Ciphers.FAMILY, SpokenNumbers.CIPHERED, Encodings.RARER, Slips.FAMILY);

    /// Whether it is of a sort that the specification names: folding, other scripts, inflection, initials, numbers in
    /// words, look-alikes, unseen characters, base64, hex, URL and UTF-16 forms, overlap, rare phrases, traits
    /// together.
    boolean isNamed() {
        return !FURTHER.contains(family);
    }

    static Disguise of(String family, String name, Trick trick) {
        return new Disguise(name, family, Place.TEXT, trick);
    }

    /// A trick that needs the value alone and applies to the lines of `when`; what changes nothing is none.
    static Disguise letters(String family, String name, Predicate<Secret> when, Change change) {
        return of(family, name, (source, secret, random) -> Optional.of(secret)
                .filter(when)
                .map(one -> change.of(one.value(), random))
                .filter(text -> !text.equals(secret.value())));
    }

    /// A trick that needs the parts of a name.
    static Disguise named(
            String family, String name, Predicate<Secret> when, BiFunction<Shape.Named, RandomGenerator, String> make) {
        return of(family, name, (source, secret, random) ->
                when.test(secret) && secret.shape() instanceof Shape.Named parts
                        ? Optional.of(make.apply(parts, random)).filter(text -> !text.equals(secret.value()))
                        : Optional.empty());
    }

    /// Letters in, letters out.
    @FunctionalInterface
    interface Change {
        String of(String value, RandomGenerator random);
    }

    /// All there are, in a fixed order.
    static List<Disguise> all() {
        return Stream.of(
                        Plainly.ALL,
                        ArabicLetters.ALL,
                        Lookalikes.ALL,
                        Unseen.ALL,
                        Spacing.ALL,
                        Encodings.ALL,
                        Ciphers.ALL,
                        Slips.ALL,
                        Names.ALL,
                        Romanised.ALL,
                        Inflected.ALL,
                        SpokenNumbers.ALL,
                        Phones.ALL,
                        Days.ALL,
                        Mails.ALL,
                        Quotes.ALL,
                        Together.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
