package org.nadhir.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

final class CommandLineTest {

    private record Answer(int status, String out, String err) {}

    @Test
    void saysItsVersion() {
        Answer answer = run(Map.of(), "--version");
        assertEquals(0, answer.status());
        assertTrue(answer.out().matches("nadhir \\d+\\.\\d+\\.\\d+\\S* \\(Java 25.*\\)\\R"), answer.out());
    }

    @Test
    void anUnknownCommandIsOneLineThatSaysWhatToDo() {
        Answer answer = run(Map.of(), "fly");
        assertEquals(2, answer.status());
        assertEquals("nadhir: “fly” is not known here; see `./nadhir --help`\n", answer.err());
    }

    @Test
    void noCommandAtAllIsOneLineThatSaysWhatToDo() {
        Answer answer = run(Map.of());
        assertEquals(2, answer.status());
        assertEquals(1, answer.err().lines().count());
        assertTrue(answer.err().contains("./nadhir --help"), answer.err());
    }

    @Test
    void aWrongValueIsNamedTogetherWithItsOption() {
        Answer answer = run(Map.of(), "--lang", "fr");
        assertEquals(2, answer.status());
        assertEquals("nadhir: ar|en cannot be “fr”; see `./nadhir --help`\n", answer.err());
    }

    @Test
    void aCodeIsNotWrittenUnderTheNameOfAnotherKindOfPicture() {
        Answer answer = run(Map.of(), "card", "qr", "nowhere", "--file", "card.png");
        assertEquals(2, answer.status());
        assertTrue(answer.err().contains("ends in .svg"), answer.err());
    }

    @Test
    void showsAStackTraceOnRequestOnly() {
        assertTrue(run(Map.of(), "help", "fly", "--trace").err().contains("\tat "), "trace wanted");
        assertEquals(1, run(Map.of(), "help", "fly").err().lines().count());
    }

    @Test
    void speaksArabicByOptionByVariableAndByLocale() {
        String expected = "«fly»";
        for (Answer answer : List.of(
                run(Map.of(), "--lang", "ar", "fly"),
                run(Map.of(), "--lang=ar", "fly"),
                run(Map.of("NADHIR_LANG", "ar", "LANG", "en_GB.UTF-8"), "fly"),
                run(Map.of("LANG", "ar_LB.UTF-8"), "fly"))) {
            assertTrue(answer.err().replaceAll("[\u2066-\u2069]", "").contains(expected), answer.err());
        }
        assertTrue(
                run(Map.of("LANG", "ar_LB.UTF-8"), "--lang", "en", "fly").err().contains("is not known"), "en");
    }

    @Test
    void everyCommandOptionAndArgumentIsExplainedInBothLanguages() {
        for (Language language : List.of(Language.ENGLISH, Language.ARABIC)) {
            var silent = new ArrayList<String>();
            explain(CommandNames.root(language), silent);
            assertTrue(silent.isEmpty(), () -> "no words_" + language.tag() + " for " + String.join(", ", silent));
        }
    }

    @Test
    void looksOnlyIntoTheCommandThatIsAskedFor() {
        assertEquals(Set.of("init"), Verbs.among(List.of("--lang", "ar", "--trace", "init", "DIR")));
        assertEquals(Set.of(), Verbs.among(List.of("--version")));
        assertEquals(Verbs.names(), Verbs.among(List.of("help", "init")));
        assertEquals(Verbs.names(), Verbs.among(List.of("fly")));
        assertEquals(Verbs.names(), Verbs.among(List.of()));
    }

    @Test
    void everyCommandIsListedUnderItsOwnName() {
        CommandNames.root(Language.ENGLISH)
                .getSubcommands()
                .forEach((name, command) -> assertEquals(name, command.getCommandName()));
    }

    private static void explain(CommandLine command, List<String> silent) {
        String name = command.getCommandSpec().qualifiedName();
        var usage = command.getCommandSpec().usageMessage();
        if (usage.description().length == 0 || (command.getParent() != null && usage.header().length == 0)) {
            silent.add(name);
        }
        for (ArgSpec argument : command.getCommandSpec().args()) {
            if (!argument.hidden() && argument.description().length == 0) {
                silent.add(name + " " + argument.paramLabel());
            }
        }
        assertTrue(command.getUsageMessage().length() > 0, name);
        command.getSubcommands().values().forEach(child -> explain(child, silent));
    }

    private static Answer run(Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status =
                CommandLineRoot.run(arguments, environment, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Answer(status, out.toString(), err.toString());
    }
}
