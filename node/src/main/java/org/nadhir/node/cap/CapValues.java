package org.nadhir.node.cap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Likelihood;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Window;
import org.nadhir.tearline.Wording;

/// What a wording is in the closed lists of CAP 1.2 (OASIS Standard, 1 July 2010, section 3.2.2). The lists and what
/// their words mean are the standard's; which of ours is which of theirs is our choice, decision 0221.
final class CapValues {

    /// What the standard means by `Expected`: action should be taken soon, within the next hour.
    private static final Duration SOON = Duration.ofHours(1);

    private static final List<String> URGENCIES = List.of("Immediate", "Expected", "Future");

    private CapValues() {}

    /// `Past` is what is over; else the more urgent of what the window and the precedence say.
    static String urgency(Wording wording, Instant issued) {
        Window window = wording.window();
        if (!window.until().isAfter(issued)) {
            return "Past";
        }
        int byTime = !window.from().isAfter(issued) ? 0 : !window.from().isAfter(issued.plus(SOON)) ? 1 : 2;
        int byPrecedence = switch (wording.precedence()) {
            case FLASH, IMMEDIATE -> 0;
            case PRIORITY -> 1;
            case ROUTINE -> 2;
        };
        return URGENCIES.get(Math.min(byTime, byPrecedence));
    }

    /// Of many lives extraordinary, of one significant; of networks possible.
    static String severity(Subject threat) {
        return switch (threat) {
            case ATTACK_ON_SITE, ATTACK_ON_GROUP -> "Extreme";
            case ATTACK_ON_PERSON, KIDNAPPING -> "Severe";
            case CYBER_ATTACK -> "Moderate";
        };
    }

    /// `Likely` is more than about a half, `Possible` up to that, `Unlikely` next to nothing; a warning is never
    /// `Observed`. The terms are those of ICD 203 (2015).
    static String certainty(Likelihood likelihood) {
        return switch (likelihood) {
            case ALMOST_NO_CHANCE -> "Unlikely";
            case VERY_UNLIKELY, UNLIKELY, ROUGHLY_EVEN_CHANCE -> "Possible";
            case LIKELY, VERY_LIKELY, ALMOST_CERTAIN -> "Likely";
        };
    }

    static List<String> categories(Subject threat) {
        return switch (threat) {
            case ATTACK_ON_SITE, ATTACK_ON_GROUP, ATTACK_ON_PERSON, KIDNAPPING -> List.of("Security");
            case CYBER_ATTACK -> List.of("Security", "Infra");
        };
    }

    /// Each once, in the order of the advice.
    static List<String> responses(List<Advice> advice) {
        return advice.stream().map(CapValues::response).distinct().toList();
    }

    private static String response(Advice advice) {
        return switch (advice) {
            case EVACUATE, MOVE_PERSON -> "Evacuate";
            case AVOID_GATHERING, VARY_ROUTES, CLOSE_SITE, KEEP_VEHICLES_AWAY, ACCOMPANY -> "Avoid";
            case WATCH_ACCESS, PATROL, AGREE_CHECK_INS, REPORT_BACK -> "Monitor";
            case PREPARE_RESCUE, APPLY_FIXES, CHANGE_CREDENTIALS, KEEP_COPIES_OFFLINE -> "Prepare";
            case SEARCH_SITE, SCREEN_VISITORS, CORDON, TELL_PEOPLE_AT_RISK, GUARD_HOME, ISOLATE_SYSTEMS -> "Execute";
        };
    }

    static String status(Status status) {
        return switch (status) {
            case ACTUAL -> "Actual";
            case EXERCISE -> "Exercise";
        };
    }
}
