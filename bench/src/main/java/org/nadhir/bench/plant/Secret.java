package org.nadhir.bench.plant;

import java.util.List;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Trace;

/// A protected line of a source, and what it is made of.
///
/// @param value as the node knows it
/// @param telling whether it identifies alone, in clear: no trait does, and no place or day that a crowd shares
record Secret(
        String id,
        Trace.Kind kind,
        Tongue tongue,
        String value,
        List<String> aliases,
        Shape shape,
        boolean telling) {

    Secret {
        aliases = List.copyOf(aliases);
    }

    Secret(String id, Trace.Kind kind, Tongue tongue, String value, List<String> aliases, Shape shape) {
        this(id, kind, tongue, value, aliases, shape, kind != Trace.Kind.TRAIT);
    }

    /// The same, where so many sources of the register share it.
    Secret sharedBy(int sources) {
        boolean hides = kind.isQuasi() && (kind == Trace.Kind.TRAIT || sources >= Crowd.ENOUGH);
        return new Secret(id, kind, tongue, value, aliases, shape, !hides);
    }

    Trace trace() {
        return new Trace(id, kind, value, aliases);
    }

    /// Whether its letters are Latin, or it has none.
    boolean isLatin() {
        return value.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    /// Whether it is a word; a number with a letter or two in front is none.
    boolean hasLetters() {
        return value.codePoints().filter(Character::isLetter).count() >= 4;
    }

    boolean isLatinWord() {
        return hasLetters() && isLatin();
    }

    boolean isArabicWord() {
        return hasLetters() && !isLatin();
    }

    boolean isName() {
        return shape instanceof Shape.Named;
    }

    String digits() {
        return value.codePoints()
                .filter(Character::isDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
