package org.nadhir.reports.contradiction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.model.Contradiction;
import org.nadhir.model.Contradiction.Grade;
import org.nadhir.model.Contradiction.Kind;
import org.nadhir.model.Contradiction.Place;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Mention;
import org.nadhir.model.Reading;
import org.nadhir.model.ReportId;
import org.nadhir.model.Span;
import org.nadhir.model.TimeExpression;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.claim.Act;
import org.nadhir.reports.claim.ClaimReader;
import org.nadhir.reports.claim.Fact;
import org.nadhir.reports.claim.When;
import org.nadhir.reports.register.Register;

/// Dates, counts, places and credit of the statements of one claim.
final class Slots {

    private static final Pattern ANNOUNCED = Pattern.compile("اعلن|اعلان|كشف|announced|said in a statement|revealed");
    /// Where a place is said to lie seen from a city; the order is from inside outwards.
    private static final Map<String, Pattern> RELATIONS = relations();

    private final Register register;

    Slots(Register register) {
        this.register = register;
    }

    private static Map<String, Pattern> relations() {
        Map<String, Pattern> relations = new LinkedHashMap<>();
        relations.put("near",
                Pattern.compile("(?:ضواحي|خارج|ريف|جنوب|شمال|شرق|غرب|قرب|بالقرب من|outside|near|suburbs? of"
                + "|outskirts of|south of|north of|east of|west of)(?: (?:العاصمه|مدينه|the capital|the city of))?[ \"]*$"));
        relations.put("inside", Pattern.compile(
                "(?:(?:^|[ \"])في|وسط|داخل|قلب|\\bin|central|inside|heart of)(?: (?:العاصمه|مدينه|the capital|the city of))?[ \"]*$"));
        return relations;
    }

    List<Contradiction> of(ClaimReader.Cluster cluster) {
        List<Contradiction> found = new ArrayList<>();
        List<Fact> facts = cluster.facts().stream().filter(fact -> !fact.opinion()).toList();
        if (facts.isEmpty()) {
            return found;
        }
        Act act = facts.get(0).act();
        bounds(facts, true).ifPresent(found::add);
        bounds(facts, false).ifPresent(found::add);
        counts(facts).ifPresent(found::add);
        if (act == Act.FOILED || act == Act.ATTACKED) {
            location(facts).ifPresent(found::add);
            announced(facts).ifPresent(found::add);
        }
        if (act == Act.FOILED) {
            credit(cluster).ifPresent(found::add);
        }
        if (act == Act.DECLARED || act == Act.SIGNED) {
            days(facts).ifPresent(found::add);
        }
        return found;
    }

    /// Until when, since when.
    private static Optional<Contradiction> bounds(List<Fact> facts, boolean until) {
        Witnesses<TimeExpression> witnesses = new Witnesses<>();
        for (Fact fact : facts) {
            for (TimeExpression time : until ? fact.until() : fact.since()) {
                addDated(witnesses, fact, time);
            }
        }
        return witnesses.clash(Slots::exclude).map(clash -> dates(Grade.HARD, clash));
    }

    /// Dates of one act that cannot be two: soft, since a sentence may hold the date of something beside it.
    private static Optional<Contradiction> days(List<Fact> facts) {
        Witnesses<TimeExpression> witnesses = new Witnesses<>();
        for (Fact fact : facts) {
            if (!fact.times().isEmpty()) {
                addDated(witnesses, fact, nearest(fact));
            }
        }
        return witnesses.clash(Slots::exclude).map(clash -> dates(Grade.SOFT, clash));
    }

    private static void addDated(Witnesses<TimeExpression> witnesses, Fact fact, TimeExpression time) {
        if (!time.isConflict() && When.of(time.value()).isPresent()) {
            witnesses.add(time.value(), fact, time);
        }
    }

    /// The last date before the thing that was done, else the first date.
    private static TimeExpression nearest(Fact fact) {
        Shadow shadow = Shadow.of(fact.words());
        int position = fact.act().position(shadow.folded());
        int thing = fact.span().start() + (position < 0 ? fact.span().length() : shadow.original(position,
                position).start());
        return fact.times().stream()
                .filter(time -> time.span().start() < thing)
                .reduce((a, b) -> b)
                .orElse(fact.times().get(0));
    }

    private static boolean exclude(TimeExpression a, TimeExpression b) {
        Optional<When> one = When.of(a.value());
        Optional<When> other = When.of(b.value());
        return one.isPresent() && other.isPresent() && !one.get().overlaps(other.get());
    }

    private static Contradiction dates(Grade grade, Witnesses.Clash<TimeExpression> clash) {
        TimeExpression a = clash.one().value();
        TimeExpression b = clash.other().value();
        return new Contradiction(Kind.DATE, grade,
                List.of(new Place(clash.one().fact().statement().report(), a.span()),
                        new Place(clash.other().fact().statement().report(), b.span())),
                List.of(a.value(), b.value()));
    }

    /// The same thing counted differently.
    private static Optional<Contradiction> counts(List<Fact> facts) {
        Map<String, Witnesses<String>> byThing = new LinkedHashMap<>();
        for (Fact fact : facts) {
            String quantity = fact.statement().topic().quantity();
            int blank = quantity.indexOf(' ');
            if (blank >= 0) {
                byThing.computeIfAbsent(quantity.substring(blank + 1), thing -> new Witnesses<>())
                        .add(quantity, fact, quantity);
            }
        }
        return byThing.values().stream()
                .flatMap(counts -> counts.clash((a, b) -> !a.equals(b)).stream())
                .map(clash -> new Contradiction(Kind.COUNT, Grade.HARD,
                        places(List.of(clash.one().fact(), clash.other().fact())),
                        List.of(clash.one().value(), clash.other().value())))
                .findFirst();
    }

    private static List<Place> places(List<Fact> facts) {
        return facts.stream().map(fact -> new Place(fact.statement().report(), fact.span())).toList();
    }

    /// "In the city" against "outside the city": one site cannot be both, but coarse wording is common.
    private Optional<Contradiction> location(List<Fact> facts) {
        Map<EntityId, Map<String, List<Place>>> byCity = new LinkedHashMap<>();
        for (Fact fact : facts) {
            for (Mention mention : fact.reading().mentions()) {
                if (fact.span().contains(mention.span())) {
                    city(mention).ifPresent(city -> relation(fact, mention).ifPresent(relation -> byCity
                            .computeIfAbsent(city, key -> new LinkedHashMap<>())
                            .computeIfAbsent(relation, key -> new ArrayList<>())
                            .add(new Place(fact.statement().report(), around(fact, mention.span())))));
                }
            }
        }
        for (Map<String, List<Place>> relations : byCity.values()) {
            if (relations.size() > 1) {
                Set<Place> all = new LinkedHashSet<>();
                relations.values().forEach(all::addAll);
                return Optional.of(new Contradiction(Kind.LOCATION, Grade.SOFT, List.copyOf(all),
                        List.copyOf(relations.keySet())));
            }
        }
        return Optional.empty();
    }

    private Optional<EntityId> city(Mention mention) {
        if (mention.rule().equals("metonym")) {
            return Optional.empty();
        }
        Optional<EntityId> ofCountryside = register.cityOfCountryside(mention.entity());
        return ofCountryside.isPresent() ? ofCountryside
                : Optional.of(mention.entity()).filter(place -> register.is(place, Entity.Type.PLACE));
    }

    private Optional<String> relation(Fact fact, Mention mention) {
        if (register.cityOfCountryside(mention.entity()).isPresent()) {
            return Optional.of("near");
        }
        Shadow shadow = Shadow.of(fact.words());
        int at = shadow.folded(mention.span().start() - fact.span().start());
        String own = Shadow.fold(mention.span().in(fact.reading().report().text()));
        String before = shadow.folded().substring(0, at) + (own.startsWith("العاصمه") ? "العاصمه " : "");
        return RELATIONS.entrySet().stream()
                .filter(relation -> relation.getValue().matcher(before).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The place with the two words before it, which say how it lies.
    private static Span around(Fact fact, Span mention) {
        String text = fact.reading().report().text();
        int start = mention.start();
        for (int words = 0; words < 2 && start > fact.span().start(); words++) {
            int blank = text.lastIndexOf(' ', start - 2);
            start = Math.max(fact.span().start(), blank + 1);
        }
        return new Span(start, mention.end());
    }

    /// One date as the day of the act in one place and as the day of the announcement in another.
    private static Optional<Contradiction> announced(List<Fact> facts) {
        Map<String, List<Place>> announcements = new LinkedHashMap<>();
        Map<String, List<Place>> acts = new LinkedHashMap<>();
        for (Fact fact : facts) {
            for (TimeExpression time : fact.times()) {
                boolean day = When.of(time.value()).filter(When::isDay).isPresent() && !time.isConflict();
                if (day) {
                    (isAnnouncement(fact, time) ? announcements : acts)
                            .computeIfAbsent(time.value(), key -> new ArrayList<>())
                            .add(new Place(fact.statement().report(), time.span()));
                }
            }
        }
        addTimesOfTheSameDay(facts, announcements, acts);
        for (Map.Entry<String, List<Place>> announcement : announcements.entrySet()) {
            List<Place> same = acts.get(announcement.getKey());
            if (same != null) {
                List<Place> places = new ArrayList<>(announcement.getValue());
                places.addAll(same);
                return Optional.of(new Contradiction(Kind.DATE, Grade.SOFT, places,
                        List.of(announcement.getKey(), announcement.getKey())));
            }
        }
        return Optional.empty();
    }

    /// A sentence that speaks of the site on that day says the day of the act, even where no act of ours is in it.
    private static void addTimesOfTheSameDay(
            List<Fact> facts, Map<String, List<Place>> announcements, Map<String, List<Place>> acts) {
        if (announcements.isEmpty()) {
            return;
        }
        Set<EntityId> sites = new TreeSet<>();
        Map<ReportId, List<Fact>> byReport = new LinkedHashMap<>();
        for (Fact fact : facts) {
            sites.addAll(fact.sites());
            byReport.computeIfAbsent(fact.statement().report(), key -> new ArrayList<>()).add(fact);
        }
        byReport.forEach((report, own) -> {
            Reading reading = own.getFirst().reading();
            for (TimeExpression time : reading.times()) {
                boolean told = own.stream().anyMatch(fact -> fact.span().contains(time.span()));
                if (!told && announcements.containsKey(time.value()) && !time.isConflict()
                        && reading.mentions().stream().anyMatch(mention -> sites.contains(mention.entity())
                                && sameLine(reading, mention.span(), time.span()))) {
                    acts.computeIfAbsent(time.value(), key -> new ArrayList<>()).add(new Place(report, time.span()));
                }
            }
        });
    }

    private static boolean sameLine(Reading reading, Span a, Span b) {
        return reading.lines().stream().anyMatch(line ->
                line.makesClaims() && line.span().contains(a) && line.span().contains(b));
    }

    private static boolean isAnnouncement(Fact fact, TimeExpression time) {
        String text = fact.reading().report().text();
        String after = text.substring(time.span().end(), Math.min(text.length(), time.span().end() + 30));
        String before = text.substring(Math.max(fact.span().start(), time.span().start() - 30), time.span().start());
        Matcher afterIt = ANNOUNCED.matcher(Shadow.fold(after));
        boolean next = afterIt.find() && afterIt.start() < 6;
        return next || ANNOUNCED.matcher(Shadow.fold(before)).find();
    }

    /// Whose merit it was: the service's own in one place, help from abroad in another.
    private static Optional<Contradiction> credit(ClaimReader.Cluster cluster) {
        List<Fact> helped = new ArrayList<>();
        List<Fact> own = new ArrayList<>();
        for (Fact fact : cluster.parts().stream().filter(part -> !part.opinion()).toList()) {
            (fact.act() == Act.HELPED_FOIL ? helped : own).add(fact);
        }
        Set<Place> told = new HashSet<>(places(helped));
        own.removeIf(fact -> told.contains(new Place(fact.statement().report(), fact.span())));
        if (helped.isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        List<Fact> all = new ArrayList<>(own);
        all.addAll(helped);
        return Optional.of(new Contradiction(Kind.CREDIT, Grade.SOFT, places(all),
                List.of(Act.SERVICE_FOILED.slug(), Act.HELPED_FOIL.slug())));
    }
}
