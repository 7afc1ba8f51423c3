package org.nadhir.reports.contradiction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nadhir.model.Contradiction;
import org.nadhir.model.Contradiction.Grade;
import org.nadhir.model.Contradiction.Kind;
import org.nadhir.model.Contradiction.Place;
import org.nadhir.model.Line;
import org.nadhir.model.Reading;
import org.nadhir.model.Span;
import org.nadhir.model.TimeExpression;
import org.nadhir.reports.chain.Sentence;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.claim.ClaimReader;
import org.nadhir.reports.register.Register;

/// Finds the contradictions of a picture, each once.
public final class ContradictionReader {

    private final Register register;

    public ContradictionReader(Register register) {
        this.register = register;
    }

    public List<Contradiction> read(List<Reading> readings, List<ClaimReader.Cluster> clusters) {
        Set<Contradiction> found = new LinkedHashSet<>();
        for (Reading reading : readings) {
            found.addAll(inOneReport(reading));
        }
        Speakers speakers = new Speakers(register);
        Slots slots = new Slots(register);
        for (ClaimReader.Cluster cluster : clusters) {
            found.addAll(slots.of(cluster));
            found.addAll(speakers.of(cluster));
        }
        return List.copyOf(found);
    }

    /// Times that contradict themselves: month names, weekdays, two times of one act.
    private static List<Contradiction> inOneReport(Reading reading) {
        List<Contradiction> found = new ArrayList<>();
        Set<Span> told = new LinkedHashSet<>();
        for (TimeExpression time : reading.times()) {
            if (!time.isConflict() || isDropped(reading, time) || !told.add(time.span())) {
                continue;
            }
            List<Place> places = new ArrayList<>();
            places.add(new Place(reading.report().id(), time.span()));
            Kind kind = switch (time.conflict()) {
                case MONTH_NAMES -> Kind.MONTH_NAMES;
                case WEEKDAY -> Kind.WEEKDAY;
                case TWO_TIMES, NONE -> Kind.TWO_TIMES;
            };
            if (kind == Kind.TWO_TIMES) {
                for (TimeExpression other : otherTimes(reading, time)) {
                    places.add(new Place(reading.report().id(), other.span()));
                    told.add(other.span());
                }
            }
            found.add(new Contradiction(kind, Grade.HARD, places, time.candidates()));
        }
        return found;
    }

    private static boolean isDropped(Reading reading, TimeExpression time) {
        return reading.lines().stream()
                .anyMatch(line -> line.kind() == Line.Kind.DROPPED && line.span().contains(time.span()));
    }

    /// The other times of the sentence in which two times exclude each other.
    private static List<TimeExpression> otherTimes(Reading reading, TimeExpression time) {
        Shadow shadow = Shadow.of(reading.report().text());
        for (Sentence sentence : Sentence.of(shadow, reading.lines(), List.of())) {
            if (sentence.span().contains(time.span())) {
                return reading.times().stream()
                        .filter(other -> !other.equals(time) && sentence.span().contains(other.span()))
                        .filter(other -> other.isConflict() || !other.vague())
                        .toList();
            }
        }
        return List.of();
    }
}
