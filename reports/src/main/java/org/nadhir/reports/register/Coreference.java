package org.nadhir.reports.register;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Mention;
import org.nadhir.model.Span;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.Word;

/// Words such as "the newspaper" and "the shrine" that lean on a name before them.
///
/// A definite noun leans on the last name of its class. A described site ("a religious shrine") leans on the
/// nearest site that the report names anywhere, because leads describe what the text names later.
final class Coreference {

    private static final Map<String, Entity.Type> NOUNS = Map.ofEntries(
            Map.entry("الصحيفه", Entity.Type.MEDIA), Map.entry("الجريده", Entity.Type.MEDIA),
            Map.entry("المجله", Entity.Type.MEDIA), Map.entry("الوكاله", Entity.Type.MEDIA),
            Map.entry("القناه", Entity.Type.MEDIA), Map.entry("الموقع", Entity.Type.MEDIA),
            Map.entry("المنصه", Entity.Type.MEDIA), Map.entry("الشبكه", Entity.Type.MEDIA),
            Map.entry("التنظيم", Entity.Type.ARMED_GROUP), Map.entry("الجماعه", Entity.Type.ARMED_GROUP),
            Map.entry("الحركه", Entity.Type.ARMED_GROUP), Map.entry("الجبهه", Entity.Type.ARMED_GROUP),
            Map.entry("الهيئه", Entity.Type.ARMED_GROUP), Map.entry("الوزاره", Entity.Type.BODY),
            Map.entry("الجهاز", Entity.Type.BODY), Map.entry("المديريه", Entity.Type.BODY),
            Map.entry("newspaper", Entity.Type.MEDIA), Map.entry("paper", Entity.Type.MEDIA),
            Map.entry("outlet", Entity.Type.MEDIA), Map.entry("broadcaster", Entity.Type.MEDIA),
            Map.entry("ministry", Entity.Type.BODY), Map.entry("group", Entity.Type.ARMED_GROUP));
    /// Nouns that agree with the first word of the name: الهيئة only with a name that begins with هيئة.
    private static final Set<String> AGREEING = Set.of("الهيئه", "الوزاره", "الجهاز", "المديريه", "الحركه", "الجبهه");
    private static final Set<String> SITE_NOUNS = Set.of(
            "مزار", "موقع", "مكان", "مقام", "مرقد", "ضريح", "المزار", "المقام", "المرقد", "الضريح", "الكنيسه",
            "المسجد", "الجامع", "المستشفي", "المشفي", "الكنيس", "الدير", "المتحف", "shrine", "church", "mosque",
            "hospital", "synagogue", "monastery");
    private static final Set<String> SITE_QUALITIES = Set.of("ديني", "مقدس", "شيعي", "دينيا", "مقدسا");
    private static final Set<String> INDEFINITE = Set.of("مزار", "مزارا", "موقع", "مكان", "مقام", "مرقد", "ضريح");

    private final Register register;
    private final Shadow shadow;
    private final List<Mention> found;
    /// What a noun can lean on, by its type and first word: looked up once for each noun of the list.
    private final Map<String, NavigableMap<Integer, Mention>> lasting = new TreeMap<>();

    Coreference(Register register, Shadow shadow, List<Mention> found) {
        this.register = register;
        this.shadow = shadow;
        this.found = found;
    }

    /// @param lines the words of each line
    List<Mention> resolve(List<List<Word>> lines) {
        List<Mention> all = new ArrayList<>(found);
        BitSet named = new BitSet();
        found.forEach(mention -> named.set(mention.span().start(), mention.span().end()));
        for (List<Word> words : lines) {
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                Span span = shadow.original(word.start(), word.end());
                int covered = named.nextSetBit(span.start());
                if (covered < 0 || covered >= span.end()) {
                    Optional<Mention> mention = lean(words, i, span);
                    mention.ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private Optional<Mention> lean(List<Word> words, int at, Span span) {
        for (String reading : Clitics.readings(words.get(at).text())) {
            Entity.Type type = NOUNS.get(reading);
            if (type != null && (!isLatin(reading) || isDefinite(words, at))) {
                Optional<EntityId> last = lastBefore(span.start(), type, reading);
                if (last.isPresent()) {
                    return Optional.of(new Mention(last.get(), span, "coreference"));
                }
            }
            String noun = reading.endsWith("ا") ? reading.substring(0, reading.length() - 1) : reading;
            boolean described = INDEFINITE.contains(noun)
                    ? at + 1 < words.size() && SITE_QUALITIES.contains(words.get(at + 1).text())
                    : SITE_NOUNS.contains(reading);
            if (described) {
                Span whole = INDEFINITE.contains(noun)
                        ? shadow.original(words.get(at).start(), words.get(at + 1).end())
                        : span;
                return nearestSite(whole.start()).map(site -> new Mention(site, whole, "coreference"));
            }
        }
        return Optional.empty();
    }

    private static boolean isLatin(String word) {
        return word.charAt(0) < 'z';
    }

    private static boolean isDefinite(List<Word> words, int at) {
        return at > 0 && words.get(at - 1).text().equals("the");
    }

    private Optional<EntityId> lastBefore(int offset, Entity.Type type, String noun) {
        String first = AGREEING.contains(noun) ? noun.substring(2) + " " : "";
        Map.Entry<Integer, Mention> last = lasting
                .computeIfAbsent(type + "\n" + first, key -> byStart(fitting(type, first)))
                .lowerEntry(offset);
        return Optional.ofNullable(last).map(entry -> entry.getValue().entity());
    }

    private Predicate<Mention> fitting(Entity.Type type, String first) {
        Map<EntityId, Boolean> fits = new HashMap<>();
        return mention -> fits.computeIfAbsent(mention.entity(), entity -> register.is(entity, type)
                && (first.isEmpty()
                        || register.forms(entity).stream().anyMatch(form -> Shadow.fold(form).startsWith(first))));
    }

    private Optional<EntityId> nearestSite(int offset) {
        NavigableMap<Integer, Mention> sites = lasting.computeIfAbsent("sites", key -> byStart(
                mention -> register.is(mention.entity(), Entity.Type.SITE)
                        && !register.kind(mention.entity()).equals("government")));
        Map.Entry<Integer, Mention> before = sites.floorEntry(offset);
        Map.Entry<Integer, Mention> after = sites.ceilingEntry(offset);
        boolean earlier = after == null || (before != null && offset - before.getKey() <= after.getKey() - offset);
        return Optional.ofNullable(earlier ? before : after).map(entry -> entry.getValue().entity());
    }

    /// The mentions that fit, by where they begin; of several that begin together the longest.
    private NavigableMap<Integer, Mention> byStart(Predicate<Mention> fits) {
        NavigableMap<Integer, Mention> placed = new TreeMap<>();
        for (Mention mention : found) {
            if (fits.test(mention)) {
                placed.merge(mention.span().start(), mention,
                        (one, two) -> two.span().end() > one.span().end() ? two : one);
            }
        }
        return placed;
    }
}
