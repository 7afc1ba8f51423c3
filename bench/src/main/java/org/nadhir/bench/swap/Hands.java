package org.nadhir.bench.swap;

import java.util.List;
import java.util.Map;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.bench.standin.Player;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.node.api.Answer;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;
import org.nadhir.tearline.Clearance;
import org.nadhir.tearline.ClearanceCodec;
import org.nadhir.tearline.Findings;

/// What persons sign at their desks.
///
/// @param node whose persons, and whose clock
record Hands(Walked node, Cryptography cryptography) {

    private static final Bytes NOTHING = Bytes.of(new byte[0]);

    /// @param digest of what is approved: a draft, a notice, a list's root
    Bytes approval(String person, Digest digest, Signoff.Part part) {
        Player.Person who = node.self.person(person);
        return signed(who, PayloadType.APPROVAL, ApprovalCodec.write(
                Approval.signed(digest, who.id(), part, node.clock.instant())));
    }

    /// Two approvers look at what is near in words that are held back, and say that it gives nobody away.
    ///
    /// @param id of the release, the notice, the list or the message
    void clear(String id) {
        Map<String, String> gaps = Map.of("id", id);
        String line = "POST /api/v1/held/{id}/clearances";
        String state = "";
        for (String person : List.of(Player.APPROVER, Player.SECOND_APPROVER)) {
            Bytes findings = node.bytes("GET /api/v1/held/{id}/findings", person, gaps);
            state = Walked.done(line, node.asked(line, person, gaps, Map.of(), clearance(person, findings)))
                    .text("state");
        }
        if (!state.equals("cleared")) {
            throw new IllegalStateException("what two approvers cleared is " + state);
        }
    }

    /// Whether something stands there that two approvers must look at first.
    boolean isHeld(String id) {
        return node.asked("GET /api/v1/held/{id}/findings", Player.APPROVER, Map.of("id", id), Map.of(), NOTHING)
                instanceof Answer.Raw;
    }

    /// Who words what is like sources again and again is told nothing more, and may word no list, until an approver
    /// says why there were so many.
    void letWordOn() {
        for (View review : node.ask("GET /api/v1/reviews", Player.APPROVER, Map.of(), Json.object().build())
                .items("reviews")) {
            if (review.flag("open")) {
                node.ask(
                        "POST /api/v1/reviews/{number}/close", Player.APPROVER,
                        Map.of("number", String.valueOf(review.at("review").number("number"))),
                        Json.object()
                                .putStrings("findings", List.of("nothing-amiss"))
                                .put("note", "sources like the wording are drawn on purpose")
                                .build());
            }
        }
    }

    private Bytes clearance(String person, Bytes shown) {
        if (!(Findings.read(shown) instanceof Decoded.Good<Findings>(Findings findings))) {
            throw new IllegalStateException("no findings are shown");
        }
        Player.Person who = node.self.person(person);
        return signed(who, PayloadType.CLEARANCE, ClearanceCodec.write(new Clearance(
                findings.release(), findings.digest(), who.id(), "many bear that name", node.clock.instant())));
    }

    /// Does what a person signs for itself.
    View act(String line, String person, Map<String, String> gaps, Act.Kind kind, Json subject) {
        Player.Person who = node.self.person(person);
        Act act = new Act(kind, node.self.party(), who.id(), Act.digest(subject), node.clock.instant());
        Json body = Json.object()
                .put("subject", subject)
                .put("act", signed(who, PayloadType.ACT, act.write()).base64())
                .build();
        return node.ask(line, person, gaps, body);
    }

    private Bytes signed(Player.Person who, PayloadType type, Bytes word) {
        return Signed.sign(cryptography.primitives(), who.keys(), type, word).bytes();
    }
}
