package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import org.nadhir.client.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `nadhir duties`: every open duty with its clock, what is overdue first, then what is watched.
@Command(name = "duties")
final class DutiesCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.ask(session -> new View(session.get("/api/v1/duties")), DutiesCommand::show);
    }

    static void show(CommandLineRoot root, View answer) {
        if (answer.items("duties").isEmpty()) {
            root.say("duties.none");
        }
        for (View duty : answer.items("duties")) {
            root.say("duties.line", duty.text("case"), duty.in("victim", root.language()), duty.text("profile"));
            root.say(duty.message("says"));
            root.say("duties.progress-" + duty.text("progress"), duty.text("since"));
        }
        for (View open : answer.items("undetermined")) {
            root.say("duties.undetermined", open.text("case"), open.text("since"));
        }
        if (answer.flag("undeterminedMore")) {
            root.say("duties.undetermined-more");
        }
        answer.items("silent").forEach(silent -> root.say(
                "duties.silent",
                silent.text("name"),
                silent.text("recipient"),
                silent.text("missing"),
                silent.text("due"),
                String.valueOf(silent.number("lateMinutes"))));
        answer.items("stopped").forEach(new ReleaseLines(root)::timed);
        for (View duty : answer.items("told")) {
            root.say(
                    duty.flag("late") ? "duties.told-late" : "duties.told-in-time",
                    duty.text("case"),
                    duty.in("victim", root.language()),
                    duty.text("told"),
                    String.valueOf(duty.number("lateMinutes")));
        }
        for (View waived : answer.items("waived")) {
            root.say("duties.waived", waived.text("case"), waived.text("ground"), waived.text("review"));
        }
        root.say("duties.watched", String.valueOf(answer.items("watched").size()));
        for (View watched : answer.items("watched")) {
            root.say(
                    "duties.watch",
                    watched.text("case"),
                    watched.in("victim", root.language()),
                    watched.text("since"));
        }
    }
}
