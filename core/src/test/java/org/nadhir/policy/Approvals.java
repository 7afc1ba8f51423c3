package org.nadhir.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nadhir.Given;
import org.nadhir.agreement.Role;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;

/// The values of the axis `approvals`: who signed what, when, and being who.
final class Approvals {

    private static final Digest BYTES = Digest.of(new byte[] {1});
    private static final Digest OTHER_BYTES = Digest.of(new byte[] {2});
    private static final Instant EARLIER = Given.NOW.minusSeconds(60);
    private static final Instant TOO_OLD = Given.NOW.minus(Duration.ofHours(24)).minusSeconds(1);
    private static final Instant FUTURE = Given.NOW.plus(Duration.ofHours(1));
    private static final PersonId THIRD_APPROVER = new PersonId(Given.uuid(14));
    private static final List<Role> APPROVER = List.of(Role.APPROVER);
    private static final Signoff AUTHOR = author(Given.AUTHOR, BYTES, EARLIER, Role.DUTY_OFFICER);
    private static final Signoff ONE = approver(Given.APPROVER, BYTES, EARLIER, APPROVER);
    private static final Signoff TWO = approver(Given.OTHER_APPROVER, BYTES, EARLIER, APPROVER);
    private static final Signoff THREE = approver(THIRD_APPROVER, BYTES, EARLIER, APPROVER);

    private Approvals() {}

    static Signatures of(String word) {
        return new Signatures.Given(BYTES, Given.AUTHOR, signoffs(word));
    }

    private static List<Signoff> signoffs(String word) {
        return switch (word) {
            case "none" -> List.of();
            case "author-only" -> List.of(AUTHOR);
            case "author+1" -> List.of(ONE, AUTHOR);
            case "author+2" -> List.of(AUTHOR, ONE, TWO);
            case "author+3" -> List.of(AUTHOR, ONE, TWO, THREE);
            case "author-is-approver" ->
                List.of(AUTHOR, approver(Given.AUTHOR, BYTES, EARLIER, List.of(Role.ANALYST, Role.APPROVER)));
            case "same-approver-twice" ->
                List.of(AUTHOR, ONE, approver(Given.APPROVER, BYTES, Given.NOW, List.of(Role.ANALYST, Role.APPROVER)));
            case "two-and-one-again" -> List.of(AUTHOR, ONE, TWO, ONE);
            case "one-good-one-expired" ->
                List.of(AUTHOR, ONE, approver(Given.OTHER_APPROVER, BYTES, TOO_OLD, APPROVER));
            case "one-of-many-roles" ->
                List.of(AUTHOR, approver(Given.APPROVER, BYTES, EARLIER, List.of(Role.values())));
            case "approver-other-bytes" -> List.of(AUTHOR, approver(Given.APPROVER, OTHER_BYTES, EARLIER, APPROVER));
            case "approver-expired" -> List.of(AUTHOR, approver(Given.APPROVER, BYTES, TOO_OLD, APPROVER));
            case "approver-future" -> List.of(AUTHOR, approver(Given.APPROVER, BYTES, FUTURE, APPROVER));
            case "approver-without-role" ->
                List.of(AUTHOR, approver(Given.APPROVER, BYTES, EARLIER, List.of(Role.ANALYST, Role.AUDITOR)));
            case "author-other-bytes" -> List.of(author(Given.AUTHOR, OTHER_BYTES, EARLIER, Role.ANALYST), ONE);
            case "author-expired" -> List.of(author(Given.AUTHOR, BYTES, TOO_OLD, Role.ANALYST), ONE);
            case "author-future" -> List.of(author(Given.AUTHOR, BYTES, FUTURE, Role.ANALYST), ONE);
            case "author-without-role" -> List.of(author(Given.AUTHOR, BYTES, EARLIER, Role.APPROVER), ONE);
            case "another-author" -> List.of(author(Given.OTHER_APPROVER, BYTES, EARLIER, Role.ANALYST), ONE);
            case "no-author" -> List.of(ONE);
            case "no-author-two" -> List.of(ONE, TWO);
            case "at-24-hours" ->
                List.of(
                        author(Given.AUTHOR, BYTES, Given.NOW.minus(Duration.ofHours(24)), Role.ANALYST),
                        approver(Given.APPROVER, BYTES, Given.NOW.minus(Duration.ofHours(24)), APPROVER));
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Signoff author(PersonId person, Digest bytes, Instant at, Role role) {
        return new Signoff(person, Signoff.Part.AUTHOR, bytes, at, List.of(role));
    }

    private static Signoff approver(PersonId person, Digest bytes, Instant at, List<Role> roles) {
        return new Signoff(person, Signoff.Part.APPROVER, bytes, at, roles);
    }
}
