package org.nadhir.node.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.duty.Determination;
import org.nadhir.duty.DeterminationCodec;
import org.nadhir.duty.Profile;
import org.nadhir.duty.Waiver;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.node.journal.WaiverRows;
import org.nadhir.node.journal.WaiverRows.Filed;

/// Waivers as the API shows them and as the ledger commits to them.
final class WaiverSheets {

    private WaiverSheets() {}

    /// What somebody needs who decides on a waiver: what is owed, what may be used, what is on file. A ground that
    /// judges the victim is never put before anybody; who means it must name it.
    static Json json(
            List<Filed> filed,
            Optional<Determination> determination,
            List<Profile> profiles,
            boolean tried,
            Instant now) {
        Json.Builder json = Json.object()
                .putArray("waivers", filed, one -> json(one, now))
                .put("tearlineTried", tried);
        determination.ifPresent(known -> {
            json.put("says", says(known))
                    .put("assessment", known.assessment().digest().hex())
                    .put("profile", known.profile())
                    .putArray("grounds", suggested(known, profiles), WaiverSheets::json);
        });
        return json.build();
    }

    static Json json(Filed filed) {
        return sheet(filed).build();
    }

    static Json json(Filed filed, Determination after) {
        return sheet(filed).put("determination", DeterminationCodec.write(after)).build();
    }

    /// What a leaf commits to: which step, by whom, on which signed bytes.
    static Json leaf(CaseId id, Filed filed, PersonId by, Instant now) {
        Json.Builder json = Json.object()
                .put("case", id.value())
                .put("number", filed.number())
                .put("ground", filed.waiver().ground())
                .put("payload", filed.payload().digest().hex())
                .putStrings(
                        "statements",
                        filed.statements().stream().map(Bytes::digest).map(Digest::hex).toList())
                .put("by", by.value())
                .put("at", now);
        if (filed.end() instanceof WaiverRows.End.Early early) {
            json.put("reason", early.reason());
        }
        return json.build();
    }

    private static Json json(Filed filed, Instant now) {
        return sheet(filed).put("stale", !now.isBefore(filed.waiver().review())).build();
    }

    private static Json.Builder sheet(Filed filed) {
        Waiver waiver = filed.waiver();
        return Json.object()
                .put("waiver", filed.number())
                .put("ground", waiver.ground())
                .put("facts", waiver.facts())
                .put("wording", waiver.wording().word())
                .put("author", waiver.author().value())
                .putStrings("approvers", waiver.approvers().stream().map(PersonId::value).toList())
                .put("at", waiver.at())
                .put("review", waiver.review())
                .put("ended", filed.isEnded());
    }

    private static List<Profile.Ground> suggested(Determination determination, List<Profile> profiles) {
        return profiles.stream()
                .filter(profile -> profile.id().equals(determination.profile()))
                .flatMap(profile -> profile.grounds().stream())
                .filter(Profile.Ground::isSuggested)
                .toList();
    }

    private static String says(Determination determination) {
        return switch (determination) {
            case Determination.Owed _ -> "owed";
            case Determination.NotOwed _ -> "not-owed";
            case Determination.Watch _ -> "watch";
            case Determination.Waived _ -> "waived";
        };
    }

    private static Json json(Profile.Ground ground) {
        return Json.object()
                .put("ground", ground.id())
                .put("says", Tearlines.text(ground.says()))
                .put("wordingFirst", ground.wordingFirst())
                .put("persons", ground.persons())
                .put("reviewHoursMax", ground.reviewHoursMax())
                .build();
    }
}
