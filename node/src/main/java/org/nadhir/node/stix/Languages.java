package org.nadhir.node.stix;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Names that registries keep: languages, countries, character sets.
final class Languages {

    private static final Set<String> TWO_LETTERS = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));
    private static final Set<String> COUNTRIES = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
    /// Varieties of Arabic in ISO 639-3 (SIL, code tables of 2024); the JDK has names for some of them only.
    private static final Set<String> ARABIC = Set.of(
            "aao", "abh", "abv", "acm", "acq", "acw", "acx", "acy", "adf", "aeb", "aec", "afb", "ajp", "apc", "apd",
            "arb", "arq", "ars", "ary", "arz", "auz", "avl", "ayh", "ayl", "ayn", "ayp", "pga", "shu", "ssh");
    private static final int REMEMBERED_MAX = 1_000;
    private static final Set<String> SOUND = ConcurrentHashMap.newKeySet();

    private Languages() {}

    /// RFC 5646 §2.1: a language that is registered, as far as the JDK's CLDR data know, then well-formed subtags.
    static boolean isLanguage(String tag) {
        if (SOUND.contains(tag)) {
            return true;
        }
        boolean sound = looksRight(tag);
        if (sound && SOUND.size() < REMEMBERED_MAX) {
            SOUND.add(tag);
        }
        return sound;
    }

    private static boolean looksRight(String tag) {
        String[] parts = tag.split("-", -1);
        String language = parts[0].toLowerCase(Locale.ROOT);
        boolean privately = language.equals("x") || language.equals("i");
        for (int i = privately ? 1 : 0; i < parts.length; i++) {
            boolean letters = parts[i].chars().allMatch(c -> c < 0x80 && Formats.isLetterOrDigit((byte) c));
            if (parts[i].isEmpty() || parts[i].length() > 8 || !letters) {
                return false;
            }
        }
        return privately ? parts.length > 1 : isRegistered(language);
    }

    private static boolean isRegistered(String language) {
        return switch (language.length()) {
            case 2 -> TWO_LETTERS.contains(language);
            case 3 -> ARABIC.contains(language)
                    || isPrivate(language)
                    || !Locale.of(language).getDisplayLanguage(Locale.ENGLISH).equals(language);
            default -> false;
        };
    }

    /// `qaa` to `qtz` are for private use, `mul`, `und`, `zxx` and `mis` have a meaning of their own (RFC 5646 §2.2.1).
    private static boolean isPrivate(String language) {
        return Set.of("mul", "und", "zxx", "mis").contains(language)
                || (language.charAt(0) == 'q' && language.charAt(1) <= 't');
    }

    /// ISO 3166-1 alpha-2.
    static boolean isCountry(String code) {
        return COUNTRIES.contains(code.toUpperCase(Locale.ROOT));
    }

    /// A name of the IANA registry of character sets, as far as the JDK knows it.
    static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
