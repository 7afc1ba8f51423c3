package org.nadhir.bench.plant;

import java.util.function.Predicate;
import org.nadhir.tearline.Trace;

/// To which lines a disguise applies.
final class Kinds {

    /// Short lines: everything but a raw report.
    static final Predicate<Secret> SHORT = secret -> secret.kind() != Trace.Kind.TEXT;

    /// What identifies alone; a trait in clear tells nothing.
    static final Predicate<Secret> TELLING = SHORT.and(Secret::telling);

    static final Predicate<Secret> LATIN = TELLING.and(Secret::isLatinWord);
    static final Predicate<Secret> ARABIC = TELLING.and(Secret::isArabicWord);
    static final Predicate<Secret> LETTERS = TELLING.and(Secret::hasLetters);
    static final Predicate<Secret> WORDS = LETTERS.and(secret -> secret.value().contains(" "));
    static final Predicate<Secret> NAMED = SHORT.and(Secret::isName);
    static final Predicate<Secret> DIGITS = is(Trace.Kind.PHONE).or(is(Trace.Kind.NUMBER));

    private Kinds() {}

    static Predicate<Secret> is(Trace.Kind kind) {
        return secret -> secret.kind() == kind;
    }

    static Predicate<Secret> in(Tongue tongue) {
        return secret -> secret.tongue() == tongue;
    }
}
