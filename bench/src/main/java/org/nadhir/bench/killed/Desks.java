package org.nadhir.bench.killed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import org.nadhir.bench.office.Office;
import org.nadhir.bench.office.Pair;
import org.nadhir.bench.office.Papers;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PayloadType;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;

/// The persons of the first office, who word warnings and sign them over the API. Used by one thread.
final class Desks implements AutoCloseable {

    private final Pair pair;
    private final InstantSource clock;
    private Office.Desk author;
    private Office.Desk approver;
    private String caseId = "";

    private Desks(Pair pair, InstantSource clock) {
        this.pair = pair;
        this.clock = clock;
        this.author = pair.first().desk("nour");
        this.approver = pair.first().desk("huda");
    }

    /// Signs the two in, has a threat reported and a warning found to be owed.
    static Desks open(Pair pair, InstantSource clock) {
        Desks desks = new Desks(pair, clock);
        desks.judge();
        return desks;
    }

    /// A draft that its author signed.
    record Draft(String release, Digest digest) {}

    private void judge() {
        Bytes report = Bytes.of("The shrine will be attacked with explosives in three days.".getBytes(UTF_8));
        String id = done(author.client().postBytes("/api/v1/reports?name=r.txt&class=note", report)).text("report");
        caseId = done(author.client().post("/api/v1/cases", Json.object().put("report", id).build()))
                .at("file")
                .text("case");
        Json assessment = Papers.assessment("an exercise", clock.instant());
        done(author.client().post("/api/v1/cases/" + caseId + "/assessment", assessment));
        pair.typed().must(pair.first().as("huda", "determine", caseId, "--addressee", pair.second().id()));
    }

    /// Words one more warning, which its author signs.
    Draft worded() {
        Json wording = Papers.wording(pair.second().id(), "flash").build();
        View draft = done(author.client().post("/api/v1/cases/" + caseId + "/drafts", wording));
        if (!draft.text("state").equals("drafted")) {
            throw new IllegalStateException("a plain wording is " + draft.text("state"));
        }
        Draft worded = new Draft(draft.text("release"), new Digest(draft.text("digest")));
        done(sign(worded, author, Signoff.Part.AUTHOR));
        return worded;
    }

    /// The signature that lets it go, and what the node says to it, if it still can.
    Reply approved(Draft draft) {
        return sign(draft, approver, Signoff.Part.APPROVER);
    }

    private Reply sign(Draft draft, Office.Desk by, Signoff.Part part) {
        Bytes approval = ApprovalCodec.write(
                Approval.signed(draft.digest(), by.signer().person(), part, clock.instant()));
        Bytes signed = by.signer().sign(PayloadType.APPROVAL, approval).bytes();
        return by.client().postBytes("/api/v1/drafts/" + draft.release() + "/approvals", signed);
    }

    View asked(String path) {
        return done(author.client().get(path));
    }

    /// Whether the recipient's receipt for it is here.
    boolean isDelivered(Draft draft) {
        return asked("/api/v1/deliveries").items("deliveries").stream()
                .filter(delivery -> delivery.text("carries").equals("warning"))
                .anyMatch(delivery -> delivery.text("release").equals(draft.release())
                        && delivery.text("state").equals("delivered"));
    }

    /// Offers now what is due.
    void attempt() {
        done(author.client().post("/api/v1/deliveries/attempt", Json.object().build()));
    }

    /// After a restart nobody is signed in any more.
    void again() {
        close();
        author = signedIn(author);
        approver = signedIn(approver);
    }

    private Office.Desk signedIn(Office.Desk desk) {
        return new Office.Desk(pair.first().signedIn(desk.signer()), desk.signer());
    }

    static View done(Reply reply) {
        if (reply instanceof Reply.Done(Json value)) {
            return new View(value);
        }
        throw new IllegalStateException("the node did not do it: " + reply);
    }

    /// Ends the conversations; what is known of the case stays.
    @Override
    public void close() {
        author.client().close();
        approver.client().close();
    }
}
