package org.nadhir.node.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.ReleaseList;

/// A list of victims on file.
///
/// @param file digest of the list as it was handed in
/// @param lines victims that can be told; each has a row of its own
/// @param question what was last asked for all of them; empty before that
/// @param author who asked, and worded
/// @param releases digests of all drafts in the order of the lines, once all are worded: what approvals sign the
///     root of
/// @param approvals as they were signed
/// @param sealing whether enough persons have signed once, so that nothing is worded anew
public record FiledBulk(
        String id,
        CaseId caseId,
        Digest file,
        int lines,
        List<RequestSheet> question,
        PersonId author,
        List<Digest> releases,
        List<Bytes> approvals,
        boolean sealing) {

    private static final int APPROVALS_MAX = 32;

    public FiledBulk {
        question = List.copyOf(question);
        releases = List.copyOf(releases);
        approvals = List.copyOf(approvals);
    }

    /// The same under another question: whatever was worded and signed before is void.
    public FiledBulk asked(RequestSheet sheet, PersonId by) {
        return new FiledBulk(id, caseId, file, lines, List.of(sheet), by, List.of(), List.of(), false);
    }

    public FiledBulk worded(List<Digest> drafts) {
        return new FiledBulk(id, caseId, file, lines, question, author, drafts, List.of(), false);
    }

    /// With one more approval; a later one by the same key takes the place of the earlier.
    public FiledBulk with(Signed approval) {
        List<Bytes> all = new ArrayList<>(approvals);
        all.removeIf(bytes -> Signed.parse(bytes) instanceof Signed old
                && old.signerIds().equals(approval.signerIds()));
        if (all.size() < APPROVALS_MAX) {
            all.add(approval.bytes());
        }
        return new FiledBulk(id, caseId, file, lines, question, author, releases, all, sealing);
    }

    public FiledBulk sealingNow() {
        return new FiledBulk(id, caseId, file, lines, question, author, releases, approvals, true);
    }

    /// What approvals name; empty while there is nothing to approve.
    public Optional<ReleaseList> list() {
        return releases.isEmpty() ? Optional.empty() : Optional.of(new ReleaseList(releases));
    }

    Json json() {
        return Json.object()
                .put("id", id)
                .put("case", caseId.value())
                .put("file", file.hex())
                .put("lines", lines)
                .putArray("question", question, RequestSheet::json)
                .put("author", author.value())
                .putStrings("releases", releases.stream().map(Digest::hex).toList())
                .putStrings("approvals", approvals.stream().map(Bytes::base64).toList())
                .put("sealing", sealing)
                .build();
    }

    static FiledBulk read(Fields fields) throws Malformed {
        return new FiledBulk(
                fields.string("id"),
                fields.value("case", CaseId::new),
                fields.value("file", Digest::new),
                (int) fields.integer("lines", 0, ReleaseList.RELEASES_MAX),
                fields.objects("question", 1, RequestSheet::read),
                fields.value("author", PersonId::new),
                fields.values("releases", ReleaseList.RELEASES_MAX, Digest::new),
                fields.values("approvals", APPROVALS_MAX, Bytes::ofBase64),
                fields.bool("sealing"));
    }
}
