package org.nadhir.node.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine;

/// Running text and tables of a help page, broken between words: picocli by itself cuts words of its tables at the last
/// column.
final class HelpText {

    static final int WIDTH = 100;

    /// Where the lines of a synopsis go on, behind its heading.
    private static final int SYNOPSIS = 11;

    /// Where the second column of a table begins.
    private static final int SECOND = 28;

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
        command.getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, help -> synopsis(help.commandSpec()));
        command.getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> options(help.commandSpec()));
        command.getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST, help -> parameters(help.commandSpec()));
        command.getSubcommands().values().forEach(HelpText::use);
    }

    /// What must be typed, in the order in which one types it; what may be is listed below.
    private static String synopsis(CommandSpec spec) {
        List<String> parts = new ArrayList<>(List.of(spec.qualifiedName()));
        spec.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .map(HelpText::typed)
                .forEach(parts::add);
        spec.options().stream()
                .filter(option -> option.required() && !option.hidden())
                .map(option -> option.longestName() + "=" + option.paramLabel())
                .forEach(parts::add);
        parts.add("[OPTION…]");
        if (!spec.subcommands().isEmpty()) {
            parts.add("COMMAND");
        }
        return wrap(String.join(" ", parts), SYNOPSIS);
    }

    private static String typed(PositionalParamSpec parameter) {
        String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "…" : "");
        return parameter.arity().min() == 0 ? "[" + label + "]" : label;
    }

    private static String options(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !option.hidden())
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .map(option -> row(names(option), option.description()))
                .collect(Collectors.joining());
    }

    private static String parameters(CommandSpec spec) {
        return spec.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .map(parameter -> row("      " + parameter.paramLabel(), parameter.description()))
                .collect(Collectors.joining());
    }

    /// Short names first, long ones under each other.
    private static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        String label = option.arity().max() > 0 ? "=" + option.paramLabel() : "";
        return (names.startsWith("--") ? "      " : "  ") + names + label;
    }

    /// One line of a table: what is too long for its column has a line of its own.
    private static String row(String first, String[] description) {
        StringBuilder row = new StringBuilder(first);
        if (width(first) >= SECOND - 1) {
            row.append(System.lineSeparator());
        }
        String text = wrap(Arrays.stream(description).map(String::formatted).collect(Collectors.joining(" ")), SECOND);
        row.append(" ".repeat(width(first) >= SECOND - 1 ? SECOND : SECOND - width(first)));
        return row.append(text).toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String wrapped(String[] paragraphs) {
        return Arrays.stream(paragraphs)
                .flatMap(paragraph -> paragraph.formatted().lines())
                .map(HelpText::wrap)
                .collect(Collectors.joining());
    }

    static String wrap(String line) {
        return wrap(line, 0);
    }

    /// @param indent of every line but the first, which begins there
    private static String wrap(String line, int indent) {
        var text = new StringBuilder();
        int column = indent;
        for (String word : line.split(" ", -1)) {
            if (column > indent && column + 1 + width(word) > WIDTH) {
                text.append(System.lineSeparator()).append(" ".repeat(indent));
                column = indent;
            }
            if (column > indent) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += width(word);
        }
        return text.append(System.lineSeparator()).toString();
    }
}
