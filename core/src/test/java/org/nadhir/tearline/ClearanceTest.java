package org.nadhir.tearline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nadhir.Given;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Roster;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.json.Decoded;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Permit;
import org.nadhir.sign.InsecureTestPrimitives;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.Signed;

/// What is near in a draft goes out only after two approvers judged exactly it; what is certain never does.
class ClearanceTest {

    private static final InsecureTestPrimitives PRIMITIVES = new InsecureTestPrimitives();
    private static final SigningKey AUTHOR_KEY = InsecureTestPrimitives.key(1);
    private static final SigningKey APPROVER_KEY = InsecureTestPrimitives.key(2);
    private static final SigningKey OTHER_KEY = InsecureTestPrimitives.key(3);
    private static final SigningKey STRANGER_KEY = InsecureTestPrimitives.key(4);
    private static final SigningKey ANALYST_KEY = InsecureTestPrimitives.key(5);
    private static final PersonId ANALYST = new PersonId(Given.uuid(77));
    private static final Roster ROSTER = new Roster(List.of(
            entry(Given.FIRST, Given.AUTHOR, AUTHOR_KEY, Role.ANALYST, Role.APPROVER),
            entry(Given.FIRST, Given.APPROVER, APPROVER_KEY, Role.APPROVER),
            entry(Given.FIRST, Given.OTHER_APPROVER, OTHER_KEY, Role.APPROVER),
            entry(Given.FIRST, ANALYST, ANALYST_KEY, Role.ANALYST)));
    private static final Leak NEAR = near("S1.1", 40, 46);
    private static final SourceTraces TRACES =
            SourceTraces.of(List.of(Trace.of("S1.1", Trace.Kind.PERSON, "nobody's name")));

    private static RosterEntry entry(PartyId party, PersonId person, SigningKey key, Role... roles) {
        return new RosterEntry(
                party, person, 1, List.of(roles), key.publicKeys(), Given.NOW.minus(Duration.ofDays(9)),
                Given.NOW.plus(Duration.ofDays(9)));
    }

    static Leak near(String trace, int start, int end) {
        return new Leak(Leak.Kind.TRACE, "near", Leak.Weight.NEAR, "$.terms.en", start, end, trace);
    }

    private static DraftDecision drafted(Wording wording, SourceTraces traces, Leak... leaks) {
        return drafted(Drafted.permit(Given.owed()), wording, traces, leaks);
    }

    private static DraftDecision drafted(Permit permit, Wording wording, SourceTraces traces, Leak... leaks) {
        return new TearlineBuilder((finished, all) -> List.of(leaks))
                .build(permit, Given.AUTHOR, wording, traces, new SplittableRandom(7), Given.NOW);
    }

    private static final Held HELD = (Held) drafted(Drafted.WORDING, TRACES, NEAR);

    private static Clearance clearance(Held held, PersonId person, Instant at) {
        return new Clearance(held.digest(), held.findings().digest(), person, "a common name in that town", at);
    }

    private static Signed signed(SigningKey key, Clearance clearance) {
        return Signed.sign(PRIMITIVES, key, PayloadType.CLEARANCE, ClearanceCodec.write(clearance));
    }

    private static final Signed ONE = signed(APPROVER_KEY, clearance(HELD, Given.APPROVER, Given.NOW));
    private static final Signed TWO = signed(OTHER_KEY, clearance(HELD, Given.OTHER_APPROVER, Given.NOW));

    private static List<String> missing(Held held, Signed... clearances) {
        return switch (held.cleared(List.of(clearances), ROSTER, PRIMITIVES, Given.NOW)) {
            case Clearing.Cleared _ -> List.of();
            case Clearing.Uncleared(var missing) -> missing.stream().map(Message::key).toList();
        };
    }

    @Test
    void twoApproversMakeADraftOfItWordForWord() {
        Clearing clearing = HELD.cleared(List.of(ONE, TWO), ROSTER, PRIMITIVES, Given.NOW);
        Draft draft = assertInstanceOf(Clearing.Cleared.class, clearing).draft();
        assertEquals(HELD.bytes(), draft.bytes());
        assertEquals(HELD.author(), draft.author());
    }

    @Test
    void oneApproverIsNotEnoughAndNobodyCountsTwice() {
        assertEquals(List.of("clearance.persons-missing"), missing(HELD));
        assertEquals(List.of("clearance.persons-missing"), missing(HELD, ONE));
        assertEquals(List.of("clearance.persons-missing"), missing(HELD, ONE, ONE));
    }

    @Test
    void aClearanceOfAnotherPersonTimeRoleOrPartyDoesNotCount() {
        record Bad(String flaw, Signed clearance) {}
        Stream.of(
                        new Bad("own", signed(AUTHOR_KEY, clearance(HELD, Given.AUTHOR, Given.NOW))),
                        new Bad("not-approver", signed(ANALYST_KEY, clearance(HELD, ANALYST, Given.NOW))),
                        new Bad("other-person", signed(OTHER_KEY, clearance(HELD, Given.APPROVER, Given.NOW))),
                        new Bad("unknown-signer", signed(
                                STRANGER_KEY, clearance(HELD, Given.APPROVER, Given.NOW))),
                        new Bad("not-of-today", signed(OTHER_KEY, clearance(
                                HELD, Given.OTHER_APPROVER, Given.NOW.minus(Duration.ofHours(25))))),
                        new Bad("not-of-today", signed(OTHER_KEY, clearance(
                                HELD, Given.OTHER_APPROVER, Given.NOW.plus(Duration.ofHours(1))))),
                        new Bad("not-signed", Signed.sign(
                                PRIMITIVES, OTHER_KEY, PayloadType.APPROVAL,
                                ClearanceCodec.write(clearance(HELD, Given.OTHER_APPROVER, Given.NOW)))))
                .forEach(bad -> assertEquals(
                        List.of("clearance." + bad.flaw(), "clearance.persons-missing"),
                        missing(HELD, ONE, bad.clearance())));
    }

    @Test
    void personsOfAnotherPartyClearNothing() {
        Roster others = new Roster(List.of(
                entry(Given.SECOND, Given.APPROVER, APPROVER_KEY, Role.APPROVER),
                entry(Given.SECOND, Given.OTHER_APPROVER, OTHER_KEY, Role.APPROVER)));
        assertInstanceOf(
                Clearing.Uncleared.class, HELD.cleared(List.of(ONE, TWO), others, PRIMITIVES, Given.NOW));
    }

    @Test
    void otherWordsOtherFindingsOrAnotherThingKnownOfASourceKillTheClearance() {
        Wording edited = Drafted.WORDING.at(new Site(
                new Text("مقام السراج", "the Lamp Shrine"), new Text("مدينة الجسر", "Bridge City"), "XX", 33.4, 36.2));
        SourceTraces more = SourceTraces.of(Stream.concat(
                        TRACES.traces().stream(), Stream.of(Trace.of("S1.2", Trace.Kind.PHONE, "+999 1")))
                .toList());
        Stream.of(
                        drafted(edited, TRACES, NEAR),
                        drafted(Drafted.WORDING, TRACES, near("S1.1", 40, 47)),
                        drafted(Drafted.WORDING, TRACES, NEAR, near("S1.1", 90, 96)),
                        drafted(Drafted.WORDING, more, NEAR))
                .map(Held.class::cast)
                .forEach(held -> assertEquals(
                        List.of(
                                "clearance.other-findings", "clearance.other-findings", "clearance.persons-missing"),
                        missing(held, ONE, TWO)));
        assertEquals(List.of(), missing((Held) drafted(Drafted.WORDING, TRACES, NEAR), ONE, TWO));
    }

    @Test
    void aClearanceCountsForNoOtherCaseAndForNoOtherSourceInTheSamePlace() {
        Held here = (Held) drafted(Drafted.WORDING, known(1, 2), NEAR);
        Signed one = signed(APPROVER_KEY, clearance(here, Given.APPROVER, Given.NOW));
        Signed two = signed(OTHER_KEY, clearance(here, Given.OTHER_APPROVER, Given.NOW));
        assertEquals(List.of(), missing((Held) drafted(Drafted.WORDING, known(1, 2), NEAR), one, two));
        for (SourceTraces elsewhere : List.of(known(3, 2), known(1, 3))) {
            assertEquals(
                    List.of("clearance.other-findings", "clearance.other-findings", "clearance.persons-missing"),
                    missing((Held) drafted(Drafted.WORDING, elsewhere, NEAR), one, two));
        }
    }

    /// What is known in a case of one source.
    private static SourceTraces known(int caseNumber, int source) {
        return SourceTraces.of(List.of(
                Trace.of("case", Trace.Kind.IDENTIFIER, Given.uuid(caseNumber)),
                Trace.of("S1.source", Trace.Kind.IDENTIFIER, Given.uuid(source)),
                Trace.of("S1.1", Trace.Kind.PERSON, "nobody's name")));
    }

    @Test
    void besideOneCertainFindingNothingIsHeldToBeCleared() {
        Leak certain = new Leak(Leak.Kind.TRACE, "exact", Leak.Weight.CERTAIN, "$.terms.en", 1, 9, "S1.1");
        assertInstanceOf(Leaking.class, drafted(Drafted.WORDING, TRACES, NEAR, certain));
        Leak noted = new Leak(Leak.Kind.QUASI, "exact", Leak.Weight.NOTED, "$.terms.en", 1, 9, "S1.1");
        assertInstanceOf(Draft.class, drafted(Drafted.WORDING, TRACES, noted));
        assertEquals(1, ((Held) drafted(Drafted.WORDING, TRACES, NEAR, noted)).findings().near().size());
        Leak[] many = Collections.nCopies(Findings.NEAR_MAX + 1, NEAR).toArray(Leak[]::new);
        assertInstanceOf(Leaking.class, drafted(Drafted.WORDING, TRACES, many));
    }

    /// An exigency, an emergency on one person's word, an agreement that asks for more: each changes who signs, none
    /// makes a draft of what is held.
    @ParameterizedTest
    @EnumSource
    void nothingThatAPermitMayLiftLiftsTheTearline(Lifted lifted) {
        Held held = assertInstanceOf(
                Held.class, drafted(lifted.permit(), Drafted.WORDING, TRACES, NEAR), lifted.name());
        assertEquals(List.of("clearance.persons-missing"), missing(held));
        Leak certain = new Leak(Leak.Kind.TRACE, "exact", Leak.Weight.CERTAIN, "$.terms.en", 1, 9, "S1.1");
        assertInstanceOf(Leaking.class, drafted(lifted.permit(), Drafted.WORDING, TRACES, certain));
    }

    enum Lifted {
        NOTHING,
        EXIGENCY,
        EMERGENCY;

        Permit permit() {
            Agreement agreement = this == NOTHING
                    ? Given.warningOnly()
                    : Given.agreement(Agreement.Kind.WARNING_ONLY, new Exigency.Clause(2, true));
            return Drafted.permit(Given.owed(), agreement, invocation());
        }

        private Invocation invocation() {
            return switch (this) {
                case NOTHING -> new Invocation.None();
                case EXIGENCY -> new Invocation.ByAuthor(Given.AUTHOR, "people will die");
                case EMERGENCY -> new Invocation.Alone(Given.AUTHOR, "nobody else is here");
            };
        }
    }

    @Test
    void findingsSayKindLayerAndPlaceAndNothingOfTheTrace() {
        String text = new String(HELD.findings().bytes().toArray(), UTF_8);
        assertTrue(text.contains("\"what\":\"person\"") && text.contains("\"trace\":\"S1.1\""));
        assertTrue(!text.contains("nobody"));
        SourceTraces renamed = SourceTraces.of(List.of(Trace.of("S1.1", Trace.Kind.PERSON, "somebody else")));
        assertEquals(
                HELD.findings().digest(),
                ((Held) drafted(Drafted.WORDING, renamed, NEAR)).findings().digest(),
                "a digest in which the value went would let people try names");
    }

    @Test
    void findingsAndClearancesAreReadAsTheyAreWritten() {
        assertEquals(new Decoded.Good<>(HELD.findings()), Findings.read(HELD.findings().bytes()));
        Clearance clearance = clearance(HELD, Given.APPROVER, Given.NOW);
        assertEquals(new Decoded.Good<>(clearance), ClearanceCodec.read(ClearanceCodec.write(clearance)));
        assertNotEquals(HELD.findings().digest(), HELD.digest());
        assertThrows(IllegalArgumentException.class, () -> new Clearance(
                HELD.digest(), HELD.findings().digest(), Given.APPROVER, "\u202e", Given.NOW));
    }
}
