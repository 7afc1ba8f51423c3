package org.nadhir.node.cli;

import java.util.Locale;
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
            case "held" -> {
                tearline(answer.at("tearline"));
                held(answer, answer.text("release"));
            }
            case "leaking" -> {
                LeakLines lines = new LeakLines(root);
                answer.items("leaks").forEach(leak -> lines.add("draft." + leak.text("weight"), leak));
                lines.say();
                root.say(answer.flag("shut") ? "draft.shut" : "draft.not-kept");
            }
            case "outdated" -> root.say(answer.message("why"));
            default -> new CaseLines(root).ruled(answer.at("ruling"));
        }
    }

    /// What is near in words that wait for two persons, and by which name these find them.
    void held(View answer, String id) {
        LeakLines lines = new LeakLines(root);
        answer.items("leaks").forEach(leak -> lines.add("draft.near", leak));
        lines.say();
        root.say("draft.held", id);
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

    /// On what the release rests, said before anybody signs: whether it is owed, to whom, and what was lifted for it.
    void basis(View draft) {
        if (draft.has("determination")) {
            View determination = draft.at("determination");
            String addressee = determination.has("addressee")
                    ? "word." + determination.at("addressee").text("stands").toLowerCase(Locale.ROOT)
                    : "–";
            root.say(
                    "approve.basis",
                    "word." + determination.text("says"),
                    determination.text("profile"),
                    addressee);
        }
        draft.items("proofs").forEach(proof ->
                root.say("approve.proof", proof.text("originator"), "word.consent-" + proof.text("state")));
        draft.items("unusual").forEach(slip -> root.say("approve.unusual", root.worded(slip.message())));
        if (draft.has("exigency")) {
            root.say("approve.exigency", draft.text("exigency"));
        }
        if (draft.has("ruling")) {
            draft.at("ruling").items("findings").stream()
                    .filter(finding -> finding.text("verdict").equals("permits-under-exigency"))
                    .forEach(finding -> root.say(
                            "approve.lifted",
                            finding.text("rule"),
                            root.worded(finding.message("says"))));
        }
    }

    void approved(View answer) {
        switch (answer.text("state")) {
            case "sealed" -> root.say(
                    "approve.sealed", String.valueOf(answer.number("sequence")), answer.text("envelope"));
            case "timed" -> root.say("approve.timed", answer.text("leaves"));
            case "waits", "uncleared" -> {
                root.say("approve." + answer.text("state"));
                answer.items("missing").forEach(missing -> root.say(missing.message()));
            }
            case "refused" -> new CaseLines(root).ruled(answer.at("ruling"));
            case "undone" -> root.say("undo.done");
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

    /// What all signed, and when it leaves, or why it did not.
    void timed(View timed) {
        boolean waits = timed.items("stopped").isEmpty();
        root.say(waits ? "timed.waits" : "timed.stopped", timed.text("release"), timed.text("leaves"));
        timed.items("stopped").forEach(why -> root.say(why.message()));
    }

    void receipts(View answer) {
        root.say(
                answer.items("receipts").isEmpty() ? "receipts.none" : "receipts.line",
                answer.text("release"),
                String.join(", ", answer.texts("receipts")));
    }
}
