package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.nadhir.client.View;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Marks;
import org.nadhir.model.MarksCodec;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;
import org.nadhir.reports.intake.Intake;

/// Reports: the list, taking in by paste or as a file, and one report as it was received with all that was found in it
/// marked where it stands and explained beside it.
final class ReportPages {

    private static final String API = "/api/v1/reports";
    private static final String SAID = "X-Nadhir-Report";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get("/reports", ReportPages::list),
                ConsoleRoute.get("/reports/{id}", ReportPages::show),
                ConsoleRoute.post("/reports/{id}/corrections", ReportPages::correct),
                // Percent encoding makes three characters of each byte of Arabic.
                ConsoleRoute.post("/reports", ReportPages::paste).withBody(Intake.BYTES_MAX),
                ConsoleRoute.post("/reports/file", ReportPages::file).withBody(Intake.BYTES_MAX));
    }

    private static Response list(Visit visit) {
        String before = visit.query("before").filter(text -> text.matches("\\d{1,15}")).orElse("0");
        View page = visit.inside().get(API + "?before=" + before);
        return visit.page(Pages.TEMPLATES.reports(visit.frame(), page.items("reports"), page.number("next")));
    }

    private static Response paste(Visit visit) {
        Form form = visit.form();
        String name = form.filled("name").orElse("report.txt");
        String target = target(
                name, form.text("class"), form.text("reference"), form.text("source"), form.text("marking"));
        return taken(visit, target, Bytes.of(form.raw("text").replace("\r\n", "\n").getBytes(UTF_8)));
    }

    /// The file itself, sent by the script of the page; what is said of it stands in a header, not in the address. A
    /// form has no such header: its fields are no report.
    private static Response file(Visit visit) {
        String header = visit.header(SAID).orElseThrow(() -> new Refused(Problem.malformed("class")));
        Form said = Form.of(Bytes.of(header.getBytes(UTF_8)));
        String target = target(
                said.filled("name").orElse("report.txt"),
                said.text("class"),
                said.text("reference"),
                said.text("source"),
                said.text("marking"));
        return taken(visit, target, visit.body());
    }

    /// A report without a word is a slip of the hand.
    private static Response taken(Visit visit, String target, Bytes bytes) {
        if (new String(bytes.toArray(), UTF_8).isBlank()) {
            throw new Refused(Problem.malformed("text"));
        }
        View taken = visit.inside().post(target, bytes);
        return visit.done("/reports/" + taken.text("report"), "report-taken");
    }

    private static String target(String name, String kind, String reference, String source, String marking) {
        return API + "?name=" + encoded(name)
                + "&class=" + encoded(kind.isEmpty() ? "note" : kind)
                + (reference.isEmpty() ? "" : "&reference=" + encoded(reference))
                + (source.isEmpty() ? "" : "&source=" + encoded(source))
                + (marking.isEmpty() ? "" : "&marks=" + encoded(marks(marking)));
    }

    private static String marks(String label) {
        return new String(CanonicalWriter.write(MarksCodec.write(new Marks(List.of(label), List.of()))), UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static Response correct(Visit visit) {
        Form form = visit.form();
        String report = visit.gap("id");
        visit.inside().post(API + "/" + encoded(report) + "/corrections", Json.object()
                .put("start", place(form, "start"))
                .put("end", place(form, "end"))
                .put("is", form.text("is"))
                .put("reason", form.text("reason"))
                .build());
        return visit.done("/reports/" + encoded(report), "reading-corrected");
    }

    private static long place(Form form, String name) {
        if (!form.text(name).matches("\\d{1,9}")) {
            throw new Refused(Problem.malformed(name));
        }
        return Long.parseLong(form.text(name));
    }

    private static Response show(Visit visit) {
        View reading = visit.inside().get(API + "/" + encoded(visit.gap("id")) + "/reading");
        boolean opens = visit.inside().may(Method.POST, "/api/v1/cases");
        return visit.page(Pages.TEMPLATES.report(visit.frame(), ReadReport.of(reading, visit.frame()), opens));
    }
}
