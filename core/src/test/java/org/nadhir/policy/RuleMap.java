package org.nadhir.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which section of the table each rule answers for, as `rules.txt` says it.
final class RuleMap {

    private final Map<String, Integer> sections = new LinkedHashMap<>();
    private final List<String> explaining = new ArrayList<>();

    RuleMap(String text) {
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] words = line.split(":? ", -1);
            sections.put(words[0], Integer.parseInt(words[1]));
            if (words.length == 3) {
                explaining.add(words[0]);
            }
        });
    }

    List<String> rules() {
        return List.copyOf(sections.keySet());
    }

    boolean explains(String rule) {
        return explaining.contains(rule);
    }

    SortedSet<Integer> sections(Refusal refusal) {
        SortedSet<Integer> all = new TreeSet<>();
        refusal.grounds()
                .forEach(ground -> all.add(Objects.requireNonNull(sections.get(ground.rule()), ground.rule())));
        return all;
    }
}
