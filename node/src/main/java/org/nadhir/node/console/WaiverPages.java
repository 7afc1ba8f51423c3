package org.nadhir.node.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.nadhir.client.View;
import org.nadhir.duty.Waiver;
import org.nadhir.duty.WaiverCodec;
import org.nadhir.duty.WaiverCodec.Proposal;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.node.api.Problem;
import org.nadhir.node.http.Response;
import org.nadhir.sign.PayloadType;

/// Deciding, by several persons' signatures, not to warn although a warning is owed.
final class WaiverPages {

    private static final String ALL = "/cases/{id}/waivers";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.post(ALL, WaiverPages::propose),
                ConsoleRoute.post(ALL + "/{n}/approve", WaiverPages::approve),
                ConsoleRoute.post(ALL + "/{n}/end", WaiverPages::end));
    }

    /// Whether a tearline was tried is what the node has on record; that none is safe is what the author signs.
    private static Response propose(Visit visit) {
        visit.again();
        Inside inside = visit.inside();
        Form form = visit.form();
        View known = inside.get(api(visit));
        if (!known.has("assessment")) {
            throw Refused.of(Problem.CONFLICT, "case-not-determined");
        }
        Waiver waiver = new Waiver(
                form.text("ground"),
                form.text("facts"),
                known.flag("tearlineTried") ? Waiver.Wording.NONE_IS_SAFE : Waiver.Wording.NOT_TRIED,
                inside.person(),
                List.of(),
                inside.now(),
                review(form));
        Proposal proposal = new Proposal(
                new CaseId(visit.gap("id")), new Digest(known.text("assessment")), known.text("profile"), waiver);
        inside.post(api(visit), inside.sign(PayloadType.WAIVER, WaiverCodec.write(proposal)));
        return visit.done(CaseActs.page(visit), "waiver-proposed");
    }

    private static Instant review(Form form) {
        try {
            return Instant.parse(CaseActs.moment(form, "review"));
        } catch (DateTimeException e) {
            throw new Refused(Problem.malformed("review"));
        }
    }

    /// Signs the same bytes, where they are of this case.
    private static Response approve(Visit visit) {
        visit.again();
        Inside inside = visit.inside();
        String one = api(visit) + "/" + visit.gap("n");
        Bytes payload = inside.bytes(one + "/bytes");
        if (!(WaiverCodec.read(payload) instanceof Decoded.Good<Proposal>(Proposal proposal))
                || !proposal.caseId().value().equals(visit.gap("id"))) {
            throw Refused.of(Problem.CONFLICT, "console-other-bytes");
        }
        inside.post(one + "/approve", inside.sign(PayloadType.WAIVER, payload));
        return visit.done(CaseActs.page(visit), "waiver-signed");
    }

    private static Response end(Visit visit) {
        visit.inside().post(
                api(visit) + "/" + visit.gap("n") + "/end",
                Json.object().put("reason", visit.form().text("reason")).build());
        return visit.done(CaseActs.page(visit), "waiver-ended");
    }

    private static String api(Visit visit) {
        return CaseActs.api(visit) + "/waivers";
    }
}
