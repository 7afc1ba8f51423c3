package org.nadhir.node.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nadhir.model.EntityId;
import org.nadhir.model.Language;
import org.nadhir.model.Mention;
import org.nadhir.model.Reading;
import org.nadhir.reports.register.NameUse;
import org.nadhir.reports.register.Register;

/// Says of the names in one report which were not in use on its day, and what they are called at other times.
final class NameUseLines {

    private final CommandLineRoot root;
    private final Register register;
    private final Reading reading;
    private final Map<EntityId, Map<NameUse, String>> uses = new LinkedHashMap<>();

    NameUseLines(CommandLineRoot root, Register register, Reading reading) {
        this.root = root;
        this.register = register;
        this.reading = reading;
        String text = reading.report().text();
        for (Mention mention : reading.mentions()) {
            String words = mention.span().in(text);
            register.use(mention, words, reading.reference()).ifPresent(use -> uses
                    .computeIfAbsent(mention.entity(), key -> new LinkedHashMap<>())
                    .putIfAbsent(use, words));
        }
    }

    /// Each period once, with the first words that fall under it.
    void show(EntityId name) {
        uses.getOrDefault(name, Map.of()).forEach((use, words) -> {
            switch (use.then()) {
                case NOT_YET -> say("read.name-not-yet", words, use);
                case NO_LONGER -> say("read.name-no-longer", words, use);
                case IN_USE, UNKNOWN -> { }
            }
        });
        uses.getOrDefault(name, Map.of()).keySet().stream().findFirst().ifPresent(use -> {
            other("read.name-earlier", use.earlier());
            other("read.name-later", use.later());
        });
    }

    private void say(String key, String words, NameUse use) {
        root.say(key, words, reading.reference(), use.held().from(), use.held().until());
    }

    private void other(String key, List<EntityId> names) {
        if (!names.isEmpty()) {
            root.say(key, names.stream()
                    .map(id -> register.name(id).in(root.language()))
                    .collect(Collectors.joining(root.language() == Language.ARABIC ? "، " : ", ")));
        }
    }
}
