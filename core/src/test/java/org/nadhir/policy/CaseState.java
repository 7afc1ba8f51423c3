package org.nadhir.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Where one case stands, as small numbers: what the search for bad endings visits. Its events are what persons, clocks
/// and partners can do; whether a word goes out is asked of the policy, not decided here.
///
/// @param hours of our own clock since the case began
/// @param assessed 0 not yet, 1 clear, 2 not specific, 3 of no harm that counts
/// @param reviewed hour at which the waiver is reviewed; 0 for no waiver
/// @param selfWaived whether the waiver's author approved it too
/// @param bytes which wording is on the table; 0 none, each edit makes another
/// @param exigency 0 not invoked, 1 invoked, 2 alone
/// @param tier 0 suspended, 1 warning, 2 exchange
/// @param waits whether another case's single-person emergency is unreviewed
record CaseState(
        int hours,
        int assessed,
        int reviewed,
        boolean selfWaived,
        int bytes,
        Sign author,
        Sign authorAsApprover,
        Sign first,
        Sign firstAgain,
        Sign second,
        boolean authorRevoked,
        boolean firstRevoked,
        int exigency,
        int tier,
        boolean designated,
        boolean waits,
        Progress progress) {

    static final int LAPSES = 36;
    static final int LAST = 48;
    private static final int STEP = 12;
    private static final int REVIEWED_AFTER = 12;
    private static final int EDITS_MAX = 2;
    /// The second approver's clock runs ahead, the first one's is late.
    private static final int AHEAD = 2;
    private static final int BEHIND = -1;

    /// A signature over some bytes, at the signer's own hour; over no bytes where there is none.
    record Sign(int bytes, int hour) {
        static final Sign NONE = new Sign(0, 0);
    }

    static final CaseState START = new CaseState(
            0,
            0,
            0,
            false,
            0,
            Sign.NONE,
            Sign.NONE,
            Sign.NONE,
            Sign.NONE,
            Sign.NONE,
            false,
            false,
            0,
            2,
            false,
            false,
            Progress.DRAFTED);

    /// All that can happen but a word going out, by name. An event that is not possible leaves the state as it is.
    static final Map<String, UnaryOperator<CaseState>> EVENTS = new LinkedHashMap<>();

    static {
        EVENTS.put("time passes", s -> s.hours < LAST ? s.but(Map.of("hours", s.hours + STEP)) : s);
        EVENTS.put("assessed: clear", s -> s.but(Map.of("assessed", 1)));
        EVENTS.put("assessed: not specific", s -> s.but(Map.of("assessed", 2)));
        EVENTS.put("assessed: no harm", s -> s.but(Map.of("assessed", 3)));
        EVENTS.put("waived", s -> s.waived(false));
        EVENTS.put("waived by one person", s -> s.waived(true));
        EVENTS.put(
                "drafted or edited",
                s -> s.assessed > 0 && s.bytes < EDITS_MAX && s.progress == Progress.DRAFTED
                        ? s.but(Map.of("bytes", s.bytes + 1))
                        : s);
        EVENTS.put("author signs", s -> s.signed("author", 0));
        EVENTS.put("author signs as approver", s -> s.signed("authorAsApprover", 0));
        EVENTS.put("first approver signs", s -> s.signed("first", BEHIND));
        EVENTS.put("first approver signs again", s -> s.signed("firstAgain", 0));
        EVENTS.put("second approver signs, by a clock ahead", s -> s.signed("second", AHEAD));
        EVENTS.put("author leaves", s -> s.but(Map.of("authorRevoked", true)));
        EVENTS.put("first approver leaves", s -> s.but(Map.of("firstRevoked", true)));
        EVENTS.put("exigency invoked", s -> s.but(Map.of("exigency", 1)));
        EVENTS.put("exigency invoked alone", s -> s.but(Map.of("exigency", 2)));
        EVENTS.put("tier lowered", s -> s.tier > 0 ? s.but(Map.of("tier", s.tier - 1)) : s);
        EVENTS.put("recipient designated", s -> s.but(Map.of("designated", true)));
        EVENTS.put("another emergency waits for its review", s -> s.but(Map.of("waits", true)));
    }

    private CaseState waived(boolean alone) {
        return assessed == 1 && reviewed == 0
                ? but(Map.of("reviewed", hours + REVIEWED_AFTER, "selfWaived", alone))
                : this;
    }

    private CaseState signed(String who, int skew) {
        return bytes == 0 || progress != Progress.DRAFTED ? this : but(Map.of(who, new Sign(bytes, hours + skew)));
    }

    CaseState went(Progress how) {
        return but(Map.of("progress", how));
    }

    private CaseState but(Map<String, Object> changes) {
        Change c = new Change(changes);
        return new CaseState(
                c.of("hours", hours),
                c.of("assessed", assessed),
                c.of("reviewed", reviewed),
                c.of("selfWaived", selfWaived),
                c.of("bytes", bytes),
                c.of("author", author),
                c.of("authorAsApprover", authorAsApprover),
                c.of("first", first),
                c.of("firstAgain", firstAgain),
                c.of("second", second),
                c.of("authorRevoked", authorRevoked),
                c.of("firstRevoked", firstRevoked),
                c.of("exigency", exigency),
                c.of("tier", tier),
                c.of("designated", designated),
                c.of("waits", waits),
                c.of("progress", progress));
    }

    private record Change(Map<String, Object> changes) {
        @SuppressWarnings("unchecked")
        <T> T of(String name, T now) {
            return (T) Optional.ofNullable(changes.get(name)).orElse(now);
        }
    }
}
