package org.nadhir.bench.swap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Answer;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.policy.Signoff;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;

/// The way of one warning through a node, from the report's bytes to the network, as persons walk it at their desks.
final class Way {

    /// The grid of the release's times and the longest delay that is drawn on it, and a little more.
    private static final Duration LONGEST = Duration.ofHours(5);

    private final Walked node;
    private final Cryptography cryptography;

    Way(Walked node, Cryptography cryptography) {
        this.node = node;
        this.cryptography = cryptography;
    }

    /// Puts the source into the vault, takes its report in, and opens a case from it.
    String caseOf(Told told) {
        return opened(report(told, source(told)));
    }

    String source(Told told) {
        return node.ask("POST /api/v1/sources", Player.ANALYST, Map.of(), Sources.json(told)).text("source");
    }

    String report(Told told, String source) {
        String line = "POST /api/v1/reports";
        Answer answer = node.asked(
                line,
                Player.ANALYST,
                Map.of(),
                Map.of("name", told.file(), "class", "note", "source", source),
                told.bytes());
        return Walked.done(line, answer).text("report");
    }

    String opened(String report) {
        return node.ask(
                        "POST /api/v1/cases",
                        Player.ANALYST,
                        Map.of(),
                        Json.object().put("report", report).build())
                .at("file")
                .text("case");
    }

    /// Assesses, determines and asks the policy.
    void judged(String caseId, Warned warned, PartyId recipient) {
        Map<String, String> gaps = Map.of("id", caseId);
        node.ask("POST /api/v1/cases/{id}/assessment", Player.ANALYST, gaps, warned.assessment());
        node.ask("POST /api/v1/cases/{id}/determination", Player.APPROVER, gaps, Warned.determination(recipient));
        node.ask("POST /api/v1/cases/{id}/rulings", Player.ANALYST, gaps, Warned.ruling(recipient));
    }

    /// Words the warning.
    ///
    /// @return what the desk answers: `drafted`, `leaking` or `refused`, and the draft's id and digest
    View drafted(String caseId, Json draft) {
        return node.ask("POST /api/v1/cases/{id}/drafts", Player.ANALYST, Map.of("id", caseId), draft);
    }

    /// Author and approver sign; where the drawn delay is not over, the approver comes back when it is.
    void sealed(View draft) {
        sign(draft, Player.ANALYST, Signoff.Part.AUTHOR);
        View answer = sign(draft, Player.APPROVER, Signoff.Part.APPROVER);
        if (answer.text("state").equals("waits")) {
            node.clock.set(Instant.parse(tooEarly(answer)));
            answer = sign(draft, Player.APPROVER, Signoff.Part.APPROVER);
        }
        if (!answer.text("state").equals("sealed")) {
            throw new IllegalStateException("a clean draft that all signed is " + answer.text("state"));
        }
    }

    private static String tooEarly(View answer) {
        return answer.items("missing").stream()
                .map(View::message)
                .filter(message -> message.key().equals("release.too-early"))
                .map(message -> message.arguments().getFirst())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a clean draft that all signed waits"));
    }

    private View sign(View draft, String person, Signoff.Part part) {
        Player.Person who = node.self.person(person);
        Approval approval =
                new Approval(new Digest(draft.text("digest")), who.id(), part, node.clock.instant());
        Bytes statement = Signed.sign(
                        cryptography.primitives(), who.keys(), PayloadType.APPROVAL, ApprovalCodec.write(approval))
                .bytes();
        String line = "POST /api/v1/drafts/{id}/approvals";
        return Walked.done(
                line, node.asked(line, person, Map.of("id", draft.text("release")), Map.of(), statement));
    }

    /// The file that would be carried by hand.
    Bytes file(View draft) {
        return node.bytes(
                "GET /api/v1/releases/{id}/envelope", Player.ANALYST, Map.of("id", draft.text("release")));
    }

    /// Lets the outbox look at what is due, again and again, until something left or the longest delay is over.
    List<Wire.Sent> sent(Wire wire, Duration step) {
        Instant end = node.clock.instant().plus(LONGEST);
        List<Wire.Sent> sent = new ArrayList<>();
        while (sent.isEmpty() && node.clock.instant().isBefore(end)) {
            node.look();
            sent.addAll(wire.taken());
            node.clock.set(node.clock.instant().plus(step));
        }
        return sent;
    }
}
