package org.nadhir.node.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nadhir.model.Language;
import picocli.CommandLine;

/// The commands as registered, for tests about them.
public final class CommandNames {

    private CommandNames() {}

    /// Each command as the words that a person types after `./nadhir`.
    public static Set<List<String>> all() {
        var names = new LinkedHashSet<List<String>>();
        collect(root(Language.ENGLISH), List.of(), names);
        return names;
    }

    static CommandLine root(Language language) {
        return CommandLineRoot.commands(
                Map.of(),
                language,
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                Verbs.names(),
                List.of());
    }

    private static void collect(CommandLine command, List<String> path, Set<List<String>> names) {
        command.getSubcommands().forEach((name, child) -> {
            List<String> words = Stream.concat(path.stream(), Stream.of(name)).toList();
            names.add(words);
            collect(child, words, names);
        });
    }
}
