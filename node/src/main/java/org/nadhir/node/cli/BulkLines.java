package org.nadhir.node.cli;

import org.nadhir.client.View;
import org.nadhir.model.Language;

/// Says where a list of victims stands: counts first, then nobody left out.
final class BulkLines {

    private final CommandLineRoot root;

    BulkLines(CommandLineRoot root) {
        this.root = root;
    }

    void status(View bulk) {
        root.say("bulk.head", bulk.text("bulk"), String.valueOf(bulk.number("lines")));
        bulk.items("counts").stream()
                .filter(count -> count.number("victims") > 0)
                .forEach(count -> root.say(
                        "bulk.count", "word.bulk-" + count.text("step"), String.valueOf(count.number("victims"))));
        bulk.items("unreadable").forEach(line -> root.say(
                "bulk.unreadable",
                String.valueOf(line.number("line")),
                root.worded(line.message("why"))));
        bulk.items("victims").forEach(this::victim);
    }

    private void victim(View victim) {
        root.say(
                "bulk.victim",
                victim.text("reference"),
                victim.in("name", root.language()),
                "word.bulk-" + victim.text("step"));
        if (!victim.texts("rules").isEmpty()) {
            root.say("bulk.victim-rules", String.join(", ", victim.texts("rules")));
        }
        if (victim.text("needs").equals("notice")) {
            root.say("bulk.victim-notice", victim.text("to"));
        }
        if (victim.text("delivery").equals("silent")) {
            root.say("bulk.victim-silent");
        }
        if (victim.has("outcome")) {
            root.say("bulk.victim-outcome", "word." + victim.text("outcome"));
        }
    }

    /// What an approver signs for: the words that all share, whom they go to, and the digest of it all.
    void sheet(View sheet) {
        root.say("bulk.sheet", String.valueOf(sheet.number("releases")));
        for (Language language : new Language[] {Language.ARABIC, Language.ENGLISH}) {
            for (String part : new String[] {"warning", "advice"}) {
                sheet.in(part, language).lines().forEach(line -> root.print("    | " + line));
            }
        }
        sheet.items("rows").forEach(row -> root.say(
                "bulk.sheet-row",
                row.in("name", root.language()),
                row.in("place", root.language()),
                row.text("recipient"),
                row.text("marking")));
        root.say("bulk.sheet-root", sheet.text("root"));
    }

    void sealed(View answer) {
        root.say("bulk.sealed", String.valueOf(answer.number("released")), String.valueOf(answer.number("heldBack")));
        answer.items("missing").forEach(missing -> root.say(missing.message()));
    }
}
