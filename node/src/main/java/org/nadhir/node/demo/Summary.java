package org.nadhir.node.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.client.View;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;

/// What came of the run, asked of the nodes again after it: nothing is remembered from the way.
final class Summary {

    private Summary() {}

    static View of(Stage stage, Meeting meeting, View read, Optional<Warned> warned) {
        Party first = meeting.first();
        View picture = stage.look(first, Meeting.ANALYST, "report", "picture");
        Json.Builder all = Json.object()
                .put("reports", stage.look(first, Meeting.ANALYST, "report", "list").at("reports").json())
                .putArray("claims", picture.items("claims"), Summary::claim)
                .put("conflicts", picture.at("conflicts").json())
                .put("contradictions", picture.at("contradictions").json())
                .put("scores", read.has("scores") ? read.at("scores").json() : new Json.Null());
        warned.ifPresentOrElse(
                done -> theCase(all, stage, first, done), () -> noCase(all, stage, first));
        return new View(all.put("ledgers", ledgers(stage, meeting)).build());
    }

    private static Json claim(View claim) {
        return Json.object()
                .put("text", claim.at("text").json())
                .put("act", claim.text("act"))
                .put("reports", claim.number("reports"))
                .put("origins", claim.number("origins"))
                .put("mayNotBeIndependent", claim.flag("mayNotBeIndependent"))
                .build();
    }

    private static void theCase(Json.Builder all, Stage stage, Party first, Warned done) {
        View shown = stage.look(first, Meeting.ANALYST, "case", "show", done.caseId());
        View deliveries = stage.look(first, Meeting.ANALYST, "release");
        List<Json> ways = new ArrayList<>();
        ways.add(delivery(stage, first, deliveries, done.networkRelease(), "network"));
        ways.add(delivery(stage, first, deliveries, done.carriedRelease(), "file"));
        all.put("assessment", shown.at("assessment").json())
                .put("determination", shown.at("determination").json())
                .put("rulings", shown.at("rulings").json())
                .put("outcome", shown.at("outcome").at("outcome").json())
                .putArray("releases", Stream.of(done.networkRelease(), done.carriedRelease()).toList(), Json::of)
                .putArray("deliveries", ways, way -> way);
    }

    private static Json delivery(Stage stage, Party first, View deliveries, String release, String way) {
        View receipts = stage.look(first, Meeting.ANALYST, "receipts", release);
        String state = deliveries.item("deliveries", "release", release)
                .map(delivery -> delivery.text("state"))
                .orElse("");
        return Json.object()
                .put("way", way)
                .put("release", release)
                .put("state", state)
                .putStrings("receipts", receipts.items("releases").getFirst().texts("receipts"))
                .build();
    }

    private static void noCase(Json.Builder all, Stage stage, Party first) {
        View cases = stage.look(first, Meeting.ANALYST, "case", "list");
        List<View> shown = cases.items("cases").stream()
                .map(file -> stage.look(first, Meeting.ANALYST, "case", "show", file.text("case")))
                .toList();
        all.putArray("assessments", shown, view -> view.at("assessment").json())
                .putArray("determinations", shown, view -> view.at("determination").json())
                .put("determination", shown.isEmpty() ? new Json.Null() : shown.getFirst().at("determination").json())
                .putArray("rulings", List.<Json>of(), one -> one)
                .putArray("releases", List.<Json>of(), one -> one)
                .putArray("deliveries", List.<Json>of(), one -> one)
                .put("outcome", new Json.Null());
    }

    private static Json ledgers(Stage stage, Meeting meeting) {
        List<Json> all = new ArrayList<>();
        for (View ledger : stage.look(meeting.first(), Meeting.ANALYST, "ledger").items("ledgers")) {
            all.add(ledger.json());
        }
        for (View ledger : stage.look(meeting.second(), Meeting.OFFICER, "ledger").items("ledgers")) {
            all.add(ledger.json());
        }
        return Json.array(all, json -> json);
    }

    static void write(Path file, View summary, Map<String, Long> millis, List<String> shortfalls) {
        Json.Builder whole = Json.object();
        if (summary.json() instanceof Json.Obj members) {
            members.members().forEach(whole::put);
        }
        Json.Builder timings = Json.object();
        millis.forEach((what, took) -> timings.put(what, (long) took));
        Json json = whole.put("timings", timings.build()).putStrings("shortfalls", shortfalls).build();
        try {
            Files.writeString(file, new String(CanonicalWriter.write(json), UTF_8));
        } catch (IOException e) {
            throw new Fallen(e, "demo.no-summary", file.toString());
        }
    }
}
