package org.nadhir.reports.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nadhir.model.Chain;
import org.nadhir.model.EntityId;
import org.nadhir.model.Origin;
import org.nadhir.model.Reading;
import org.nadhir.model.Span;
import org.nadhir.reports.register.Register;

/// Rule 4: chains found, their relays, their origins, and the mark "anonymous".
public final class ChainScore {

    private final Register register;
    private int gold;
    private int system;
    private int found;
    private int relayRight;
    private int relaySystem;
    private int relayGold;
    private int primaryRight;
    private int primaryGold;
    private int primaryInvented;
    private int anonymousRight;
    private int anonymousSystem;
    private int anonymousGold;
    private int endToEnd;
    private final List<String> misses = new ArrayList<>();

    ChainScore(Register register) {
        this.register = register;
    }

    private record Pair(Annotation.MarkedChain gold, Chain chain, int overlap, boolean byCue) {}

    void add(String id, Annotation.Document document, Reading reading) {
        String text = reading.report().text();
        gold += document.chains().size();
        system += reading.chains().size();
        List<Pair> pairs = new ArrayList<>();
        for (Annotation.MarkedChain one : document.chains()) {
            for (Chain chain : reading.chains()) {
                Span cue = chain.cue().toCodePoints(text);
                Span quote = chain.quote().toCodePoints(text);
                int byCue = overlap(cue, one.cue());
                int byQuote = overlap(quote, one.quote());
                if (byCue * 2 >= Math.min(cue.length(), one.cue().length())) {
                    pairs.add(new Pair(one, chain, byCue, true));
                } else if (byQuote * 2 >= one.quote().length()) {
                    pairs.add(new Pair(one, chain, byQuote, false));
                }
            }
        }
        pairs.sort(Comparator.comparing(Pair::byCue).reversed()
                .thenComparing(Comparator.comparingInt(Pair::overlap).reversed()));
        Map<Annotation.MarkedChain, Chain> matched = new HashMap<>();
        Set<Chain> used = new HashSet<>();
        for (Pair pair : pairs) {
            if (!matched.containsKey(pair.gold()) && !used.contains(pair.chain())) {
                matched.put(pair.gold(), pair.chain());
                used.add(pair.chain());
            }
        }
        found += matched.size();
        for (Annotation.MarkedChain one : document.chains()) {
            Optional<Chain> chain = Optional.ofNullable(matched.get(one));
            score(id, one, chain);
        }
    }

    private void score(String id, Annotation.MarkedChain one, Optional<Chain> chain) {
        Set<EntityId> needed = new HashSet<>();
        Set<EntityId> allowed = new HashSet<>();
        for (Annotation.Link link : one.links()) {
            if (link.role().equals("relaying_outlet")) {
                (link.optional() ? allowed : needed).add(id(link.name()));
            }
        }
        Set<EntityId> have = new HashSet<>(chain.map(Chain::relays).orElse(List.of()));
        have.removeAll(allowed);
        relayGold += needed.size();
        relaySystem += have.size();
        Set<EntityId> both = new HashSet<>(have);
        both.retainAll(needed);
        relayRight += both.size();
        boolean relaysRight = have.equals(needed);
        Optional<Annotation.Link> primary = one.links().stream().filter(link ->
                link.role().equals("primary")).findFirst();
        boolean right = chain.isPresent() && primary.map(link -> same(link, chain.get())).orElse(true);
        if (chain.isPresent()) {
            scoreMatched(primary, chain.get(), right);
        }
        endToEnd += chain.isPresent() && relaysRight && right ? 1 : 0;
        if (chain.isEmpty() || !relaysRight || !right) {
            misses.add(id + " " + one.cue() + " " + (chain.isEmpty() ? "not found" : "relays " + have + " of " + needed
                    + ", origin " + chain.get().origin() + " for "
                    + primary.map(Annotation.Link::name).orElse("none")));
        }
    }

    private void scoreMatched(Optional<Annotation.Link> primary, Chain chain, boolean right) {
        boolean anonymous = chain.origin() instanceof Origin.Anonymous;
        boolean goldAnonymous = primary.filter(Annotation.Link::anonymous).isPresent();
        anonymousSystem += anonymous ? 1 : 0;
        anonymousGold += goldAnonymous ? 1 : 0;
        anonymousRight += anonymous && goldAnonymous ? 1 : 0;
        if (primary.isPresent()) {
            primaryGold++;
            primaryRight += right ? 1 : 0;
        } else if (anonymous || chain.origin() instanceof Origin.Named) {
            primaryInvented++;
        }
    }

    private EntityId id(String name) {
        return register.find(bare(name)).orElse(new EntityId("~" + bare(name).toLowerCase(Locale.ROOT)));
    }

    private static String bare(String name) {
        return name.replaceAll("\\(.*\\)", "").replaceAll(",.*", "").strip();
    }

    private boolean same(Annotation.Link primary, Chain chain) {
        String name = primary.name();
        return switch (chain.origin()) {
            case Origin.Named(EntityId who) -> !primary.anonymous() && id(name).equals(who);
            case Origin.Anonymous anonymous -> primary.anonymous() && sameAnonymous(name, anonymous);
            case Origin.Outlet outlet -> false;
            case Origin.Unstated unstated -> false;
        };
    }

    private boolean sameAnonymous(String name, Origin.Anonymous origin) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean role = lower.contains(origin.role());
        boolean former = lower.contains("former") && !lower.contains("current");
        boolean status = !origin.role().equals("official") || former == origin.former();
        Set<EntityId> bodies = new HashSet<>();
        register.find(name).ifPresent(bodies::add);
        for (String word : lower.split("[^a-z]+", -1)) {
            register.nationality(word).ifPresent(bodies::add);
        }
        return role && status && (bodies.isEmpty() || bodies.contains(origin.body()));
    }

    static int overlap(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }

    public double detectionF1() {
        return Figures.f1(found, system, gold);
    }

    public double relayF1() {
        return Figures.f1(relayRight, relaySystem, relayGold);
    }

    public double primaryAccuracy() {
        return Figures.of(primaryRight, primaryGold);
    }

    public double anonymousF1() {
        return Figures.f1(anonymousRight, anonymousSystem, anonymousGold);
    }

    public double endToEnd() {
        return Figures.of(endToEnd, gold);
    }

    /// What was not found or not right, for whoever mends the rules.
    public List<String> misses() {
        return List.copyOf(misses);
    }

    public List<String> lines() {
        return List.of(
                Figures.f1Line("chains detected", found, system, gold),
                Figures.f1Line("relays", relayRight, relaySystem, relayGold),
                Figures.line("primary right, of matched", primaryRight, primaryGold),
                "primary named where the annotation has none: " + primaryInvented,
                Figures.f1Line("anonymous", anonymousRight, anonymousSystem, anonymousGold),
                Figures.line("relays and primary right, of all", endToEnd, gold));
    }
}
