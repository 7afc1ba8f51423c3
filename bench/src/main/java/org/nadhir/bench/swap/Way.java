package org.nadhir.bench.swap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nadhir.bench.standin.Player;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Answer;
import org.nadhir.policy.Signoff;

/// The way of one warning through a node, from the report's bytes to the network, as persons walk it at their desks.
final class Way {

    /// The grid of the release's times and the longest delay that is drawn on it, and a little more.
    private static final Duration LONGEST = Duration.ofHours(5);

    private final Walked node;
    private final Hands hands;

    Way(Walked node, Hands hands) {
        this.node = node;
        this.hands = hands;
    }

    /// Puts the source into the vault, takes its report in, and opens a case from it.
    String caseOf(Told told, String reportClass) {
        return opened(report(told, source(told), reportClass));
    }

    String source(Told told) {
        return node.ask("POST /api/v1/sources", Player.ANALYST, Map.of(), Sources.json(told)).text("source");
    }

    String report(Told told, String source, String reportClass) {
        String line = "POST /api/v1/reports";
        Answer answer = node.asked(
                line,
                Player.ANALYST,
                Map.of(),
                Map.of("name", told.file(), "class", reportClass, "source", source),
                told.bytes());
        return Walked.done(line, answer).text("report");
    }

    String opened(String report) {
        return opened(Json.object().put("report", report).build());
    }

    String opened(Json beginning) {
        return node.ask("POST /api/v1/cases", Player.ANALYST, Map.of(), beginning).at("file").text("case");
    }

    /// Assesses, and determines whether a warning is owed to `recipient`.
    void judged(String caseId, Warned warned, PartyId recipient) {
        Map<String, String> gaps = Map.of("id", caseId);
        node.ask("POST /api/v1/cases/{id}/assessment", Player.ANALYST, gaps, warned.assessment());
        node.ask("POST /api/v1/cases/{id}/determination", Player.APPROVER, gaps, Warned.determination(recipient));
    }

    /// Asks the policy.
    void ruled(String caseId, Warned warned, PartyId recipient) {
        node.ask(
                "POST /api/v1/cases/{id}/rulings", Player.ANALYST, Map.of("id", caseId), warned.ruling(recipient));
    }

    /// Words the warning.
    ///
    /// @return what the desk answers: `drafted`, `held`, `leaking` or `refused`, and the draft's id and digest
    View drafted(String caseId, Json draft) {
        return node.ask("POST /api/v1/cases/{id}/drafts", Player.ANALYST, Map.of("id", caseId), draft);
    }

    /// Words the warning and lets it out; what the guard holds back, two approvers clear.
    ///
    /// @param mayBeHeld whether a draft that is held back goes on, or another source is drawn
    Outcome released(String caseId, Json wording, boolean mayBeHeld) {
        View draft = drafted(caseId, wording);
        boolean held = draft.text("state").equals("held");
        if (!draft.text("state").equals("drafted") && !(held && mayBeHeld)) {
            return Outcome.Alike.of(draft);
        }
        if (held) {
            hands.clear(draft.text("release"));
        }
        sealed(draft);
        return new Outcome.Out(List.of(file(draft)), draft.text("release"));
    }

    /// Author and approver sign; where the drawn delay is not over, it leaves by itself when it is.
    private void sealed(View draft) {
        sign(draft, Player.ANALYST, Signoff.Part.AUTHOR);
        View answer = sign(draft, Player.APPROVER, Signoff.Part.APPROVER);
        if (answer.text("state").equals("timed")) {
            node.clock.set(Instant.parse(answer.text("leaves")));
            node.timed();
            return;
        }
        if (!answer.text("state").equals("sealed")) {
            throw new IllegalStateException("a clean draft that all signed is " + answer.text("state"));
        }
    }

    /// Takes a release back: one person asks, another says so.
    void recalled(String release) {
        Json subject =
                Json.object().put("release", release).put("reason", "withdrawn").build();
        Map<String, String> gaps = Map.of("id", release);
        hands.act("POST /api/v1/releases/{id}/recall", Player.ANALYST, gaps, Act.Kind.RECALL_PROPOSE, subject);
        hands.act("POST /api/v1/releases/{id}/recall/confirm", Player.APPROVER, gaps, Act.Kind.RECALL_CONFIRM, subject);
    }

    private View sign(View draft, String person, Signoff.Part part) {
        String line = "POST /api/v1/drafts/{id}/approvals";
        Bytes word = hands.approval(person, new Digest(draft.text("digest")), part);
        return Walked.done(line, node.asked(line, person, Map.of("id", draft.text("release")), Map.of(), word));
    }

    /// The file that would be carried by hand.
    private Bytes file(View draft) {
        return node.bytes(
                "GET /api/v1/releases/{id}/envelope", Player.ANALYST, Map.of("id", draft.text("release")));
    }

    /// Lets the outbox look at what is due, again and again, until so many envelopes left or the longest delay is over.
    List<Wire.Sent> sent(Wire wire, Duration step, int envelopes) {
        Instant end = node.clock.instant().plus(LONGEST);
        List<Wire.Sent> sent = new ArrayList<>();
        do {
            node.look();
            sent.addAll(wire.taken());
            node.clock.set(node.clock.instant().plus(step));
        } while ((envelopes == 0 || sent.size() < envelopes) && node.clock.instant().isBefore(end));
        return sent;
    }
}
