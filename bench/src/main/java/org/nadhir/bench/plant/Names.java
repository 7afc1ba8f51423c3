package org.nadhir.bench.plant;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nadhir.tearline.Trace;

/// A person by a part of the name, as people speak of somebody whom they may not name.
final class Names {

    private static final String FAMILY = "parts of a name";
    private static final Predicate<Secret> PERSON = Kinds.is(Trace.Kind.PERSON);

    static final List<Disguise> ALL = List.of(
            parts("family name only", name -> name.last().plain()),
            parts("family name first", name -> name.last().plain() + " " + name.first().plain()),
            parts("family name first, with a comma", name -> name.last().plain() + ", " + name.first().plain()),
            parts("all names backwards", name -> name.parts().reversed().stream()
                    .map(Part::plain)
                    .collect(Collectors.joining(" "))),
            parts("initial and family name", name -> initial(name.first()) + ". " + name.last().plain()),
            parts("initial and family name, joined", name -> initial(name.first()) + name.last().plain()),
            parts("given name and initial", name -> name.first().plain() + " " + initial(name.last()) + "."),
            parts("initials with dots", name -> initials(name, ". ") + "."),
            Disguise.named(FAMILY, "initials joined", PERSON.and(Secret::isLatinWord), (name, random) ->
                    initials(name, "")),
            parts("middle name left out", name -> name.first().plain() + " " + name.last().plain()),
            parts("title and family name, Arabic", name -> "الدكتور " + name.last().plain()),
            parts("title and family name, English", name -> "Mr " + name.last().english()),
            parts("title and family name, French", name -> "M. " + name.last().french()),
            parts("as a son", name -> "ابن " + name.last().plain()),
            parts("as a father", name -> "أبو " + name.last().arabic()),
            parts("as an account name", name ->
                    "@" + (name.first().english().charAt(0) + name.last().english()).replaceAll("[ '-]", "")
                            .toLowerCase(Locale.ROOT)),
            parts("as a user name", name ->
                    (name.first().english() + "." + name.last().english()).replaceAll("[ ']", "")
                            .toLowerCase(Locale.ROOT)),
            parts("names in capitals and initials", name ->
                    name.first().plain().toUpperCase(Locale.ROOT) + " " + initial(name.last())),
            parts("names far apart", name -> name.first().plain() + " told us first; later the man, known as "
                    + name.last().plain() + ", confirmed it"),
            parts("half hidden by stars", name -> Chars.points(name.last().plain()).stream().limit(3)
                    .collect(Collectors.joining()) + "*** " + name.first().plain()));

    private Names() {}

    private static Disguise parts(String name, Function<Shape.Named, String> make) {
        return Disguise.named(FAMILY, name, PERSON, (parts, random) -> make.apply(parts));
    }

    private static String initial(Part part) {
        String plain = part.plain();
        return Chars.of(plain.startsWith("ال") ? plain.codePointAt(2) : plain.codePointAt(0));
    }

    private static String initials(Shape.Named name, String between) {
        return name.parts().stream().map(Names::initial).collect(Collectors.joining(between));
    }
}
