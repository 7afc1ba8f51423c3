package org.nadhir.node.cli;

import java.util.Locale;
import org.nadhir.client.View;
import org.nadhir.model.Language;

/// Says what a case holds. The reader's proposals are shown with the very words that they rest on.
final class CaseLines {

    private final CommandLineRoot root;

    CaseLines(CommandLineRoot root) {
        this.root = root;
    }

    void opened(View shown) {
        root.say("case.opened", shown.at("file").text("case"));
        proposals(shown.at("proposals"));
    }

    void show(View shown) {
        View file = shown.at("file");
        root.say(
                "case.head",
                file.text("case"),
                String.valueOf(file.items("reports").size()),
                String.valueOf(file.items("later").size()));
        shown.texts("shredded").forEach(report -> root.say("case.shredded", report));
        if (shown.has("proposals")) {
            proposals(shown.at("proposals"));
        }
        if (shown.has("assessment")) {
            assessed(shown.at("assessment"));
        }
        if (shown.has("determination")) {
            determined(shown.at("determination"));
        }
        shown.items("rulings").forEach(this::ruled);
        if (shown.has("outcome")) {
            closed(shown.at("outcome"));
        }
        AftermathLines after = new AftermathLines(root);
        View aftermath = shown.at("aftermath");
        after.warnings(aftermath.items("warnings"));
        after.exhibits(aftermath.items("exhibits"));
        after.measures(aftermath.items("measures"));
        after.reviews(aftermath.items("reviews"));
    }

    void proposals(View proposals) {
        Language language = root.language();
        root.say(
                "case.proposed",
                proposals.at("victim").has("name") ? proposals.at("victim").in("name", language) : "–",
                proposals.text("when").isEmpty() ? "–" : proposals.text("when"),
                "word." + proposals.text("harm"));
        for (View answer : proposals.items("answers")) {
            root.say(answer.flag("yes") ? "case.proposal-yes" : "case.proposal-no", "word." + answer.text("question"));
            root.say(answer.message("reason"));
            answer.items("evidence").forEach(quote -> root.say("case.quote", quote.text("words")));
        }
    }

    void assessed(View assessment) {
        for (View answer : assessment.items("answers")) {
            root.say(
                    "case.answer",
                    "word." + answer.text("question"),
                    "word." + answer.text("says"),
                    String.valueOf(answer.items("evidence").size()));
        }
        // Two sentences: likelihood and confidence never stand in one.
        root.say("case.likelihood", "word." + assessment.text("likelihood"));
        root.say("case.confidence", "word." + assessment.text("confidence"));
    }

    void determined(View determination) {
        root.say("case." + determination.text("says"), determination.text("profile"), determination.text("due"));
        determination.items("why").forEach(why -> root.say(why.message()));
    }

    void ruled(View ruling) {
        ruled(ruling, false);
    }

    /// Every rule that spoke, and with `why` the source that it carries out.
    void ruled(View ruling, boolean why) {
        boolean permit = ruling.text("says").equals("permit");
        if (permit) {
            root.say("ruling.permit", String.valueOf(ruling.number("approvers")), ruling.text("agreement"));
        } else {
            root.say("ruling.refusal");
        }
        for (View finding : ruling.items("findings")) {
            root.say("ruling.finding." + (finding.text("verdict").equals("forbids") ? "forbids" : "permits"),
                    finding.text("rule"),
                    root.worded(finding.message("says")));
            if (why) {
                root.say("facts.source", finding.text("source"));
            }
        }
        for (View remedy : ruling.items("remedies")) {
            root.say("ruling.remedy", root.worded(remedy.message()));
        }
    }

    void matched(View answer) {
        root.say("case.matched", String.valueOf(answer.items("matches").size()));
        for (View match : answer.items("matches")) {
            root.say("case.match", match.text("name"), "word." + match.text("outcome").toLowerCase(Locale.ROOT));
            for (View told : match.items("told")) {
                View origin = told.at("origin");
                String who = origin.has("name") ? origin.in("name", root.language()) : "word." + origin.text("kind");
                root.say("case.match-told", who, told.text("words").strip());
            }
        }
    }

    /// Whose word the outcome is, and who claims which part in it: claims, never one truth.
    void closed(View record) {
        View outcome = record.at("outcome");
        root.say("case.closed", "word." + outcome.text("kind"));
        outcome.items("parts").forEach(part ->
                root.say("case.closed-part", "word." + part.text("part"), part.text("claimedBy")));
    }
}
