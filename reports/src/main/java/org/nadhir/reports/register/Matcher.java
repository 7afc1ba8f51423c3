package org.nadhir.reports.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Line;
import org.nadhir.model.Mention;
import org.nadhir.model.Span;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.Word;

/// Finds the mentions of one report: listed names, then what leans on them (surnames, "the newspaper", typos).
///
/// Two passes over the text: some forms count only when the full name stands anywhere in the report.
final class Matcher {

    /// What may stand between two words of one name.
    private static final String JOINTS = " \"'-–().،,";
    private static final int GAP_MAX = 3;

    private final Register register;
    private final Shadow shadow;
    private final List<Line> lines;
    private final Set<EntityId> named = new HashSet<>();
    private @Nullable EntityId home;
    private final Map<String, EntityId> explicitKinds = new HashMap<>();

    Matcher(Register register, Shadow shadow, List<Line> lines) {
        this.register = register;
        this.shadow = shadow;
        this.lines = lines;
    }

    /// A line cut into words once, for all that look at it.
    private record Words(Line line, List<Word> words) {}

    record Hit(EntityId entity, int firstWord, int words, String rule) {}

    List<Mention> mentions() {
        Home homes = new Home(register);
        List<Words> all = lines.stream().map(line -> new Words(line, wordsOf(line))).toList();
        for (Words line : all) {
            for (Mention mention : scan(line, false)) {
                named.add(mention.entity());
                homes.count(mention);
                String kind = register.kind(mention.entity());
                if (register.is(mention.entity(), Entity.Type.BODY) && !kind.isEmpty()) {
                    explicitKinds.putIfAbsent(kind, mention.entity());
                }
            }
        }
        home = homes.country();
        List<Mention> found = new ArrayList<>();
        for (Words line : all) {
            found.addAll(scan(line, true));
        }
        return new Coreference(register, shadow, found).resolve(all.stream().map(Words::words).toList());
    }

    private List<Word> wordsOf(Line line) {
        return Word.in(shadow.folded(), shadow.folded(line.span().start()), shadow.folded(line.span().end()));
    }

    private List<Mention> scan(Words of, boolean secondPass) {
        Line line = of.line();
        List<Word> words = of.words();
        List<Mention> found = new ArrayList<>();
        Typos typos = new Typos(register, this);
        OpenNames open = new OpenNames();
        int i = 0;
        while (i < words.size()) {
            Hit hit = longest(words, i, line, secondPass);
            if (hit == null && secondPass) {
                hit = typos.at(words, i, found, shadow);
            }
            if (hit == null && secondPass) {
                hit = open.at(words, i, shadow);
            }
            if (hit == null) {
                i++;
                continue;
            }
            Hit best = hit;
            Span span = span(words, best);
            found.add(new Mention(asMetonym(best, words).orElse(best.entity()), span,
                    asMetonym(best, words).isPresent() ? "metonym" : best.rule()));
            inner(words, best, line, secondPass, found);
            i += best.words();
        }
        return found;
    }

    /// A person inside the name of something else ("the government of X") is named as well.
    private void inner(List<Word> words, Hit outer, Line line, boolean secondPass, List<Mention> found) {
        int end = outer.firstWord() + outer.words();
        for (int i = outer.firstWord() + 1; i < end - 1; i++) {
            Hit hit = longest(words, i, line, secondPass);
            if (hit != null && hit.words() > 1 && i + hit.words() <= end
                    && register.is(hit.entity(), Entity.Type.PERSON)) {
                found.add(new Mention(hit.entity(), span(words, hit), hit.rule()));
            }
        }
    }

    private Span span(List<Word> words, Hit hit) {
        return shadow.original(
                words.get(hit.firstWord()).start(), words.get(hit.firstWord() + hit.words() - 1).end());
    }

    private @Nullable Hit longest(List<Word> words, int at, Line line, boolean secondPass) {
        Hit best = null;
        for (String reading : Clitics.readings(words.get(at).text())) {
            Trie.Node node = register.trie().root().next.get(reading);
            int length = 1;
            while (node != null) {
                for (Trie.Leaf leaf : node.leaves) {
                    Optional<Hit> hit = accept(leaf, words, at, length, line, secondPass);
                    if (hit.isPresent() && (best == null || hit.get().words() > best.words()
                            || (hit.get().words() == best.words() && fitsBetter(hit.get(), best)))) {
                        best = hit.get();
                    }
                }
                int nextWord = at + length;
                if (nextWord >= words.size() || !joined(words.get(nextWord - 1), words.get(nextWord))) {
                    break;
                }
                node = node.next.get(words.get(nextWord).text());
                length++;
            }
        }
        return best;
    }

    /// Of two things of one name the one that lies in a place which the report names.
    private boolean fitsBetter(Hit one, Hit other) {
        return liesWhereTheReportIs(one.entity()) && !liesWhereTheReportIs(other.entity());
    }

    private boolean liesWhereTheReportIs(EntityId entity) {
        return register.entity(entity).stream().flatMap(found -> found.partOf().stream()).anyMatch(named::contains);
    }

    boolean joined(Word left, Word right) {
        if (right.start() - left.end() > GAP_MAX) {
            return false;
        }
        for (int i = left.end(); i < right.start(); i++) {
            char c = shadow.folded().charAt(i);
            if (JOINTS.indexOf(c) < 0 || c == '،' || c == ',') {
                return false;
            }
        }
        return true;
    }

    private Optional<Hit> accept(
            Trie.Leaf leaf, List<Word> words, int at, int length, Line line, boolean secondPass) {
        EntityId entity = leaf.entity();
        boolean accepted = switch (leaf.guard()) {
            case NONE -> true;
            case CAPITALS -> isCapital(words, at, length);
            case ANNOUNCED -> Announced.is(register.type(entity).orElseThrow(), shadow, words, at, length, line);
            case ACCOMPANIED -> secondPass && named.contains(entity);
            case HOME -> secondPass;
        };
        if (!accepted) {
            return Optional.empty();
        }
        if (leaf.guard() == Trie.Guard.HOME) {
            return atHome(entity).map(body -> new Hit(body, at, length, "home"));
        }
        return Optional.of(new Hit(entity, at, length, "alias"));
    }

    private boolean isCapital(List<Word> words, int at, int length) {
        Span span = shadow.original(words.get(at).start(), words.get(at + length - 1).end());
        String written = span.in(shadow.original());
        return written.equals(written.toUpperCase(java.util.Locale.ROOT));
    }

    private Optional<EntityId> atHome(EntityId placeholder) {
        String kind = placeholder.value().substring("~home-".length());
        EntityId explicit = explicitKinds.get(kind);
        if (explicit != null) {
            return Optional.of(explicit);
        }
        return home == null ? Optional.empty() : register.bodyOf(kind, home);
    }

    /// A capital that is no place in this phrase stands for its state.
    private Optional<EntityId> asMetonym(Hit hit, List<Word> words) {
        Optional<EntityId> country = register.countryOfCapital(hit.entity());
        if (country.isEmpty() || hit.words() > 1 || Announced.isPlaceHere(words, hit.firstWord())) {
            return Optional.empty();
        }
        return country;
    }
}
