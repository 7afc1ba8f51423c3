package org.nadhir.node.cli;

import org.nadhir.client.View;
import org.nadhir.model.Language;

/// Says drafts, approvals, deliveries and receipts.
final class ReleaseLines {

    private final CommandLineRoot root;

    ReleaseLines(CommandLineRoot root) {
        this.root = root;
    }

    void drafted(View answer) {
        switch (answer.text("state")) {
            case "drafted" -> {
                tearline(answer.at("tearline"));
                root.say("draft.done", answer.text("release"), String.valueOf(answer.number("bytes")));
            }
            case "leaking" -> answer.items("leaks").forEach(leak -> root.say(
                    "draft.leak", leak.text("kind"), leak.text("layer"), leak.text("where")));
            case "outdated" -> root.say(answer.message("why"));
            default -> new CaseLines(root).ruled(answer.at("ruling"));
        }
    }

    /// Marking and terms first, then both languages: what the recipient will read, and nothing else.
    void tearline(View tearline) {
        root.say(
                "tearline.marking",
                tearline.text("marking"),
                "word." + tearline.text("status"),
                "word." + tearline.text("precedence"),
                "word." + tearline.text("onward"));
        for (Language language : new Language[] {Language.ARABIC, Language.ENGLISH}) {
            for (String part : new String[] {"terms", "headline", "warning", "advice"}) {
                tearline.in(part, language).lines().forEach(line -> root.print("    | " + line));
            }
        }
    }

    void approved(View answer) {
        switch (answer.text("state")) {
            case "sealed" -> root.say(
                    "approve.sealed", String.valueOf(answer.number("sequence")), answer.text("envelope"));
            case "waits" -> {
                root.say("approve.waits");
                answer.items("missing").forEach(missing -> root.say(missing.message()));
            }
            case "refused" -> new CaseLines(root).ruled(answer.at("ruling"));
            default -> drafted(answer);
        }
    }

    void delivery(View delivery) {
        root.say(
                "delivery." + delivery.text("state"),
                delivery.text("carries"),
                delivery.text("recipient"),
                String.valueOf(delivery.number("sequence")),
                delivery.text("reason"));
    }

    void receipts(View answer) {
        root.say(
                answer.items("receipts").isEmpty() ? "receipts.none" : "receipts.line",
                answer.text("release"),
                String.join(", ", answer.texts("receipts")));
    }
}
