package org.nadhir.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Language;
import org.nadhir.node.Project;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// The pages that `--help` prints, all of them.
final class HelpTextTest {

    @Test
    void noPageIsWiderThanATerminalAndNoWordIsBroken() {
        List<String> flaws = new ArrayList<>();
        for (Language language : List.of(Language.ENGLISH, Language.ARABIC)) {
            CommandLine root = CommandNames.root(language);
            for (List<String> words : CommandNames.all()) {
                look(String.join(" ", words), command(root, words), flaws);
            }
        }
        assertEquals(List.of(), flaws);
    }

    /// What asks a node knows its command by that; within a mixin it would know none, and fail when it is run, so that
    /// such a mixin knows the command itself.
    @Test
    void whatAsksANodeKnowsItsCommand() {
        CommandLine root = CommandNames.root(Language.ENGLISH);
        int asking = 0;
        for (List<String> words : CommandNames.all()) {
            for (CommandLine.Model.CommandSpec mixin : command(root, words).getCommandSpec().mixins().values()) {
                asking += mixin.userObject() instanceof Asking ? 1 : 0;
                boolean within = mixin.mixins().values().stream()
                        .anyMatch(inner -> inner.userObject() instanceof Asking);
                boolean knows = List.of(mixin.userObject().getClass().getDeclaredFields()).stream()
                        .anyMatch(field -> field.getType() == CommandLine.Model.CommandSpec.class);
                assertFalse(within && !knows, String.join(" ", words));
            }
        }
        assertTrue(asking > 50, "commands that ask: " + asking);
    }

    /// Who reads a remedy types what it names.
    @Test
    void noSentenceNamesACommandThatIsNotThere() throws IOException {
        Set<String> verbs = CommandNames.root(Language.ENGLISH).getSubcommands().keySet();
        List<String> strange = new ArrayList<>();
        int named = 0;
        for (String tag : List.of("en", "ar")) {
            Path file = Project.root().resolve("node/src/main/resources/org/nadhir/node/words_" + tag + ".properties");
            Matcher said = Pattern.compile("nadhir ([a-z]+)").matcher(Files.readString(file));
            while (said.find()) {
                named++;
                if (!verbs.contains(said.group(1))) {
                    strange.add(tag + ": nadhir " + said.group(1));
                }
            }
        }
        assertEquals(List.of(), strange);
        assertTrue(named > 50, "commands that sentences name: " + named);
    }

    private static CommandLine command(CommandLine root, List<String> words) {
        CommandLine command = root;
        for (String word : words) {
            command = Optional.ofNullable(command.getSubcommands().get(word)).orElseThrow();
        }
        return command;
    }

    private static void look(String name, CommandLine command, List<String> flaws) {
        String page = command.getUsageMessage();
        Set<String> shown = new HashSet<>(Arrays.asList(page.split("[\\s\\[\\]]+", -1)));
        page.lines()
                .filter(line -> line.codePointCount(0, line.length()) > HelpText.WIDTH)
                .forEach(line -> flaws.add(name + ": wide: " + line));
        for (OptionSpec option : command.getCommandSpec().options()) {
            for (String text : option.description()) {
                for (String word : text.split("[\\s\\[\\]]+", -1)) {
                    if (!word.isEmpty() && !shown.contains(word)) {
                        flaws.add(name + ": broken: " + word);
                    }
                }
            }
            if (!option.hidden() && !page.contains(option.longestName())) {
                flaws.add(name + ": broken: " + option.longestName());
            }
            if (!option.hidden() && option.arity().max() > 0 && !page.contains(option.paramLabel())) {
                flaws.add(name + ": broken: " + option.paramLabel());
            }
        }
    }
}
