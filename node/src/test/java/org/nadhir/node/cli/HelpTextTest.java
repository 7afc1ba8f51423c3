package org.nadhir.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Language;
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
                CommandLine command = root;
                for (String word : words) {
                    command = command.getSubcommands().get(word);
                }
                look(String.join(" ", words), command, flaws);
            }
        }
        assertEquals(List.of(), flaws);
    }

    private static void look(String name, CommandLine command, List<String> flaws) {
        String page = command.getUsageMessage();
        Set<String> shown = new HashSet<>(List.of(page.split("[\\s\\[\\]]+")));
        page.lines()
                .filter(line -> line.codePointCount(0, line.length()) > HelpText.WIDTH)
                .forEach(line -> flaws.add(name + ": wide: " + line));
        for (OptionSpec option : command.getCommandSpec().options()) {
            for (String text : option.description()) {
                for (String word : text.split("[\\s\\[\\]]+")) {
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
