package org.nadhir.tearline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Roster;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.sign.InsecureTestPrimitives;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.Signed;

/// A list with something near in it is judged once and as a whole, and what is judged is all of it.
class HeldListTest {

    private static final InsecureTestPrimitives PRIMITIVES = new InsecureTestPrimitives();
    private static final SourceTraces TRACES =
            SourceTraces.of(List.of(Trace.of("S1.1", Trace.Kind.PERSON, "nobody's name")));
    private static final List<SigningKey> KEYS =
            List.of(InsecureTestPrimitives.key(2), InsecureTestPrimitives.key(3));
    private static final List<PersonId> APPROVERS = List.of(Given.APPROVER, Given.OTHER_APPROVER);
    private static final Roster ROSTER = new Roster(IntStream.range(0, 2)
            .mapToObj(n -> new RosterEntry(
                    Given.FIRST, APPROVERS.get(n), 1, List.of(Role.APPROVER), KEYS.get(n).publicKeys(),
                    Given.NOW.minus(Duration.ofDays(9)), Given.NOW.plus(Duration.ofDays(9))))
            .toList());

    /// Finds the word wherever it stands in the text, as something near.
    private static LeakGuard guard(String... words) {
        return (finished, _) -> {
            String text = new String(finished.toArray(), UTF_8);
            return Stream.of(words)
                    .filter(text::contains)
                    .map(word -> new Leak(
                            Leak.Kind.TRACE, "near", Leak.Weight.NEAR, "$.warning.en", text.indexOf(word),
                            text.indexOf(word) + word.length(), "S1.1"))
                    .toList();
        };
    }

    private static Wording at(String name) {
        return Drafted.WORDING.at(new Site(
                new Text("مقام", name), new Text("مدينة الجسر", "Bridge City"), "XX", Double.NaN, Double.NaN));
    }

    private static List<Held> held(LeakGuard guard, String... names) {
        SplittableRandom random = new SplittableRandom(7);
        List<Held> held = new ArrayList<>();
        for (String name : names) {
            held.add((Held) new TearlineBuilder(guard)
                    .build(Drafted.permit(Given.owed()), Given.AUTHOR, at(name), TRACES, random, Given.NOW));
        }
        return held;
    }

    private static HeldList list(List<Held> held) {
        ReleaseList list = new ReleaseList(held.stream().map(Held::digest).toList());
        List<HeldList.Part> parts = IntStream.range(0, held.size())
                .mapToObj(n -> new HeldList.Part(n, held.get(n).bytes(), held.get(n).findings()))
                .toList();
        return HeldList.of(list, parts, Given.FIRST, Given.AUTHOR).orElseThrow();
    }

    private static List<Signed> clearances(HeldList list) {
        Findings findings = list.words().findings();
        return IntStream.range(0, 2)
                .mapToObj(n -> Signed.sign(
                        PRIMITIVES, KEYS.get(n), PayloadType.CLEARANCE,
                        ClearanceCodec.write(new Clearance(
                                findings.release(), findings.digest(), APPROVERS.get(n), "a common word", Given.NOW))))
                .toList();
    }

    @Test
    void whatAllReleasesSayIsListedOnceAndANameByItself() {
        List<Held> held = held(guard("Bridge", "Lamp"), "Well Shrine", "Lamp Shrine", "Hill Shrine");
        assertEquals(
                List.of("0/3:$.warning.en", "1/1:$.warning.en"),
                list(held).words().findings().near().stream()
                        .map(found -> found.leak().where())
                        .toList());
    }

    @Test
    void sameKindOfThingInOtherWordsIsAnotherThingToJudge() {
        List<Held> held = held(guard("Salim", "Selim"), "Salim Shrine", "Selim Shrine");
        assertEquals(2, list(held).words().findings().near().size());
    }

    @Test
    void twoApproversOfTheWholeListMakeADraftOfEachRelease() {
        List<Held> held = held(guard("Bridge"), "Well Shrine", "Hill Shrine");
        HeldList list = list(held);
        assertTrue(list.cleared(clearances(list).subList(0, 1), ROSTER, PRIMITIVES, Given.NOW).isEmpty());
        ClearedList cleared =
                list.cleared(clearances(list), ROSTER, PRIMITIVES, Given.NOW).orElseThrow();
        held.forEach(one -> assertEquals(one.bytes(), cleared.draft(one).orElseThrow().bytes()));
        Held other = held(guard("Bridge"), "Lamp Shrine").getFirst();
        assertTrue(cleared.draft(other).isEmpty(), "another release was not judged");
        Held more = held(guard("Bridge", "City"), "Well Shrine").getFirst();
        assertTrue(cleared.draft(more).isEmpty(), "nor was another finding");
    }

    @Test
    void aClearanceOfOneListOrOneReleaseClearsNoOtherList() {
        List<Held> held = held(guard("Bridge"), "Well Shrine", "Hill Shrine", "Lamp Shrine");
        HeldList all = list(held);
        HeldList some = list(held.subList(0, 2));
        assertNotEquals(all.words().findings().release(), some.words().findings().release());
        assertTrue(all.cleared(clearances(some), ROSTER, PRIMITIVES, Given.NOW).isEmpty());
        HeldList alone = list(held.subList(0, 1));
        assertNotEquals(held.getFirst().digest(), alone.words().findings().release());
    }

    @Test
    void whatNobodyCanJudgeNobodyClears() {
        String[] names = IntStream.range(0, Findings.NEAR_MAX + 1)
                .mapToObj(n -> "Shrine number" + n + "x")
                .toArray(String[]::new);
        LeakGuard anyName = (finished, _) -> {
            String text = new String(finished.toArray(), UTF_8);
            int at = text.indexOf("number");
            return List.of(new Leak(
                    Leak.Kind.TRACE, "near", Leak.Weight.NEAR, "$", at, text.indexOf('x', at), "S1.1"));
        };
        List<Held> held = held(anyName, names);
        ReleaseList list = new ReleaseList(held.stream().map(Held::digest).toList());
        List<HeldList.Part> parts = IntStream.range(0, held.size())
                .mapToObj(n -> new HeldList.Part(n, held.get(n).bytes(), held.get(n).findings()))
                .toList();
        assertTrue(HeldList.of(list, parts, Given.FIRST, Given.AUTHOR).isEmpty());
    }
}
