package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Terms;
import org.nadhir.agreement.Tier;
import org.nadhir.json.Decoded;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.node.Project;
import org.nadhir.node.taxii.NotFilled.Question;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineReader;

/// Each reason for which a release is not copied, with one example. The release is the published vector: TLP:AMBER, an
/// exercise.
final class NotFilledTest {

    private static final Tearline RELEASE = ((Decoded.Good<Tearline>) TearlineReader.read(Bytes.of(
                    Project.read(Path.of("docs", "vectors", "release.json")).strip().getBytes(UTF_8))))
            .value();
    private static final AgreementId OTHER = new AgreementId("00000000-0000-4000-8000-000000000099");

    private static Agreement agreement(AgreementId id, Marking ceiling, Status status, Sharing... sharings) {
        List<Agreement.Member> members = new ArrayList<>();
        for (PartyId party : RELEASE.parties()) {
            members.add(new Agreement.Member(party, Digest.of(party.value().getBytes(UTF_8))));
        }
        return new Agreement(
                id, 1, Agreement.Kind.EXCHANGE, members, List.of(Subject.ATTACK_ON_SITE), List.of(Purpose.PROTECTION),
                List.of(Agreement.EVERYWHERE), ceiling, Onward.CONSENT, new Exigency.None(), Tier.EXCHANGE,
                Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"), status,
                new Terms(List.of(sharings), 0, List.of(), List.of(), List.of()));
    }

    private static Agreement plain() {
        return agreement(RELEASE.agreement(), Marking.AMBER, Status.EXERCISE, Sharing.RELEASE);
    }

    private static Collection collection(Marking ceiling, PartyId partner) {
        return new Collection(
                "00000000-0000-4000-8000-000000000055", "partners", "For the partner", "", ceiling,
                Optional.of(partner), Optional.of(RELEASE.agreement()));
    }

    private static Question asked(Agreement agreement, Tier tier, List<String> forbids, boolean clean) {
        return new Question(
                RELEASE, collection(Marking.AMBER, RELEASE.recipient()), Optional.of(agreement), tier, forbids, clean,
                true);
    }

    private static Optional<NotFilled> of(Agreement agreement) {
        return NotFilled.of(asked(agreement, Tier.EXCHANGE, List.of(), true));
    }

    @Test
    void isCopiedWhereNothingSpeaksAgainstIt() {
        assertEquals(Optional.empty(), of(plain()));
    }

    @Test
    void notWithoutAnAgreementThatIsInForceAndBothTheReleasesAndTheCollections() {
        Optional<NotFilled> agreement = Optional.of(NotFilled.AGREEMENT);
        assertEquals(agreement, of(agreement(OTHER, Marking.AMBER, Status.EXERCISE, Sharing.RELEASE)));
        assertEquals(agreement, NotFilled.of(asked(plain(), Tier.SUSPENDED, List.of(), true)));
        assertEquals(agreement, NotFilled.of(new Question(
                RELEASE, collection(Marking.AMBER, RELEASE.recipient()), Optional.empty(), Tier.EXCHANGE, List.of(),
                true, true)));
        assertEquals(agreement, NotFilled.of(new Question(
                RELEASE, collection(Marking.AMBER, RELEASE.sender()), Optional.of(plain()), Tier.EXCHANGE, List.of(),
                true, true)), "somebody else's collection");
    }

    @Test
    void notAboveTheCeilingOfEither() {
        Optional<NotFilled> marking = Optional.of(NotFilled.MARKING);
        assertEquals(marking, of(agreement(RELEASE.agreement(), Marking.GREEN, Status.EXERCISE, Sharing.RELEASE)));
        assertEquals(marking, NotFilled.of(new Question(
                RELEASE, collection(Marking.GREEN, RELEASE.recipient()), Optional.of(plain()), Tier.EXCHANGE,
                List.of(), true, true)));
    }

    @Test
    void notWhereTheAgreementOpensNoRelease() {
        assertEquals(
                Optional.of(NotFilled.TERMS),
                of(agreement(RELEASE.agreement(), Marking.AMBER, Status.EXERCISE, Sharing.DISCLOSURE)));
    }

    @Test
    void notWhatThePolicyWouldForbidTodayNorWhatTheGuardStops() {
        assertEquals(
                Optional.of(NotFilled.POLICY),
                NotFilled.of(asked(plain(), Tier.EXCHANGE, List.of("standing-designated"), true)));
        assertEquals(
                Optional.of(NotFilled.GUARD), NotFilled.of(asked(plain(), Tier.EXCHANGE, List.of(), false)));
    }

    @Test
    void noExerciseIntoTheRealThingNorTheReverse() {
        Optional<NotFilled> exercise = Optional.of(NotFilled.EXERCISE);
        assertEquals(exercise, of(agreement(RELEASE.agreement(), Marking.AMBER, Status.ACTUAL, Sharing.RELEASE)));
        assertEquals(exercise, NotFilled.of(new Question(
                RELEASE, collection(Marking.AMBER, RELEASE.recipient()), Optional.of(plain()), Tier.EXCHANGE,
                List.of(), true, false)));
    }
}
