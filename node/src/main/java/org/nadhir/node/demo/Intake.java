package org.nadhir.node.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.client.View;

/// Chapters 2 and 3: the reports come in, and are read together.
final class Intake {

    private final Stage stage;
    private final Meeting meeting;

    Intake(Stage stage, Meeting meeting) {
        this.stage = stage;
        this.meeting = meeting;
    }

    void run(Reports reports, Calendar calendar, View read) {
        Teller teller = stage.teller();
        teller.chapter("demo.2", String.valueOf(reports.files().size()));
        // A report that is itself the trigger comes in before the event; articles about it come in after it.
        boolean trigger = calendar.threat().filter(threat -> !threat.trigger().isEmpty()).isPresent();
        Instant moment = trigger ? calendar.before() : calendar.after();
        meeting.clock(moment);
        List<String> words = new ArrayList<>(List.of("report", "add"));
        words.addAll(reports.arguments());
        View taken = stage.ask(meeting.first(), Meeting.ANALYST, words.toArray(String[]::new));
        int in = taken.items("reports").size();
        int refused = taken.items("refused").size();
        teller.holds(in + refused == reports.files().size(), "demo.taken", String.valueOf(in), String.valueOf(refused));

        teller.chapter("demo.3");
        stage.ask(meeting.first(), Meeting.ANALYST, "report", "picture");
        if (read.has("scores")) {
            teller.say("score.head");
            teller.say("score.with-references");
            read.at("scores").texts("withReferences").forEach(teller::output);
            teller.say("score.with-nothing");
            read.at("scores").texts("withNothing").forEach(teller::output);
        }
    }

    /// No report speaks of a threat to somebody: each is assessed all the same, and that no warning is owed is
    /// recorded with its reason.
    void assessAll() {
        Teller teller = stage.teller();
        teller.chapter("demo.4-none");
        Party first = meeting.first();
        View reports = stage.look(first, Meeting.ANALYST, "report", "list");
        boolean owed = false;
        for (View report : reports.items("reports")) {
            teller.say("demo.assessing", report.text("name"));
            View opened = stage.ask(first, Meeting.ANALYST, "case", "open", report.text("report"));
            String id = opened.at("file").text("case");
            List<String> assess = new ArrayList<>(List.of(
                    "assess", id, "--accept", "--likelihood", "very-unlikely", "--confidence", "moderate"));
            stage.ask(first, Meeting.ANALYST, assess.toArray(String[]::new));
            View determined = stage.ask(
                    first, Meeting.APPROVER, "determine", id, "--addressee", meeting.second().id());
            owed |= determined.text("says").equals("owed");
        }
        teller.holds(!owed, "demo.not-owed");
    }

    static Optional<View> named(View reports, String name) {
        return reports.item("reports", "name", name);
    }
}
