package org.nadhir.bench.swap;

import java.util.List;
import java.util.Map;
import org.nadhir.bench.standin.Player;
import org.nadhir.client.View;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Answer;
import org.nadhir.policy.Signoff;

/// What leaves a node by other exits than a single release.
final class OtherWays {

    private final Walked node;
    private final Hands hands;

    OtherWays(Walked node, Hands hands) {
        this.node = node;
        this.hands = hands;
    }

    /// A notice to somebody without a node, worded, signed and read out from its bytes.
    Outcome noticed(String caseId, Warned warned, String contact) {
        View answer = node.ask(
                "POST /api/v1/cases/{id}/notices", Player.ANALYST, Map.of("id", caseId), warned.notice(contact));
        boolean held = answer.text("state").equals("held");
        if (!held && !answer.text("state").equals("drafted")) {
            return alike(answer);
        }
        View notice = answer.at("notice");
        if (held) {
            hands.clear(notice.text("reference"));
        }
        Map<String, String> gaps = Map.of("reference", notice.text("reference"));
        Digest digest = new Digest(notice.text("digest"));
        signed("POST /api/v1/notices/{reference}/approvals", gaps, Player.ANALYST, digest, Signoff.Part.AUTHOR);
        View released = signed(
                "POST /api/v1/notices/{reference}/approvals", gaps, Player.APPROVER, digest, Signoff.Part.APPROVER);
        if (!released.text("state").equals("released")) {
            throw new IllegalStateException("a notice that two signed is " + released.text("state"));
        }
        return Outcome.Out.of(List.of(node.bytes("GET /api/v1/notices/{reference}/bytes", Player.ANALYST, gaps)));
    }

    private static Outcome alike(View answer) {
        if (answer.text("state").equals("leaking")) {
            return Outcome.Alike.of(answer);
        }
        throw new IllegalStateException("a notice that is owed is " + answer.text("state"));
    }

    /// A list of victims, ruled, worded, signed and sealed at once.
    Outcome listed(String caseId, Warned warned, PartyId protector) {
        String open = "POST /api/v1/cases/{id}/bulks";
        Answer opened = node.asked(
                open, Player.ANALYST, Map.of("id", caseId), Map.of(), Warned.list(protector));
        String id = Walked.done(open, opened).text("bulk");
        Map<String, String> gaps = Map.of("id", id);
        node.ask("POST /api/v1/bulks/{id}/rulings", Player.ANALYST, gaps, warned.listRuling());
        View worded = node.ask("POST /api/v1/bulks/{id}/drafts", Player.ANALYST, gaps, warned.finding());
        if (!worded.has("root") || worded.number("releases") != Warned.VICTIMS) {
            return new Outcome.Alike("list", "of " + worded.number("releases"));
        }
        Digest root = new Digest(worded.text("root"));
        Bytes shown = shown(id);
        if (hands.isHeld(id)) {
            hands.clear(id);
        }
        signed("POST /api/v1/bulks/{id}/approvals", gaps, Player.ANALYST, root, Signoff.Part.AUTHOR);
        View sealed = signed("POST /api/v1/bulks/{id}/approvals", gaps, Player.APPROVER, root, Signoff.Part.APPROVER);
        if (sealed.number("released") != Warned.VICTIMS) {
            throw new IllegalStateException("of a list that two signed " + sealed.number("released") + " went");
        }
        return Outcome.Out.of(List.of(shown));
    }

    /// The sheet from which the list is signed.
    private Bytes shown(String id) {
        String line = "GET /api/v1/bulks/{id}/releases/{from}";
        Map<String, String> all = Map.of("id", id, "from", "0");
        Bytes nothing = Bytes.of(new byte[0]);
        View shown = Walked.done(line, node.asked(line, Player.ANALYST, all, Map.of(), nothing));
        return Walked.body(shown.json());
    }

    /// A question to the originator of what the case rests on.
    Outcome asked(String caseId, Warned warned, PartyId third) {
        String line = "POST /api/v1/cases/{id}/consents";
        Map<String, String> gaps = Map.of("id", caseId);
        Bytes question = Walked.body(warned.question(third));
        Answer answer = node.asked(line, Player.ANALYST, gaps, Map.of(), question);
        if (answer instanceof Answer.Failed(var problem) && problem.code().equals("words-held")) {
            hands.clear(problem.message().arguments().getFirst());
            node.outer.again(warned.seed());
            answer = node.asked(line, Player.ANALYST, gaps, Map.of(), question);
        }
        if (answer instanceof Answer.Failed(var problem) && problem.code().equals("words-leak")) {
            return new Outcome.Alike("leaking", "a question");
        }
        List<View> asked = Walked.done(line, answer).items("asked");
        if (asked.size() != 1 || !asked.getFirst().text("state").equals("asked")) {
            throw new IllegalStateException("nobody was asked");
        }
        return Outcome.Out.of(List.of());
    }

    private View signed(String line, Map<String, String> gaps, String person, Digest digest, Signoff.Part part) {
        Bytes word = hands.approval(person, digest, part);
        return Walked.done(line, node.asked(line, person, gaps, Map.of(), word));
    }
}
