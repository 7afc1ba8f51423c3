package org.nadhir.node.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Language;
import org.nadhir.model.Message;

/// Says a [Message] in Arabic or English. Immutable; one instance serves all threads.
///
/// Arguments are data: control characters and direction overrides in them are shown as `⟨U+202E⟩` and never take
/// effect, and in Arabic each argument is isolated (U+2068 … U+2069, UAX #9), so that a Latin name or a number does
/// not turn the sentence around.
public final class Words {

    /// First-strong isolate and its end (UAX #9).
    private static final char ISOLATE = '\u2068';
    private static final char ISOLATE_END = '\u2069';

    private static final String FOLDER = "/org/nadhir/node/";

    private final Properties english;
    private final Properties arabic;

    private Words(Properties english, Properties arabic) {
        this.english = english;
        this.arabic = arabic;
    }

    /// Reads both catalogues from the jar.
    ///
    /// @throws IllegalStateException if one is not in the jar: the build is broken
    public static Words load() {
        return new Words(read("words_en.properties"), read("words_ar.properties"));
    }

    /// The sentence for `message`. A language other than Arabic is answered in English.
    /// A key without words is an error in the program: tests stop at it, a running node shows key and arguments,
    /// because a duty officer is better served by that than by nothing.
    public String say(Message message, Language language) {
        String pattern = catalogue(language).getProperty(message.key());
        assert pattern != null : "no words for " + message.key() + " in words_" + language.tag() + ".properties";
        if (pattern == null) {
            return message.key() + " " + String.join(" ", shown(message.arguments(), language));
        }
        List<String> arguments =
                message.arguments().stream().map(argument -> word(argument, language)).toList();
        return fill(pattern, arguments, language, message.key());
    }

    /// Whether the catalogue has words for this key.
    public boolean has(String key) {
        return english.containsKey(key);
    }

    /// The catalogue as the command line's help reads it.
    public ResourceBundle bundle(Language language) {
        return new Bundle(catalogue(language));
    }

    private Properties catalogue(Language language) {
        return language == Language.ARABIC ? arabic : english;
    }

    /// An argument such as `word.designated` stands for a word of the catalogue ([Message#word]), several of them for
    /// a choice between these ([Message#anyOf]).
    private String word(String argument, Language language) {
        if (!argument.startsWith("word.")) {
            return argument;
        }
        Properties catalogue = catalogue(language);
        List<String> words = List.of(argument.split(Pattern.quote(Message.ANY_OF), -1)).stream()
                .map(word -> catalogue.getProperty(word, word))
                .toList();
        if (words.size() == 1) {
            return words.getFirst();
        }
        String comma = language == Language.ARABIC ? "، " : ", ";
        String or = " " + catalogue.getProperty("words.or", "/") + " ";
        return String.join(comma, words.subList(0, words.size() - 1)) + or + words.getLast();
    }

    private static String fill(String pattern, List<String> arguments, Language language, String key) {
        List<String> shown = shown(arguments, language);
        var sentence = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            boolean gap = pattern.charAt(at) == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}';
            int number = gap ? pattern.charAt(at + 1) - '0' : -1;
            Optional<Plural> plural = gap ? Optional.empty() : Plural.at(pattern, at);
            if (plural.isPresent()) {
                sentence.append(counted(plural.get(), arguments, language, key));
                at = plural.get().end();
            } else if (number < 0 || number > 9) {
                sentence.append(pattern.charAt(at));
                at++;
            } else {
                assert number < shown.size() : key + " has a gap {" + number + "} and no argument for it";
                sentence.append(number < shown.size() ? shown.get(number) : "…");
                at += 3;
            }
        }
        return sentence.toString();
    }

    private static String counted(Plural plural, List<String> arguments, Language language, String key) {
        int argument = plural.argument();
        assert argument < arguments.size() : key + " counts {" + argument + "} and has no argument for it";
        String number = argument < arguments.size() ? arguments.get(argument) : "…";
        String form = plural.form(number, language).replace("#", "{" + argument + "}");
        return fill(form, arguments, language, key);
    }

    private static List<String> shown(List<String> arguments, Language language) {
        boolean isolated = language == Language.ARABIC;
        return arguments.stream()
                .map(Words::visible)
                .map(argument -> isolated ? "\u2068" + argument + "\u2069" : argument)
                .toList();
    }

    /// The text with every character that acts instead of being seen replaced by its code point.
    public static String visible(String text) {
        if (text.codePoints().noneMatch(Words::acts)) {
            return text;
        }
        // A sentence of ours within a sentence: its own isolates are in pairs and reach no further than itself.
        boolean paired = isolatesArePaired(text);
        var shown = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (acts(character) && !(paired && (character == ISOLATE || character == ISOLATE_END))) {
                shown.append("⟨U+%04X⟩".formatted(character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    private static boolean isolatesArePaired(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == ISOLATE ? 1 : text.charAt(i) == ISOLATE_END ? -1 : 0;
        }
        return depth == 0;
    }

    // Direction controls as listed in CVE-2021-42574; a line end within an argument would forge a line of output.
    private static boolean acts(int character) {
        return Character.isISOControl(character)
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || character == 0x2028
                || character == 0x2029;
    }

    private static Properties read(String name) {
        try (var stream = Words.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not in the jar; build again");
            }
            var words = new Properties();
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private static final class Bundle extends ResourceBundle {

        private final Properties words;

        Bundle(Properties words) {
            this.words = words;
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return words.getProperty(key);
        }

        @Override
        protected Set<String> handleKeySet() {
            return words.stringPropertyNames();
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(words.stringPropertyNames());
        }
    }
}
