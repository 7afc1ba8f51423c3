package org.nadhir.bench.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.bench.office.Office;
import org.nadhir.bench.office.Pair;
import org.nadhir.bench.office.Typed;
import org.nadhir.client.NodeClient;
import org.nadhir.client.View;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;

/// The exits beyond a single release: what two approvers clear, a notice, a list of victims, an inquiry, and a source
/// that is shredded. Used by one thread.
final class Farther {

    private static final List<String> CALL =
            List.of("--call-ar", "غرفة المناوبة", "--call-en", "Duty desk", "--call-reach", "+000 100");

    private final Stage stage;
    private final List<byte[]> answered = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();

    /// Who plays, with what.
    ///
    /// @param inputs a folder that is not searched
    record Stage(
            Office first, Office second, Typed typed, Tokens tokens, Informants informants, Path inputs, Instant now) {}

    Farther(Stage stage) {
        this.stage = stage;
    }

    /// What the API answered.
    List<byte[]> answered() {
        return List.copyOf(answered);
    }

    /// Tokens of a source that was shredded, and of its report: they may stand nowhere any more.
    List<String> gone() {
        return List.copyOf(gone);
    }

    private void typed(Office office, String person, String verb, List<String> words) {
        stage.typed().must(office.as(person, verb, words.toArray(String[]::new)));
    }

    private View asked(Office office, String person, String verb, List<String> words) {
        return stage.typed().ask(office.as(person, verb, words.toArray(String[]::new)));
    }

    /// A draft with a word that differs from the source's name by one letter is held back, and cleared by two.
    ///
    /// @param held what was answered to it
    void clear(View held) {
        if (!held.text("state").equals("held")) {
            throw new IllegalStateException("a draft with almost the source's name is " + held.text("state"));
        }
        answered.add(CanonicalWriter.write(held.json()));
        for (String person : List.of("huda", "ziad")) {
            String reason = "another word, " + stage.tokens().in(Sweep.INNER + "reason of a clearance");
            typed(stage.first(), person, "clear", List.of(held.text("release"), "--reason", reason));
        }
    }

    /// A case that a notice may rest on: its report is one that anybody could read, from a source all the same.
    String published(NodeClient analyst, Json assessment) {
        Informants.File file = stage.informants().report(0);
        String source = Sweep.done(analyst.post("/api/v1/sources", stage.informants().source())).text("source");
        String report = Sweep.done(analyst.postBytes(
                        "/api/v1/reports?name=" + file.name() + "&class=published&source=" + source, file.bytes()))
                .text("report");
        String id = Sweep.done(analyst.post("/api/v1/cases", Json.object().put("report", report).build()))
                .at("file")
                .text("case");
        Sweep.done(analyst.post("/api/v1/cases/" + id + "/assessment", assessment));
        typed(stage.first(), "huda", "determine", List.of(id, "--addressee", stage.second().id()));
        return id;
    }

    /// The site's guard has no node: he is entered by two, and the notice is printed, read out and repeated.
    void notice(String caseId) {
        Office first = stage.first();
        typed(first, "nour", "site add", List.of(
                "--entity", Pair.SITE, "--name-ar", "مقام", "--name-en", "shrine", "--place-ar", "ريف", "--place-en",
                "countryside", "--country", "XX", "--class", "shrine"));
        String contact = asked(first, "nour", "site contact", List.of(
                        Pair.SITE, "--name-ar", "حارس", "--name-en", "guard", "--way", "phone=+000 1",
                        "--language", "ar", "--stands", "protector"))
                .at("entry")
                .items("contacts")
                .getFirst()
                .text("contact");
        typed(first, "amir", "site contact", List.of(Pair.SITE, "--confirm", contact));
        List<String> words = new ArrayList<>(List.of(
                caseId, "--site", Pair.SITE, "--contact", contact, "--method", "explosive", "--advice", "search-site",
                "--precedence", "immediate", "--offset", "+03:00"));
        words.addAll(CALL);
        String notice = asked(first, "nour", "notice draft", words).at("notice").text("reference");
        typed(first, "nour", "notice approve", List.of(notice, "--author"));
        typed(first, "huda", "notice approve", List.of(notice));
        typed(first, "nour", "notice print", List.of(notice));
        typed(first, "nour", "notice speak", List.of(notice, "--in", "en"));
        typed(first, "nour", "notice delivered", List.of(
                notice, "--manner", "phone", "--result", "told", "--repeated", "an attack on the shrine"));
    }

    /// Two victims, whom the partner protects.
    void list(String caseId) {
        Office first = stage.first();
        var csv = new StringBuilder("reference,kind,name_ar,name_en,place_ar,place_en,country,within,party\n");
        for (String name : List.of("Alif", "Dal")) {
            csv.append("v-").append(name).append(",site,خان ").append(name.equals("Alif") ? "ألف" : "دال")
                    .append(",Khan ").append(name).append(",ريف,countryside,XX,").append(Pair.SITE).append(',')
                    .append(stage.second().id()).append('\n');
        }
        Path file = stage.inputs().resolve("victims.csv");
        try {
            Files.write(file, csv.toString().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String bulk = asked(first, "nour", "bulk open", List.of(caseId, file.toString())).text("bulk");
        typed(first, "nour", "bulk rule", List.of(bulk, "--subject", "attack-on-site"));
        List<String> words = new ArrayList<>(List.of(
                bulk, "--subject", "attack-on-site", "--method", "explosive", "--advice", "search-site",
                "--precedence", "immediate"));
        words.addAll(CALL);
        typed(first, "nour", "bulk draft", words);
        typed(first, "nour", "bulk approve", List.of(bulk, "--author"));
        typed(first, "huda", "bulk approve", List.of(bulk));
        typed(first, "nour", "bulk status", List.of(bulk));
    }

    /// The partner asks whether we know of something; ours look, and the one answer goes at the deadline.
    void inquiry() {
        String day = stage.now().toString().substring(0, 10);
        typed(stage.second(), "faris", "inquiry ask", List.of(
                stage.first().id(), "--place", Pair.SITE, "--since", day, "--deadline",
                stage.now().plus(Duration.ofDays(2)).toString()));
    }

    /// A source that is destroyed, with its report.
    void shred(NodeClient analyst) {
        int before = stage.tokens().count();
        Informants.File file = stage.informants().report(0);
        String source = Sweep.done(analyst.post("/api/v1/sources", stage.informants().source())).text("source");
        Sweep.done(analyst.postBytes(
                "/api/v1/reports?name=" + file.name() + "&class=note&source=" + source, file.bytes()));
        gone.addAll(stage.tokens().all().subList(before, stage.tokens().count()));
        View asked = Sweep.done(analyst.post("/api/v1/source-requests", Json.object()
                .put("act", "shred")
                .put("source", source)
                .put("reason", "fears for the family " + stage.tokens().in("reason of a shredding"))
                .build()));
        // As with an opening, the second person reads the reason that the first one gave; that is not searched.
        try (NodeClient approver = stage.first().client("huda")) {
            Sweep.done(approver.post(
                    "/api/v1/source-requests/" + asked.text("request") + "/confirm", Json.object().build()));
        }
    }
}
