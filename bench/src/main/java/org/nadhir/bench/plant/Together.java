package org.nadhir.bench.plant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Trace;

/// What many share, put together until one is left: city of birth, nationality, occupation. Only for sources whom
/// fewer than five of the register share all three with.
final class Together {

    private static final String FAMILY = "together";
    private static final String FILLER = "The duty desk keeps a list of doors and shifts; it is checked at noon. ";

    static final List<Disguise> ALL = List.of(
            together("in one breath", traits -> String.join(", ", traits)),
            together("in a sentence", traits -> "somebody from " + traits.get(0) + ", " + traits.get(1) + ", "
                    + traits.get(2) + " by trade,"),
            together("in another order", traits -> traits.get(2) + " / " + traits.get(0) + " / " + traits.get(1)),
            together("in capitals", traits -> String.join(" ", traits).toUpperCase(Locale.ROOT)),
            together("far apart", traits -> traits.get(0) + " was named. " + FILLER + traits.get(1) + " people were "
                    + "there. " + FILLER + "One was " + traits.get(2)),
            together("marked with vowels", traits -> Chars.each(String.join("، ", traits), c ->
                    Character.isLetter(c) && c > 0x600 ? Chars.of(c) + "\u064E" : Chars.of(c))),
            together("with Arabic prefixes", traits -> traits.getFirst().charAt(0) > 0x600
                    ? "ب" + traits.get(0) + " و" + traits.get(1) + " ك" + traits.get(2)
                    : String.join(" and ", traits)),
            new Disguise("over two fields", FAMILY, Disguise.Place.TWO_FIELDS, (source, secret, random) ->
                    singled(source, secret).map(traits -> String.join(" ; ", traits))));

    private Together() {}

    private static Disguise together(String name, Function<List<String>, String> write) {
        return Disguise.of(FAMILY, name, (source, secret, random) -> singled(source, secret).map(write));
    }

    /// Once for each source, at its first trait.
    private static Optional<List<String>> singled(Source source, Secret secret) {
        boolean first = secret.kind() == Trace.Kind.TRAIT && secret.equals(source.first(Trace.Kind.TRAIT));
        return first && source.sharers() < Crowd.ENOUGH
                ? Optional.of(source.secrets().stream()
                        .filter(one -> one.kind() == Trace.Kind.TRAIT)
                        .map(Secret::value)
                        .toList())
                : Optional.empty();
    }
}
