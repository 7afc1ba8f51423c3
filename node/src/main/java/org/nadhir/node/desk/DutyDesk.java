package org.nadhir.node.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.nadhir.agreement.Role;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Escalation;
import org.nadhir.duty.Profile;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Route;
import org.nadhir.node.desk.Duties.Board;
import org.nadhir.node.desk.Duties.Owed;
import org.nadhir.node.journal.TimedRows;
import org.nadhir.node.journal.TimedRows.Timed;
import org.nadhir.node.journal.UndeterminedRows;
import org.nadhir.node.journal.UndeterminedRows.Undetermined;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.SealedTransaction.Insertion;
import org.nadhir.node.store.Table;

/// Every open duty with its clock, what is overdue first; beside it what is watched. Silence is shown, never hidden:
/// each step of an escalation that is reached is one leaf, whether anybody looks or not.
public final class DutyDesk {

    /// Between two looks while the node serves; far below the shortest step of a shipped profile, ten times over.
    public static final Duration REST = Duration.ofSeconds(30);

    /// More in one list nobody reads; that there are more is said.
    private static final int UNDETERMINED_MAX = 500;

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final Duties duties;
    private final Silences silences;
    private final InstantSource clock;
    private volatile boolean overdue;

    public DutyDesk(SealedStore store, NodeLedgers ledgers, Duties duties, InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.duties = duties;
        this.silences = new Silences(store, ledgers, clock);
        this.clock = clock;
    }

    public List<Route> routes() {
        Access seeing = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR);
        return List.of(Route.get("/api/v1/duties", seeing, _ -> list()));
    }

    /// Looks at all clocks and writes a leaf for each step that was reached since the last look, and for each receipt
    /// that is late since then.
    ///
    /// @return how many steps of duties were reached
    public int look() {
        Instant now = clock.instant();
        boolean news = store.read(rows -> board(rows, now).owed().stream()
                .anyMatch(duty -> reached(duty, now).stream()
                        .anyMatch(moment -> rows.get(Table.MARK, mark(rows, duty, moment)).isEmpty())));
        int reached = news ? store.commit(tx -> escalate(tx, now)) : 0;
        // After the duties: what is wrong with one of its rows must not keep them from escalating.
        silences.look();
        return reached;
    }

    private Board board(SealedSnapshot rows, Instant now) {
        Board board = duties.board(rows, now);
        overdue = board.owed().stream()
                .anyMatch(duty -> duty.escalation() instanceof Escalation.Open open && open.isOverdue());
        return board;
    }

    /// Whether at the last look a duty was past its time and nobody there knew.
    public boolean isOverdue() {
        return overdue;
    }

    /// Whether at the last look a receipt was late.
    public boolean isReceiptLate() {
        return silences.isLate();
    }

    private int escalate(SealedTransaction tx, Instant now) {
        int written = 0;
        for (Owed duty : duties.board(tx, now).owed()) {
            for (Escalation.Moment moment : reached(duty, now)) {
                boolean first = tx.insert(Table.MARK, mark(tx, duty, moment), Bytes.of(new byte[0]))
                        instanceof Insertion.Inserted;
                if (first) {
                    ledgers.append(tx, "escalation", leaf(duty, moment, now), now);
                    written++;
                }
            }
        }
        return written;
    }

    /// The steps that came while nobody there knew.
    private static List<Escalation.Moment> reached(Owed duty, Instant now) {
        Instant until = duty.progress().isTold() ? duty.progress().at() : now;
        Determination.Owed owed = duty.owed();
        return Escalation.moments(owed, duty.profile()).stream()
                .filter(moment -> !moment.at().isAfter(now) && !moment.at().isAfter(until))
                .toList();
    }

    private static RowId mark(SealedSnapshot rows, Owed duty, Escalation.Moment moment) {
        return rows.name(
                Table.MARK,
                "escalation " + duty.caseId() + "|" + duty.profile().id() + "|"
                        + duty.owed().assessment().received() + "|" + moment.number());
    }

    private static Json leaf(Owed duty, Escalation.Moment moment, Instant now) {
        return Json.object()
                .put("case", duty.caseId().value())
                .put("profile", duty.profile().id())
                .put("step", moment.number())
                .put("role", moment.step().role().word())
                .put("channel", moment.step().channel())
                .put("reached", moment.at())
                .put("progress", duty.progress().step().word())
                .put("at", now)
                .build();
    }

    private Answer list() {
        look();
        Instant now = clock.instant();
        Board board = store.read(rows -> duties.board(rows, now));
        List<Undetermined> undetermined = store.read(rows -> UndeterminedRows.first(rows, UNDETERMINED_MAX));
        return Answer.of(Json.object()
                .put("now", now)
                .putArray(
                        "duties",
                        board.owed().stream()
                                .filter(duty -> duty.escalation() instanceof Escalation.Open)
                                .toList(),
                        DutyDesk::json)
                .putArray("undetermined", undetermined, one -> Json.object()
                        .put("case", one.caseId().value())
                        .put("since", one.since())
                        .build())
                .put("undeterminedMore", undetermined.size() == UNDETERMINED_MAX)
                .putArray("told", told(board), DutyDesk::json)
                .putArray("watched", board.watched(), DutyDesk::json)
                .putArray("waived", board.waived(), DutyDesk::json)
                .putArray("silent", silences.list(now), silent -> silent)
                .putArray("stopped", store.read(DutyDesk::stopped), Timed::json)
                .build());
    }

    /// What all signed and what was stopped when its time came: somebody must look at it.
    private static List<Timed> stopped(SealedSnapshot rows) {
        return TimedRows.all(rows).stream().filter(timed -> !timed.stopped().isEmpty()).toList();
    }

    private static List<Owed> told(Board board) {
        return board.owed().stream()
                .filter(duty -> duty.escalation() instanceof Escalation.Met)
                .toList();
    }

    private static Json json(Owed duty) {
        Json.Builder json = head(duty.owed())
                .put("due", duty.owed().due())
                .put("addressee", addressee(duty.owed().addressee()))
                .put("progress", duty.progress().step().word())
                .put("since", duty.progress().at());
        return switch (duty.escalation()) {
            case Escalation.Met(Instant at, Duration late) ->
                json.put("told", at)
                        .put("late", late.isPositive())
                        .put("lateMinutes", late.toMinutes())
                        .build();
            case Escalation.Open open -> json.put("leftMinutes", open.left().toMinutes())
                    .put("overdue", open.isOverdue())
                    .put("step", open.reached())
                    .put("at", open.at().word())
                    .put("channel", open.channel())
                    .put("way", Tearlines.text(way(duty, open)))
                    .put("says", MessageCodec.write(says(open, duty.owed())))
                    .build();
        };
    }

    private static Message says(Escalation.Open open, Determination.Owed owed) {
        String role = Message.word(open.at().word());
        return open.isOverdue()
                ? Message.of(
                        "duty.overdue", owed.due().toString(), String.valueOf(-open.left().toMinutes()), role,
                        open.channel())
                : Message.of(
                        "duty.running", owed.due().toString(), String.valueOf(open.left().toMinutes()), role,
                        open.channel());
    }

    private static Json json(Determination.Watch watch) {
        return head(watch)
                .put("since", watch.assessment().at())
                .putArray("why", watch.why(), MessageCodec::write)
                .build();
    }

    private static Json json(Determination.Waived waived) {
        return head(waived)
                .put("ground", waived.waiver().ground())
                .put("review", waived.waiver().review())
                .build();
    }

    private static Json.Builder head(Determination determination) {
        return Json.object()
                .put("case", determination.assessment().caseId().value())
                .put("profile", determination.profile())
                .put("victim", Tearlines.text(determination.assessment().victim().name()))
                .put("received", determination.assessment().received());
    }

    /// The channel to try now in the profile's own words.
    private static Text way(Owed duty, Escalation.Open open) {
        return duty.profile().channels().stream()
                .filter(channel -> channel.id().equals(open.channel()))
                .findFirst()
                .map(Profile.Channel::says)
                .orElseThrow(() -> new IllegalStateException("a step by a channel that the profile lacks"));
    }

    private static Json addressee(Addressee addressee) {
        return switch (addressee) {
            case Addressee.Party(PartyId party, var _) ->
                Json.object().put("party", party.value()).build();
            case Addressee.Contact(Text name, String reach, var _) ->
                Json.object().put("name", Tearlines.text(name)).put("reach", reach).build();
        };
    }
}
