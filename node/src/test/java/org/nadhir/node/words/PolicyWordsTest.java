package org.nadhir.node.words;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Standing;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Answer;
import org.nadhir.model.Harm;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.model.Question;
import org.nadhir.node.Project;

/// The keys that rules, duty and tearline put together from parts.
final class PolicyWordsTest {

    private static final Pattern ID = Pattern.compile("String id\\(\\) \\{\\s*return \"([a-z-]+)\"");
    private static final Pattern SAYS = Pattern.compile("(?:forbids\\(|remedy\\(|Verdict\\.[A-Z_]+,\\s*)\"([a-z-]+)\"");
    /// Its own word, not that of a licence.
    private static final Pattern PERMITS = Pattern.compile("(?<![.\\w])permits\\(");
    private static final Pattern WRITTEN = Pattern.compile("Message\\.of\\(\\s*\"([a-z][\\w.-]*[a-z])\"");

    private final Words words = Words.load();

    @Test
    void everythingThatARuleSaysHasWords() {
        Set<String> keys = new TreeSet<>();
        int rules = 0;
        for (Path source : sources("policy")) {
            String text = Project.read(source);
            Matcher id = ID.matcher(text);
            if (id.find()) {
                rules++;
                String rule = "policy." + id.group(1) + '.';
                SAYS.matcher(text).results().map(says -> rule + says.group(1)).forEach(keys::add);
                if (PERMITS.matcher(text).find()) {
                    keys.add(rule + "permits");
                }
            }
        }
        assertTrue(rules >= 16, "rules found: " + rules);
        assertSaid(keys);
    }

    @Test
    void everythingThatDutyAndTearlineSayHasWords() {
        Set<String> keys = new TreeSet<>();
        for (String part : List.of("duty", "tearline")) {
            for (Path source : sources(part)) {
                WRITTEN.matcher(Project.read(source)).results().map(key -> key.group(1)).forEach(keys::add);
            }
        }
        for (Question question : Question.values()) {
            Stream.of(Answer.Says.values())
                    .map(says -> "duty." + question.word() + '.' + says.word())
                    .forEach(keys::add);
        }
        assertTrue(keys.size() > 30, "keys found: " + keys.size());
        assertSaid(keys);
    }

    @Test
    void everyWordThatStandsInASentenceIsTranslated() {
        Stream.of(
                        Stream.of(Purpose.values()).map(Purpose::word),
                        Stream.of(Subject.values()).map(Subject::word),
                        Stream.of(Status.values()).map(Status::word),
                        Stream.of(Standing.Kind.values()).map(Standing.Kind::word),
                        Stream.of(Harm.values()).map(Harm::word))
                .flatMap(all -> all)
                .forEach(word -> {
                    Message message = Message.of("policy.purpose-protective.forbids", Message.word(word));
                    String arabic = words.say(message, Language.ARABIC);
                    assertTrue(arabic.chars().noneMatch(c -> c >= 'a' && c <= 'z'), arabic);
                });
    }

    /// Words are looked up with as many arguments as any sentence has gaps.
    private void assertSaid(Set<String> keys) {
        String[] arguments = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
        for (String key : keys) {
            String english = words.say(Message.of(key, arguments), Language.ENGLISH);
            assertTrue(english.contains(" "), key + ": " + english);
            assertTrue(!english.contains("{"), key);
        }
    }

    private static List<Path> sources(String part) {
        return Project.mainSources().stream()
                .filter(file -> file.toString().replace('\\', '/').contains("org/nadhir/" + part + '/'))
                .toList();
    }
}
