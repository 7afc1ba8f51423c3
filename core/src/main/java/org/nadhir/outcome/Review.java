package org.nadhir.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.model.PersonId;

/// A second look that is due: after an event that happened although it was warned of, after a release by one person
/// alone, after an override by exigency, after many wordings in which a source stood. Whoever took part does not
/// close it.
///
/// @param number counts a party's reviews from 1
/// @param concerned who took part; the check of one's own work is none
/// @param due when it must be closed
public record Review(
        long number, Cause cause, CaseId caseId, List<PersonId> concerned, Instant opened, Instant due, State state) {

    public static final int NOTE_CHARS_MAX = 4_000;
    private static final int CONCERNED_MAX = 64;

    public Review {
        concerned = concerned.stream().distinct().sorted().toList();
        if (number < 1 || !opened.isBefore(due) || concerned.size() > CONCERNED_MAX) {
            throw new IllegalArgumentException("a review has a number from 1, a time to be closed by, and at most "
                    + CONCERNED_MAX + " persons concerned");
        }
    }

    /// A review that begins now.
    public static Review open(long number, Cause cause, CaseId caseId, List<PersonId> concerned, Instant now) {
        return new Review(number, cause, caseId, concerned, now, now.plus(cause.within()), new State.Open());
    }

    public boolean isOpen() {
        return state instanceof State.Open;
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && !now.isBefore(due);
    }

    /// What asks for a review, and within which time. No source sets these times; they are ours: an emergency ends
    /// the right to the next one until it is reviewed, so it is looked at within a day.
    public enum Cause {
        /// It happened although it was warned of.
        OUTCOME("outcome", Duration.ofDays(3)),
        /// A release that leaned on the exigency clause.
        EXIGENCY("exigency", Duration.ofDays(3)),
        /// A release on one person's word alone.
        EMERGENCY("emergency", Duration.ofDays(1)),
        /// Somebody worded a case again and again, and each time something of a source stood in the words.
        LEAK_SEARCH("leak-search", Duration.ofDays(1));

        private final String word;
        private final Duration within;

        Cause(String word, Duration within) {
            this.word = word;
            this.within = within;
        }

        public String word() {
            return word;
        }

        public Duration within() {
            return within;
        }

        private boolean isOverride() {
            return this == EXIGENCY || this == EMERGENCY;
        }
    }

    /// What a review may find. Closed, so that reviews can be counted; what else there is to say stands in the note.
    public enum Finding {
        NOTHING_AMISS("nothing-amiss"),
        DETERMINED_LATE("determined-late"),
        RELEASED_LATE("released-late"),
        ARRIVED_LATE("arrived-late"),
        NOT_ACKNOWLEDGED("not-acknowledged"),
        TOO_VAGUE("too-vague"),
        WRONG_ADDRESSEE("wrong-addressee"),
        NOT_ACTED_UPON("not-acted-upon"),
        MEASURES_FELL_SHORT("measures-fell-short"),
        /// Warning and measures were in time and fit; it happened all the same.
        COULD_NOT_BE_PREVENTED("could-not-be-prevented"),
        OVERRIDE_JUSTIFIED("override-justified"),
        OVERRIDE_NOT_JUSTIFIED("override-not-justified"),
        /// The leak search was asked for the sake of its answers.
        SEARCH_MISUSED("search-misused"),
        RULE_SHOULD_CHANGE("rule-should-change");

        private final String word;

        Finding(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        private boolean judgesOverride() {
            return this == OVERRIDE_JUSTIFIED || this == OVERRIDE_NOT_JUSTIFIED;
        }
    }

    /// Whether it waits.
    public sealed interface State {
        record Open() implements State {}

        /// It was closed.
        ///
        /// @param findings at least one, each once
        record Closed(PersonId by, Instant at, List<Finding> findings, String note) implements State {
            public Closed {
                findings = findings.stream().distinct().sorted().toList();
                if (findings.isEmpty() || note.length() > NOTE_CHARS_MAX) {
                    throw new IllegalArgumentException(
                            "a review ends with a finding and a note of at most " + NOTE_CHARS_MAX + " characters");
                }
                if (findings.size() > 1 && findings.contains(Finding.NOTHING_AMISS)) {
                    throw new IllegalArgumentException("nothing amiss stands alone");
                }
            }
        }
    }

    /// What came of the attempt to close a review.
    public sealed interface Closing {
        record Done(Review review) implements Closing {}

        record Refused(Reason reason) implements Closing {}

        enum Reason {
            /// It is closed already.
            CLOSED,
            /// Who asks took part in what is reviewed.
            CONCERNED,
            /// An override is judged in so many words, or there was none to judge.
            OVERRIDE_NOT_JUDGED,
            /// Who lets somebody ask the leak search again says why.
            REASON_MISSING
        }
    }

    /// Closes it, unless it is closed, the person took part, or an override goes unjudged.
    public Closing close(PersonId by, List<Finding> findings, String note, Instant now) {
        if (!isOpen()) {
            return new Closing.Refused(Closing.Reason.CLOSED);
        }
        if (concerned.contains(by)) {
            return new Closing.Refused(Closing.Reason.CONCERNED);
        }
        boolean judged = findings.stream().filter(Finding::judgesOverride).distinct().count() == 1;
        boolean none = findings.stream().noneMatch(Finding::judgesOverride);
        if (cause.isOverride() ? !judged : !none) {
            return new Closing.Refused(Closing.Reason.OVERRIDE_NOT_JUDGED);
        }
        if (cause == Cause.LEAK_SEARCH && note.isBlank()) {
            return new Closing.Refused(Closing.Reason.REASON_MISSING);
        }
        State closed = new State.Closed(by, now, findings, note);
        return new Closing.Done(new Review(number, cause, caseId, concerned, opened, due, closed));
    }

    /// The record in store and ledger.
    public Json json() {
        Json.Builder json = Json.object()
                .put("type", "review")
                .put("version", 1)
                .put("number", number)
                .put("cause", cause.word())
                .put("case", caseId.value())
                .putStrings("concerned", concerned.stream().map(PersonId::value).toList())
                .put("opened", opened)
                .put("due", due);
        if (state instanceof State.Closed closed) {
            json.put("closed", Json.object()
                    .put("by", closed.by().value())
                    .put("at", closed.at())
                    .putStrings("findings", closed.findings().stream().map(Finding::word).toList())
                    .put("note", closed.note())
                    .build());
        }
        return json.build();
    }

    public static Review read(Fields fields) throws Malformed {
        Claims.expect(fields, "review");
        return new Review(
                fields.integer("number", 1, Json.Num.INTEGER_MAX),
                fields.choice("cause", List.of(Cause.values()), Cause::word),
                fields.value("case", CaseId::new),
                fields.values("concerned", CONCERNED_MAX, PersonId::new),
                fields.instant("opened"),
                fields.instant("due"),
                fields.has("closed") ? fields.object("closed", Review::closed) : new State.Open());
    }

    private static State closed(Fields fields) throws Malformed {
        return new State.Closed(
                fields.value("by", PersonId::new),
                fields.instant("at"),
                fields.values("findings", Finding.values().length, Review::finding),
                fields.string("note", NOTE_CHARS_MAX));
    }

    /// The finding of this word.
    ///
    /// @throws IllegalArgumentException where there is none
    public static Finding finding(String word) {
        return List.of(Finding.values()).stream()
                .filter(finding -> finding.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such finding"));
    }
}
