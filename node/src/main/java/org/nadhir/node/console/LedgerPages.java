package org.nadhir.node.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.client.View;
import org.nadhir.model.Bytes;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;

/// The node's ledgers, verified while the page is made, what partners showed of theirs, and the proof of a release as a
/// file for an auditor.
final class LedgerPages {

    private static final String LEDGERS = "/api/v1/ledgers";
    private static final String DELIVERIES = "/api/v1/deliveries";
    private static final String RELEASES = "/api/v1/releases/";
    private static final int SHOWN_MAX = 50;

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get("/ledger", LedgerPages::show),
                ConsoleRoute.get("/ledger/proof", LedgerPages::proof),
                // Whoever takes a proof out leaves a leaf: that is no mere look.
                ConsoleRoute.post("/ledger/proof", LedgerPages::take));
    }

    /// What the page shows.
    ///
    /// @param sound whether every ledger holds
    /// @param releases that can be proved, the newest first
    record Shown(boolean sound, List<View> ledgers, List<View> seen, List<View> releases, boolean proves) {}

    private static Response show(Visit visit) {
        Inside inside = visit.inside();
        View answer = inside.get(LEDGERS);
        List<View> ledgers = answer.items("ledgers");
        boolean proves = inside.may(Method.GET, RELEASES + "x/evidence");
        return visit.page(Pages.TEMPLATES.ledger(visit.frame(), new Shown(
                ledgers.stream().allMatch(ledger -> ledger.flag("verified")),
                ledgers,
                answer.items("seen"),
                proves ? releases(inside) : List.of(),
                proves)));
    }

    private static List<View> releases(Inside inside) {
        if (!inside.may(Method.GET, DELIVERIES)) {
            return List.of();
        }
        List<View> released = new ArrayList<>(inside.get(DELIVERIES).items("deliveries").stream()
                .filter(delivery -> delivery.has("release") && delivery.text("carries").equals("warning"))
                .toList());
        return released.reversed().stream().limit(SHOWN_MAX).toList();
    }

    /// What the page of one proof says.
    ///
    /// @param ours fingerprint of our card
    /// @param theirs fingerprint of the recipient's card; empty where the recipient is not known
    /// @param steps the receipts that came
    record Proof(String release, String file, String ours, Optional<String> theirs, List<String> steps) {

        /// The line that checks the file, for any machine that has the product and no node.
        String line() {
            return "./nadhir verify " + file + " --fingerprint " + ours
                    + theirs.map(hex -> " --fingerprint " + hex).orElse(" --fingerprint …");
        }
    }

    private static Response proof(Visit visit) {
        Inside inside = visit.inside();
        ReleaseId release = release(visit.query("release").orElse("").strip());
        View receipts = inside.get(RELEASES + release + "/receipts");
        Optional<String> recipient = releases(inside).stream()
                .filter(one -> one.text("release").equals(release.value()))
                .map(one -> one.text("recipient"))
                .findFirst();
        Optional<String> theirs = recipient.flatMap(party ->
                inside.get(PartnerPages.API).item("partners", "party", party).map(one -> one.text("fingerprint")));
        return visit.page(Pages.TEMPLATES.proof(visit.frame(), new Proof(
                release.value(),
                file(release),
                inside.get("/api/v1/card").text("fingerprint"),
                theirs,
                receipts.texts("receipts"))));
    }

    private static Response take(Visit visit) {
        ReleaseId release = release(visit.form().text("release"));
        Bytes bundle = visit.inside().bytes(RELEASES + release + "/evidence");
        return Pages.file(file(release), bundle);
    }

    private static String file(ReleaseId release) {
        return "nadhir-proof-" + release + ".json";
    }

    private static ReleaseId release(String typed) {
        try {
            return new ReleaseId(typed);
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.absent());
        }
    }
}
