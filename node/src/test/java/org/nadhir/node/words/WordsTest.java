package org.nadhir.node.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.node.Project;

final class WordsTest {

    private static final Pattern GAP = Pattern.compile("\\{(\\d)(?=[},])");
    // A key that is written out whole in the code; one put together from parts is tested where it is made.
    private static final Pattern EMITTED =
            Pattern.compile("(?:Message\\.of|new Message|\\.say|\\.remark)\\(\\s*\"([a-z][\\w.-]*)\"\\s*[,)]");

    private final Words words = Words.load();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(catalogue("en").keySet(), catalogue("ar").keySet());
    }

    @Test
    void bothLanguagesHaveTheSameGaps() {
        Map<String, String> arabic = catalogue("ar");
        catalogue("en")
                .forEach((key, sentence) -> assertEquals(gaps(sentence), gaps(arabic.getOrDefault(key, "")), key));
    }

    @Test
    void noSentenceIsEmptyAndArabicIsArabic() {
        catalogue("en").forEach((key, sentence) -> assertTrue(!sentence.isBlank(), key));
        catalogue("ar")
                .forEach((key, sentence) ->
                        assertTrue(sentence.codePoints().anyMatch(WordsTest::isArabic), key + " has no Arabic word"));
        catalogue("en")
                .forEach((key, sentence) ->
                        assertTrue(sentence.codePoints().noneMatch(WordsTest::isArabic), key + " is not English"));
    }

    @Test
    void everyKeyInTheCodeHasWords() {
        Set<String> known = catalogue("en").keySet();
        var missing = new ArrayList<String>();
        for (Path source : Project.mainSources()) {
            EMITTED.matcher(Project.read(source))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(source.getFileName() + " says " + key));
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void fillsTheGapsAndLeavesOtherBracesAlone() {
        assertEquals(
                "DIR is missing; see `./nadhir init --help`",
                words.say(Message.of("cli.missing", "DIR", "./nadhir init --help"), Language.ENGLISH));
        assertEquals("{x} is missing; see `{0}`", words.say(Message.of("cli.missing", "{x}", "{0}"), Language.ENGLISH));
    }

    @Test
    void whatIsCountedHasTheFormsOfItsLanguage() {
        String arabic = "{0,plural,zero{لا اقتباس}one{اقتباس واحد}two{اقتباسان}"
                + "few{# اقتباسات}many{# اقتباسًا}other{# اقتباس}}";
        Plural forms = Plural.at(arabic, 0).orElseThrow();
        assertEquals(arabic.length(), forms.end());
        Map.of("0", "لا اقتباس", "1", "اقتباس واحد", "2", "اقتباسان", "3", "# اقتباسات", "11", "# اقتباسًا")
                .forEach((number, words) -> assertEquals(words, forms.form(number, Language.ARABIC), number));
        Map.of("100", "# اقتباس", "102", "# اقتباس", "103", "# اقتباسات", "110", "# اقتباسات", "199", "# اقتباسًا")
                .forEach((number, words) -> assertEquals(words, forms.form(number, Language.ARABIC), number));
        assertEquals(
                "harm: yes, resting on 1 quotation",
                words.say(Message.of("case.answer", "harm", "yes", "1"), Language.ENGLISH));
        assertEquals(
                "harm: yes, resting on 0 quotations",
                words.say(Message.of("case.answer", "harm", "yes", "0"), Language.ENGLISH));
        assertThrows(IllegalStateException.class, () -> Plural.at("{0,plural,one{a}}", 0), "no form for the others");
    }

    @Test
    void everyPluralInTheCatalogueHasAllFormsOfItsLanguage() {
        for (Language language : List.of(Language.ARABIC, Language.ENGLISH)) {
            Set<String> needed = language == Language.ARABIC
                    ? Set.of("zero", "one", "two", "few", "many", "other")
                    : Set.of("one", "other");
            catalogue(language.tag()).forEach((key, sentence) -> {
                for (int i = sentence.indexOf(",plural,"); i > 0; i = sentence.indexOf(",plural,", i + 1)) {
                    assertEquals(needed, Plural.at(sentence, i - 2).orElseThrow().forms().keySet(), key);
                }
            });
        }
    }

    @Test
    void stopsTestsAtAKeyWithoutWordsAndAtAGapWithoutAnArgument() {
        assertThrows(AssertionError.class, () -> words.say(Message.of("no.such.key"), Language.ENGLISH));
        assertThrows(AssertionError.class, () -> words.say(Message.of("cli.missing", "DIR"), Language.ENGLISH));
    }

    @Test
    void showsControlCharactersInsteadOfObeyingThem() {
        assertEquals("a⟨U+001B⟩[2Jb⟨U+000A⟩c", Words.visible("a\u001b[2Jb\nc"));
        assertEquals("⟨U+202E⟩txt", Words.visible("\u202etxt"));
        assertEquals("ضريح السيدة", Words.visible("ضريح السيدة"));
        assertEquals("a \u2068b\u2069", Words.visible("a \u2068b\u2069"));
        assertEquals("⟨U+2069⟩a⟨U+2068⟩", Words.visible("\u2069a\u2068"));
    }

    @Test
    void isolatesArgumentsInArabicSentences() {
        String said = words.say(Message.of("cli.no-command"), Language.ARABIC);
        assertTrue(said.startsWith("لم يُذكر أمر"), said);
        assertTrue(words.say(Message.of("cli.unknown", "fly", "x"), Language.ARABIC)
                .contains("\u2068fly\u2069"));
    }

    /// Read line by line and not by java.util.Properties, which would let a second entry replace the first in silence.
    private static Map<String, String> catalogue(String tag) {
        var sentences = new TreeMap<String, String>();
        try (Stream<String> lines = Files.lines(
                Project.root().resolve("node/src/main/resources/org/nadhir/node/words_" + tag + ".properties"))) {
            lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                int equals = line.indexOf('=');
                assertTrue(equals > 0 && !line.endsWith("\\"), "one entry per line, key = sentence: " + line);
                String twice = sentences.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
                assertEquals(null, twice, "twice in words_" + tag + ": " + line);
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return sentences;
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isArabic(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC;
    }
}
