package org.nadhir.reports.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Chain;
import org.nadhir.model.EntityId;
import org.nadhir.model.Language;
import org.nadhir.model.Line;
import org.nadhir.model.Mention;
import org.nadhir.model.Origin;
import org.nadhir.model.Span;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.register.Register;

/// Builds the chains of one report from its cues.
///
/// Steps: cues per sentence; cues that belong together become one (newspaper and its source); outlets between;
/// what each cue covers. An anonymous speaker for whom no outlet is named was heard by the outlet that the
/// report relays, for nobody tells secrets to a rewriter.
public final class ChainReader {

    private static final int MERGE_WORDS_MAX = 3;

    private final Register register;
    private final Shadow shadow;
    private final List<Line> lines;
    private final List<Mention> mentions;
    private final List<Sentence> sentences;
    private final List<Found> found = new ArrayList<>();

    private ChainReader(Register register, Shadow shadow, List<Line> lines, List<Mention> mentions) {
        this.register = register;
        this.shadow = shadow;
        this.lines = lines;
        this.mentions = mentions;
        this.sentences = Sentence.of(shadow, lines, mentions);
    }

    private record Found(Sentence sentence, Cue cue, Span quote, List<EntityId> relays) {}

    public static Attribution read(
            Register register, Shadow shadow, Language language, List<Line> lines, List<Mention> mentions) {
        return new ChainReader(register, shadow, lines, mentions).read(language);
    }

    private Attribution read(Language language) {
        Speakers speakers = new Speakers();
        ArabicCues arabic = new ArabicCues(register, speakers);
        EnglishCues english = new EnglishCues(register, speakers);
        List<Cue> all = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (sentence.line().kind() == Line.Kind.EMBEDDED) {
                continue;
            }
            boolean latin = language == Language.ENGLISH || isLatin(sentence);
            List<Cue> cues = merge(sentence, latin ? english.find(sentence) : arabic.find(sentence));
            for (int i = 0; i < cues.size(); i++) {
                found.add(new Found(sentence, cues.get(i), quote(sentence, cues, i), List.of()));
            }
            all.addAll(cues);
        }
        Publisher page = new Publisher(register, shadow, lines, mentions);
        EntityId publisher = page.infer(all);
        return assemble(publisher, page.credited());
    }

    private static boolean isLatin(Sentence sentence) {
        long arabic = sentence.folded().chars().filter(c -> c >= 0x600 && c < 0x700).count();
        return arabic * 2 < sentence.folded().length();
    }

    private List<Cue> merge(Sentence sentence, List<Cue> cues) {
        List<Cue> merged = new ArrayList<>();
        for (Cue cue : cues) {
            Cue last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            boolean near = last != null && cue.from() - last.to() <= MERGE_WORDS_MAX;
            if (last != null && near && last.outlet() != null && last.origin() == null && cue.outlet() == null) {
                merged.set(merged.size() - 1, last.relaying(cue));
            } else if (last != null && near && cue.outlet() != null && cue.origin() == null
                    && last.outlet() == null && last.origin() instanceof Origin.Anonymous) {
                merged.set(merged.size() - 1, last.relayedBy(cue.outlet()).upTo(cue.to()));
            } else if (last != null && relaysEarlier(sentence, last, cue)) {
                EntityId relay = ArabicCues.who(cue);
                merged.set(merged.size() - 1, relay == null ? last : last.relayedBy(relay));
            } else {
                merged.add(cue);
            }
        }
        return merged;
    }

    /// "… a source said …, according to what the ministry published": one attribution in two places.
    private static boolean relaysEarlier(Sentence sentence, Cue earlier, Cue later) {
        boolean atEnd = sentence.size() - later.to() <= MERGE_WORDS_MAX + 1;
        boolean relay = (later.outlet() != null && later.origin() == null) || later.publishes();
        return atEnd && relay && earlier.outlet() == null && earlier.origin() instanceof Origin.Anonymous;
    }

    private Span quote(Sentence sentence, List<Cue> cues, int index) {
        Cue cue = cues.get(index);
        int before = index == 0 ? 0 : cues.get(index - 1).to();
        int after = index + 1 < cues.size() ? cues.get(index + 1).from() : sentence.size();
        boolean little = sentence.size() - cue.to() <= MERGE_WORDS_MAX + 2;
        boolean trailing = cue.form() == Cue.Form.TRAILING_VERB
                || (cue.form() == Cue.Form.PREPOSITION && cue.from() > 3 && (little || cue.from() - before > 3))
                || cue.to() >= after;
        if (trailing && cue.from() > before) {
            Span own = sentence.span(before, cue.from());
            return startOfParagraph(sentence, index, own);
        }
        return cue.to() < after ? sentence.span(cue.to(), after) : sentence.span(cue.from(), cue.to());
    }

    /// A cue at the end of a paragraph that has no other covers the paragraph.
    private Span startOfParagraph(Sentence sentence, int index, Span own) {
        boolean alone = index == 0 && found.stream().noneMatch(other ->
                other.sentence().line().equals(sentence.line()));
        Span line = sentence.line().span();
        boolean last = line.end() - sentence.span().end() <= 2;
        return alone && last ? new Span(line.start(), own.end()) : own;
    }

    private Attribution assemble(EntityId publisher, List<EntityId> credited) {
        List<Chain> chains = new ArrayList<>();
        List<Attribution.Sources> sources = new ArrayList<>();
        Set<Chain> opinions = new HashSet<>();
        Relays relays = new Relays(publisher, found.stream().map(Found::cue).toList());
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            Cue cue = one.cue();
            List<EntityId> between = new ArrayList<>(credited);
            relays.of(i).filter(outlet -> !between.contains(outlet)).ifPresent(between::add);
            Origin origin = origin(cue);
            Chain chain = new Chain(one.sentence().span(cue.from(), cue.to()), one.quote(), between, origin,
                    cue.explicit());
            chains.add(chain);
            List<Origin> origins = new ArrayList<>(List.of(origin));
            origins.addAll(cue.further());
            sources.add(new Attribution.Sources(chain, origins));
            if (cue.opinion()) {
                opinions.add(chain);
            }
        }
        return new Attribution(publisher, chains, embedded(), opinions, sources);
    }

    private static Origin origin(Cue cue) {
        if (cue.origin() != null) {
            return cue.origin();
        }
        return cue.outlet() == null ? new Origin.Unstated() : new Origin.Outlet(cue.outlet());
    }

    /// Posts set into the page: the line with the handle names who posted the lines before it.
    private List<Chain> embedded() {
        List<Chain> chains = new ArrayList<>();
        int from = -1;
        for (Line line : lines) {
            if (line.kind() != Line.Kind.EMBEDDED) {
                from = line.kind() == Line.Kind.BLANK ? from : -1;
                continue;
            }
            from = from < 0 ? line.span().start() : from;
            String text = line.span().in(shadow.original());
            Optional<String> handle = handle(text);
            if (handle.isPresent()) {
                chains.add(new Chain(line.span(), new Span(from, line.span().end()), List.of(),
                        new Origin.Named(new EntityId(handle.get())), true));
                from = -1;
            }
        }
        return chains;
    }

    private static Optional<String> handle(String text) {
        int at = text.indexOf('@');
        int end = at + 1;
        while (at >= 0 && end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return at < 0 || end - at < 3
                ? Optional.empty()
                : Optional.of("~" + text.substring(at, end).toLowerCase(java.util.Locale.ROOT));
    }

    /// Which outlet stands between a cue's speaker and the publisher.
    private static final class Relays {

        private final EntityId publisher;
        private final List<Cue> cues;
        /// The outlets of cues by their place: of those with this anonymous origin, and of all that name one.
        private final Map<String, NavigableMap<Integer, EntityId>> byOrigin = new TreeMap<>();
        private final NavigableMap<Integer, EntityId> named = new TreeMap<>();

        Relays(EntityId publisher, List<Cue> cues) {
            this.publisher = publisher;
            this.cues = cues;
            for (int i = 0; i < cues.size(); i++) {
                Cue cue = cues.get(i);
                EntityId outlet = own(cue);
                if (outlet == null || outlet.equals(publisher)) {
                    continue;
                }
                if (cue.origin() instanceof Origin.Anonymous anonymous) {
                    byOrigin.computeIfAbsent(key(anonymous), k -> new TreeMap<>()).put(i, outlet);
                }
                if (cue.outlet() != null) {
                    named.put(i, outlet);
                }
            }
        }

        Optional<EntityId> of(int index) {
            Cue cue = cues.get(index);
            EntityId own = own(cue);
            if (own != null) {
                return own.equals(publisher) ? Optional.empty() : Optional.of(own);
            }
            if (publisher.equals(cue.toOutlet()) || !(cue.origin() instanceof Origin.Anonymous anonymous)) {
                return Optional.empty();
            }
            Optional<EntityId> same = nearest(index, byOrigin.getOrDefault(key(anonymous), new TreeMap<>()));
            boolean secretive = !anonymous.role().equals("spokesman") && !anonymous.role().equals("researcher");
            return same.isPresent() || !secretive || anonymous.role().equals("source")
                    ? same
                    : nearest(index, named);
        }

        private static String key(Origin.Anonymous anonymous) {
            return anonymous.role() + "\n" + anonymous.body();
        }

        private static @Nullable EntityId own(Cue cue) {
            return cue.outlet() != null ? cue.outlet() : cue.toOutlet();
        }

        /// The outlet of the cue nearest to this one among these; of two alike that before it.
        private static Optional<EntityId> nearest(int index, NavigableMap<Integer, EntityId> outlets) {
            Map.Entry<Integer, EntityId> before = outlets.lowerEntry(index);
            Map.Entry<Integer, EntityId> after = outlets.higherEntry(index);
            boolean first = after == null || (before != null && index - before.getKey() <= after.getKey() - index);
            return Optional.ofNullable(first ? before : after).map(Map.Entry::getValue);
        }
    }
}
