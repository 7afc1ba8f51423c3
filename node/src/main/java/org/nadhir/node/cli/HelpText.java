package org.nadhir.node.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine;

/// Running text of a help page, broken between words; picocli by itself breaks only tables there.
final class HelpText {

    static final int WIDTH = 100;

    private HelpText() {}

    static void use(CommandLine command) {
        command.getHelpSectionMap()
                .put(
                        UsageMessageSpec.SECTION_KEY_DESCRIPTION,
                        help -> wrapped(help.commandSpec().usageMessage().description()));
        command.getHelpSectionMap()
                .put(
                        UsageMessageSpec.SECTION_KEY_FOOTER,
                        help -> wrapped(help.commandSpec().usageMessage().footer()));
        command.getSubcommands().values().forEach(HelpText::use);
    }

    private static String wrapped(String[] paragraphs) {
        return Arrays.stream(paragraphs)
                .flatMap(paragraph -> paragraph.formatted().lines())
                .map(HelpText::wrap)
                .collect(Collectors.joining());
    }

    static String wrap(String line) {
        var text = new StringBuilder();
        int column = 0;
        for (String word : line.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                text.append(System.lineSeparator());
                column = 0;
            }
            if (column > 0) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        return text.append(System.lineSeparator()).toString();
    }
}
