package org.nadhir.tearline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.agreement.Roster;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// A list of releases with something near in some of them, held as a whole. Its findings name the list's root. What
/// stands in the same words in many releases is listed once: `where` begins with the number of the first of them,
/// from 0, a slash and how many they are (`12/300:$.terms.en`), and the place is that in the first.
public final class HeldList {

    private final HeldWords words;
    private final Map<Digest, Findings> held;

    private HeldList(HeldWords words, Map<Digest, Findings> held) {
        this.words = words;
        this.held = held;
    }

    /// A release in which something is near.
    ///
    /// @param number in the list, from 0
    public record Part(int number, Bytes bytes, Findings findings) {}

    /// What tells one thing from another to whom judges it: the words, and what they are near to.
    private record Thing(Leak.Kind kind, String layer, String where, String trace, String what, String words) {

        static Thing of(Findings.Found found, int[] text) {
            Leak leak = found.leak();
            int end = Math.min(leak.end(), text.length);
            int start = Math.min(leak.start(), end);
            // What has no place of its own has the whole text for one, and that is another in each release.
            String words = end - start == text.length ? "" : new String(text, start, end - start);
            // Objects stand in the order of their random ids, so a number in a path says nothing.
            String where = leak.where().replaceAll("\\[[0-9]+]", "[]");
            return new Thing(leak.kind(), leak.layer(), where, leak.trace(), found.what(), words);
        }
    }

    /// Where a thing stands first, and in how many releases.
    private record Standing(int first, Findings.Found found, int releases, int last) {

        Standing also(int number) {
            return number == last ? this : new Standing(first, found, releases + 1, number);
        }

        Findings.Found listed() {
            Leak leak = found.leak();
            return new Findings.Found(
                    new Leak(
                            leak.kind(), leak.layer(), leak.weight(), first + "/" + releases + ":" + leak.where(),
                            leak.start(), leak.end(), leak.trace()),
                    found.what());
        }
    }

    /// Gathers what is near in the releases of `list`.
    ///
    /// @param parts at least one, in the order of the list; all searched for the same traces
    /// @return empty where it is more than two persons can judge ([Findings#NEAR_MAX])
    public static Optional<HeldList> of(ReleaseList list, List<Part> parts, PartyId party, PersonId author) {
        Map<Thing, Standing> things = new LinkedHashMap<>();
        Map<Digest, Findings> held = new LinkedHashMap<>();
        for (Part part : parts) {
            held.put(part.bytes().digest(), part.findings());
            int[] text = new String(part.bytes().toArray(), UTF_8).codePoints().toArray();
            for (Findings.Found found : part.findings().near()) {
                things.merge(
                        Thing.of(found, text),
                        new Standing(part.number(), found, 1, part.number()),
                        (known, _) -> known.also(part.number()));
            }
        }
        if (things.size() > Findings.NEAR_MAX) {
            return Optional.empty();
        }
        List<Findings.Found> near = new ArrayList<>();
        things.values().forEach(standing -> near.add(standing.listed()));
        Findings findings = new Findings(list.root(), parts.getFirst().findings().known(), near);
        return Optional.of(new HeldList(new HeldWords(findings, party, author), held));
    }

    /// What two persons judge.
    public HeldWords words() {
        return words;
    }

    /// The list as it may go out, if nothing is missing ([HeldWords#missing]).
    public Optional<ClearedList> cleared(
            List<Signed> clearances, Roster roster, Primitives primitives, Instant now) {
        return words.missing(clearances, roster, primitives, now).isEmpty()
                ? Optional.of(new ClearedList(held))
                : Optional.empty();
    }
}
