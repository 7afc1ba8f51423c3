package org.nadhir.reports.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nadhir.model.Mention;
import org.nadhir.model.Reading;
import org.nadhir.model.Span;

/// Rule 5: pairs of report and entity.
public final class EntityScore {

    private final List<String> registry;
    private int gold;
    private int right;
    private int system;
    private int systemRight;
    private final List<String> misses = new ArrayList<>();

    EntityScore(List<String> registry) {
        this.registry = List.copyOf(registry);
    }

    void add(String id, Annotation.Document document, Reading reading) {
        Set<String> inGold = new TreeSet<>();
        String text = reading.report().text();
        for (Annotation.Named named : document.entities()) {
            inGold.add(named.id());
            gold++;
            if (reading.mentions().stream().anyMatch(mention -> mention.entity().value().equals(named.id())
                    && named.forms().stream().anyMatch(form -> overlaps(text, form, mention)))) {
                right++;
            } else {
                misses.add(id + " missing " + named.id());
            }
        }
        Set<String> mine = new TreeSet<>();
        for (Mention mention : reading.mentions()) {
            if (registry.contains(mention.entity().value())) {
                mine.add(mention.entity().value());
            }
        }
        system += mine.size();
        for (String entity : mine) {
            if (inGold.contains(entity)) {
                systemRight++;
            } else {
                misses.add(id + " too many " + entity);
            }
        }
    }

    private static boolean overlaps(String text, String form, Mention mention) {
        for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
            if (new Span(at, at + form.length()).overlaps(mention.span())) {
                return true;
            }
        }
        return false;
    }

    public double recall() {
        return Figures.of(right, gold);
    }

    public double precision() {
        return Figures.of(systemRight, system);
    }

    public List<String> misses() {
        return List.copyOf(misses);
    }

    public List<String> lines() {
        return List.of(
                Figures.line("entities, recall over (report, entity)", right, gold),
                Figures.line("entities, precision over the annotation's registry", systemRight, system));
    }
}
