package org.nadhir.bench.plant;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A name as grammar bends it in the sentence around it. Our own choice of common prefixes and endings.
final class Inflected {

    private static final String FAMILY = "inflection";
    private static final Predicate<Secret> ARABIC = named(Tongue.AR);
    private static final Predicate<Secret> PERSIAN = named(Tongue.FA);
    private static final Predicate<Secret> URDU = named(Tongue.UR);
    private static final Predicate<Secret> ENGLISH = named(Tongue.EN);
    private static final Predicate<Secret> FRENCH = named(Tongue.FR);

    static final List<Disguise> ALL = List.of(
            bent("Arabic: and", ARABIC, value -> "و" + value),
            bent("Arabic: by", ARABIC, value -> "ب" + value),
            bent("Arabic: like", ARABIC, value -> "ك" + value),
            bent("Arabic: for", ARABIC, value -> value.startsWith("ال") ? "ل" + value.substring(1) : "ل" + value),
            bent("Arabic: and so by", ARABIC, value -> "فب" + value),
            bent("Arabic: and for", ARABIC, value -> "ول" + value),
            bent("Arabic: every word with and", ARABIC, value -> "و" + value.replace(" ", " و")),
            bent("Arabic: his", ARABIC, value -> lastWord(value, word -> word + "ه")),
            bent("Arabic: their", ARABIC, value -> lastWord(value, word -> word + "هم")),
            bent("Arabic: accusative", ARABIC, value -> lastWord(value, word -> word + "ا")),
            bent("Arabic: dual", ARABIC, value -> lastWord(value, word -> word + "ان")),
            bent("Arabic: of that family", ARABIC, value -> lastWord(value, word -> word + "ية")),
            bent("Arabic: vocative", ARABIC, value -> "يا" + value),
            bent("Persian: of", PERSIAN, value -> value + "ِ"),
            bent("Persian: a", PERSIAN, value -> value + "ی"),
            bent("Persian: plural", PERSIAN, value -> value + "\u200Cها"),
            bent("Persian: object", PERSIAN, value -> value + "را"),
            bent("Persian: his", PERSIAN, value -> value + "ش"),
            bent("Persian: he is", PERSIAN, value -> value + "ست"),
            bent("Urdu: of", URDU, value -> value + "کا"),
            bent("Urdu: by", URDU, value -> value + "نے"),
            bent("Urdu: plural", URDU, value -> value + "وں"),
            bent("Urdu: honoured", URDU, value -> value + "صاحب"),
            bent("English: of", ENGLISH, value -> value + "'s"),
            bent("English: of, with a curled sign", ENGLISH, value -> value + "’s"),
            bent("English: plural", ENGLISH, value -> value + "s"),
            bent("English: plural of", ENGLISH, value -> value + "s'"),
            bent("English: follower", ENGLISH, value -> value + "ite"),
            bent("English: like", ENGLISH, value -> value + "-like"),
            bent("English: un", ENGLISH, value -> "non-" + value),
            bent("French: of", FRENCH, value -> "d'" + value),
            bent("French: of, with a curled sign", FRENCH, value -> "d’" + value),
            bent("French: the", FRENCH, value -> "l'" + value),
            bent("French: that", FRENCH, value -> "qu'" + value),
            bent("French: plural", FRENCH, value -> value + "s"),
            bent("French: follower", FRENCH, value -> value + "iste"),
            bent("German: of", ENGLISH.or(FRENCH), value -> value + "sche"),
            bent("Turkish: of", Kinds.NAMED.and(Secret::isLatinWord), value -> value + "'nin"),
            bent("Russian: of", Kinds.NAMED.and(Secret::isLatinWord), value -> value + "a"));

    private Inflected() {}

    private static Predicate<Secret> named(Tongue tongue) {
        return Kinds.NAMED.and(Kinds.TELLING).and(Kinds.in(tongue));
    }

    private static Disguise bent(String name, Predicate<Secret> when, UnaryOperator<String> bend) {
        return Disguise.letters(FAMILY, name, when, (value, random) -> bend.apply(value));
    }

    private static String lastWord(String value, UnaryOperator<String> bend) {
        int at = value.lastIndexOf(' ') + 1;
        String word = value.substring(at);
        String open = word.endsWith("ة") ? word.substring(0, word.length() - 1) + "ت" : word;
        return value.substring(0, at) + bend.apply(open);
    }
}
