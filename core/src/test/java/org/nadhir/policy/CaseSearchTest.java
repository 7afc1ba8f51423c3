package org.nadhir.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.nadhir.agreement.Sharing;
import org.nadhir.duty.Determination;
import org.nadhir.policy.CaseState.Sign;

/// Every order of events of one case, breadth first, under two clocks: the product's own functions decide what goes
/// out, and at each state the decision table says whether that was lawful.
class CaseSearchTest {

    private static final AxisFile AXES = DecisionTableTest.AXES;
    private static final DecisionTable TABLE = DecisionTableTest.TABLE;
    /// The bench of mutations, which runs all of this once for each, looks at one state in so many.
    private static final int EVERY = Integer.getInteger("nadhir.every", 1);
    private static final int STATES_MAX = 220_000 / EVERY;
    private static final int STATES_MIN = 200_000 / EVERY;
    private static final List<Sharing> ASKED =
            List.of(Sharing.RELEASE, Sharing.DISCLOSURE, Sharing.CORRECTION, Sharing.RECALL);

    /// How a state was reached: the state before, and what happened.
    private record Step(CaseState before, String event) {}

    private final Map<CaseState, Step> reached = new HashMap<>();
    private final Queue<CaseState> next = new ArrayDeque<>();

    @Test
    void nothingUnlawfulGoesOutInAnyOrderOfEvents() {
        long began = System.nanoTime();
        reached.put(CaseState.START, new Step(CaseState.START, "start"));
        next.add(CaseState.START);
        int released = 0;
        while (!next.isEmpty()) {
            CaseState state = next.remove();
            if (state.bytes() > 0) {
                ASKED.forEach(sharing -> agrees(state, sharing));
                noSignatureOverOtherBytesCounts(state);
                theDutyIsDecidedAsTheTableSays(state);
                released += state.progress() == Progress.RELEASED ? 1 : 0;
            }
            CaseState.EVENTS.forEach((name, event) -> visit(state, name, event));
            if (state.bytes() > 0) {
                visit(state, "released", s -> goes(s, Sharing.RELEASE) ? s.went(Progress.RELEASED) : s);
                visit(state, "recalled", s -> goes(s, Sharing.RECALL) ? s.went(Progress.RECALLED) : s);
            }
        }
        System.out.println("case-search states=" + reached.size() + " released=" + released + " seconds="
                + Duration.ofNanos(System.nanoTime() - began).toSeconds());
        assertTrue(reached.size() >= STATES_MIN, "states: " + reached.size());
        assertTrue(released > 1_000 || EVERY > 1, "too few releases to say anything: " + released);
    }

    private void visit(CaseState state, String name, UnaryOperator<CaseState> event) {
        CaseState after = event.apply(state);
        if (reached.size() < STATES_MAX && reached.putIfAbsent(after, new Step(state, name)) == null) {
            assertTrue(
                    !(state.progress() != Progress.DRAFTED && after.progress() == Progress.RELEASED)
                            || state.progress() == Progress.RELEASED,
                    () -> "released twice: " + story(state));
            next.add(after);
        }
    }

    private static boolean goes(CaseState state, Sharing sharing) {
        return ruling(state, sharing) instanceof Permit;
    }

    private static Ruling ruling(CaseState state, Sharing sharing) {
        return Policy.rule(CaseFacts.request(state, sharing), CaseFacts.facts(state));
    }

    private void agrees(CaseState state, Sharing sharing) {
        Inputs lawful = inputs(state, sharing);
        boolean goes = goes(state, sharing);
        assertEquals(
                TABLE.refusing(lawful).isEmpty(),
                goes,
                () -> sharing.word() + (goes ? " goes out" : " is refused") + ", but the table says "
                        + TABLE.refusing(lawful) + " after " + story(state));
    }

    private void noSignatureOverOtherBytesCounts(CaseState state) {
        Signoffs counted = Signoffs.count(
                CaseFacts.signatures(state), CaseFacts.facts(state).now());
        assertEquals(authorSigned(state), counted.authorSigned(), () -> "the author, after " + story(state));
        assertEquals(approvers(state), counted.approvers().size(), () -> "approvers, after " + story(state));
    }

    /// A waiver past its review is none: the duty is owed again, and not waived with a note.
    private void theDutyIsDecidedAsTheTableSays(CaseState state) {
        String decided = switch (CaseFacts.determination(state)) {
            case Determination.Owed owed -> "owed";
            case Determination.NotOwed not -> "not-owed";
            case Determination.Watch watch -> "watch";
            case Determination.Waived waived -> "waived";
        };
        assertEquals(duty(state).replace("waiver-stale", "owed"), decided, () -> "the duty, after " + story(state));
    }

    private String story(CaseState state) {
        List<String> events = new ArrayList<>();
        CaseState at = state;
        while (!at.equals(CaseState.START)) {
            Step step = Objects.requireNonNull(reached.get(at));
            events.addFirst(step.event());
            at = step.before();
        }
        return String.join("; ", events);
    }

    // What the state means in the table's words, told without the product's functions.

    private static Inputs inputs(CaseState state, Sharing sharing) {
        return AXES.plain()
                .with("stage", "seal")
                .with("sharing", sharing.word())
                .with("role", state.authorRevoked() ? "nobody" : "analyst")
                .with("progress", state.progress().word())
                .with("agreement", state.hours() >= CaseState.LAPSES ? "lapsed" : "ours")
                .with("tier", List.of("suspended", "warning", "exchange").get(state.tier()))
                .with("granted", "disclosure-and-release")
                .with("marking", "amber")
                .with("ceiling", "amber")
                .with("duty", duty(state))
                .with("standing", state.designated() ? "designated" : "none")
                .with("clause", "two-or-alone")
                .with("exigency", exigency(state))
                .with("approvals", signed(state));
    }

    private static String duty(CaseState state) {
        if (state.assessed() > 1) {
            return state.assessed() == 2 ? "watch" : "not-owed";
        }
        boolean waived = state.reviewed() > 0 && !state.selfWaived();
        return !waived ? "owed" : state.hours() < state.reviewed() ? "waived" : "waiver-stale";
    }

    private static String exigency(CaseState state) {
        return switch (state.exigency()) {
            case 0 -> "none";
            case 1 -> "invoked";
            default -> state.waits() ? "alone-while-one-waits" : "alone";
        };
    }

    private static String signed(CaseState state) {
        List<String> words = authorSigned(state)
                ? List.of("author-only", "author+1", "author+2")
                : List.of("none", "no-author", "no-author-two");
        return words.get(approvers(state));
    }

    private static boolean authorSigned(CaseState state) {
        return !state.authorRevoked() && counts(state, state.author());
    }

    private static int approvers(CaseState state) {
        boolean first = counts(state, state.first()) || counts(state, state.firstAgain());
        return (first && !state.firstRevoked() ? 1 : 0) + (counts(state, state.second()) ? 1 : 0);
    }

    private static boolean counts(CaseState state, Sign sign) {
        int age = state.hours() - sign.hour();
        return sign.bytes() > 0 && sign.bytes() == state.bytes() && age >= 0 && age <= 24;
    }
}
