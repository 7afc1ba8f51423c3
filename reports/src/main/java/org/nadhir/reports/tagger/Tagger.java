package org.nadhir.reports.tagger;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Line;
import org.nadhir.model.Reading;
import org.nadhir.model.Span;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.Stretches;
import org.nadhir.reports.register.Register;

/// Proposes names that stand in no list, with a model that the user trained. Immutable; safe to share between threads.
///
/// What it proposes is handed out beside a reading, never in it: chains, claims, origins and corroboration read
/// readings, and so cannot see it.
public final class Tagger {

    private final Model model;
    private final Gazetteer gazetteer;

    private Tagger(Model model, Gazetteer gazetteer) {
        this.model = model;
        this.gazetteer = gazetteer;
    }

    public static Tagger of(Model model, Register register) {
        return new Tagger(model, new Gazetteer(register));
    }

    List<Named> names(List<Token> tokens) {
        return Label.names(model.labels(tokens, gazetteer));
    }

    /// Names in the lines that the reader kept, in order; none shares a character with a mention or a time of the
    /// reading.
    public List<Suggestion> suggest(Reading reading) {
        String text = reading.report().text();
        Shadow shadow = Shadow.of(text);
        List<Span> spoken = new ArrayList<>();
        reading.mentions().forEach(mention -> spoken.add(mention.span()));
        reading.times().forEach(time -> spoken.add(time.span()));
        Stretches<Span> taken = Stretches.of(spoken, span -> span);
        List<Suggestion> found = new ArrayList<>();
        for (Line line : reading.lines()) {
            if (line.kind() != Line.Kind.DROPPED && line.kind() != Line.Kind.BLANK) {
                for (Placed sentence : Placed.in(shadow, line.span())) {
                    for (Named name : names(sentence.tokens())) {
                        Span span = sentence.span(name);
                        if (taken.overlapping(span).isEmpty()) {
                            found.add(new Suggestion(span, name.type()));
                        }
                    }
                }
            }
        }
        return found;
    }
}
