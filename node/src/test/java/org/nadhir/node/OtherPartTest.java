package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.NodeClient;
import org.nadhir.client.PersonSigner;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PayloadType;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;

/// Slips of the hand at the desk change nothing, and say what to type.
final class OtherPartTest {

    @TempDir
    private Path folder;

    @Test
    void anAuthorWhoApprovesAsSomebodyElseKeepsTheSignatureOfBefore() {
        try (Neighbours both = new Neighbours(folder, Neighbours::plainly)) {
            String caseId = both.determined(both.report(both.source(), "The shrine will be attacked."));
            View draft = both.drafted(caseId, "keep to the north gate");
            assertEquals("approval-of-other-part", signed(both, "omar", draft, Signoff.Part.AUTHOR));
            both.sign("layla", draft, Signoff.Part.AUTHOR);
            assertEquals("approval-of-other-part", signed(both, "layla", draft, Signoff.Part.APPROVER));
            both.warned(caseId, draft);
        }
    }

    /// What the reader proposes is taken but for the question that the person answers.
    @Test
    void proposalsAreTakenButForOnesOwnAnswers() {
        try (Neighbours both = new Neighbours(folder, Neighbours::plainly)) {
            String caseId = both.opened(both.report(both.source(), "The shrine will be attacked."));
            Json assessment = Json.object()
                    .put("accept", true)
                    .putArray("answers", List.of("impending"), question -> Json.object()
                            .put("question", question)
                            .put("says", "yes")
                            .build())
                    .put("when", "2026-11-03")
                    .put("victim", Neighbours.SITE)
                    .put("likelihood", "likely")
                    .put("confidence", "moderate")
                    .build();
            try (NodeClient layla = both.in(both.ours, "layla")) {
                View answer = Neighbours.done(layla.post("/api/v1/cases/" + caseId + "/assessment", assessment));
                List<String> says = answer.items("answers").stream()
                        .map(one -> one.text("question") + " " + one.text("says"))
                        .toList();
                assertEquals(4, says.size());
                assertTrue(says.contains("impending yes"), says.toString());
            }
        }
    }

    private static String signed(Neighbours both, String person, View draft, Signoff.Part part) {
        PersonSigner signer = both.ours.person(person);
        Bytes approval = ApprovalCodec.write(
                new Approval(new Digest(draft.text("digest")), signer.person(), part, both.ours.now()));
        try (NodeClient client = both.in(both.ours, person)) {
            Reply reply = client.postBytes(
                    "/api/v1/drafts/" + draft.text("release") + "/approvals",
                    signer.sign(PayloadType.APPROVAL, approval).bytes());
            return Neighbours.code(reply);
        }
    }
}
