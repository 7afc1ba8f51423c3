package org.nadhir.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nadhir.Given;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Standing;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Tier;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Duty;
import org.nadhir.duty.Profile;
import org.nadhir.duty.ProfileReader;
import org.nadhir.duty.Waiver;
import org.nadhir.json.Decoded;
import org.nadhir.model.Digest;
import org.nadhir.model.Harm;
import org.nadhir.model.Marking;
import org.nadhir.model.Marks;
import org.nadhir.model.PersonId;
import org.nadhir.policy.CaseState.Sign;

/// What the product's own functions are asked at a state of a case.
final class CaseFacts {

    private static final Profile HOUSE = house();
    private static final Addressee PROTECTOR = new Addressee.Party(Given.SECOND, Addressee.Stands.PROTECTOR);
    private static final List<Assessment> ASSESSED = List.of(
            assessed(Answer.Says.UNCLEAR, Answer.Says.UNCLEAR, Harm.KILLING),
            assessed(Answer.Says.YES, Answer.Says.UNCLEAR, Harm.KILLING),
            assessed(Answer.Says.UNCLEAR, Answer.Says.NO, Harm.KILLING),
            assessed(Answer.Says.YES, Answer.Says.YES, Harm.PROPERTY));
    private static final List<Tier> TIERS = List.of(Tier.SUSPENDED, Tier.WARNING, Tier.EXCHANGE);
    private static final Facts.Basis BASIS = basis();
    private static final StandingHistory NOTHING = new StandingHistory(List.of());
    private static final StandingHistory DESIGNATED = new StandingHistory(
            List.of(new Standing(Given.SECOND, Standing.Kind.DESIGNATED, "a council", at(-999), Standing.OPEN, at(0))));

    private CaseFacts() {}

    private static Instant at(int hours) {
        return Given.NOW.plus(Duration.ofHours(hours));
    }

    private static Profile house() {
        byte[] bytes;
        try (InputStream in = Profile.class.getResourceAsStream("house.json")) {
            bytes = Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return switch (ProfileReader.read(bytes)) {
            case Decoded.Good<Profile> good -> good.value();
            case Decoded.Bad<Profile> bad -> throw new AssertionError("the profile does not read");
        };
    }

    private static Assessment assessed(Answer.Says credible, Answer.Says specific, Harm harm) {
        return Given.assessment(credible, specific, Answer.Says.YES, harm);
    }

    private static Facts.Basis basis() {
        Agreement plain = Given.agreement(Agreement.Kind.EXCHANGE, new Exigency.Clause(2, true));
        Agreement agreement = new Agreement(
                plain.id(),
                1,
                plain.kind(),
                plain.parties(),
                plain.subjects(),
                List.of(Purpose.PROTECTION),
                plain.regions(),
                Marking.AMBER,
                Onward.CONSENT,
                plain.exigency(),
                Tier.EXCHANGE,
                at(-1),
                at(CaseState.LAPSES),
                Status.EXERCISE);
        return new Facts.Basis.Under(agreement, List.of(Given.key(Given.FIRST), Given.key(Given.SECOND)));
    }

    static Determination determination(CaseState state) {
        PersonId second = state.selfWaived() ? Given.AUTHOR : Given.APPROVER;
        List<Waiver> waivers = state.reviewed() == 0
                ? List.of()
                : List.of(new Waiver(
                        HOUSE.grounds().getFirst().id(),
                        "they know",
                        Waiver.Wording.NONE_IS_SAFE,
                        Given.AUTHOR,
                        List.of(second),
                        at(state.reviewed() - 12),
                        at(state.reviewed())));
        return Duty.decide(HOUSE, ASSESSED.get(state.assessed()), PROTECTOR, waivers, at(state.hours()));
    }

    static Request request(CaseState state, Sharing sharing) {
        Invocation invocation =
                switch (state.exigency()) {
                    case 0 -> new Invocation.None();
                    case 1 -> new Invocation.ByAuthor(Given.AUTHOR, "people will die");
                    default -> new Invocation.Alone(Given.AUTHOR, "nobody else is here");
                };
        return new Request(
                Given.FIRST,
                List.of(Given.SECOND),
                Purpose.PROTECTION,
                sharing,
                Subject.ATTACK_ON_SITE,
                List.of(Given.CITY),
                List.of(Marks.of("TLP:AMBER")),
                determination(state),
                invocation,
                new Asker(Given.AUTHOR, roles(state.authorRevoked(), Role.ANALYST)));
    }

    static Facts facts(CaseState state) {
        return new Facts(
                BASIS,
                TIERS.get(state.tier()),
                state.designated() ? DESIGNATED : NOTHING,
                List.of(),
                Facts.Protects.PROTECTS_VICTIM,
                Status.EXERCISE,
                Status.EXERCISE,
                List.of(),
                List.of(),
                new Risk.NotRaised(),
                Gate.OPEN,
                state.waits(),
                state.progress(),
                signatures(state),
                at(state.hours()));
    }

    static Signatures.Given signatures(CaseState state) {
        List<Signoff> signoffs = new ArrayList<>();
        List<Role> author = roles(state.authorRevoked(), Role.ANALYST, Role.APPROVER);
        List<Role> first = roles(state.firstRevoked(), Role.APPROVER);
        add(signoffs, state.author(), Given.AUTHOR, Signoff.Part.AUTHOR, author);
        add(signoffs, state.authorAsApprover(), Given.AUTHOR, Signoff.Part.APPROVER, author);
        add(signoffs, state.first(), Given.APPROVER, Signoff.Part.APPROVER, first);
        add(signoffs, state.firstAgain(), Given.APPROVER, Signoff.Part.APPROVER, first);
        add(signoffs, state.second(), Given.OTHER_APPROVER, Signoff.Part.APPROVER, roles(false, Role.APPROVER));
        return new Signatures.Given(bytes(state.bytes()), Given.AUTHOR, signoffs);
    }

    private static void add(List<Signoff> signoffs, Sign sign, PersonId person, Signoff.Part part, List<Role> roles) {
        if (sign.bytes() > 0) {
            signoffs.add(new Signoff(person, part, bytes(sign.bytes()), at(sign.hour()), roles));
        }
    }

    /// Who has left has no roles any more, whatever was signed before.
    private static List<Role> roles(boolean revoked, Role... roles) {
        return revoked ? List.of() : List.of(roles);
    }

    private static Digest bytes(int wording) {
        return Digest.of(new byte[] {(byte) wording});
    }
}
