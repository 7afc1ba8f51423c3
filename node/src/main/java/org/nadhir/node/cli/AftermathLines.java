package org.nadhir.node.cli;

import java.util.List;
import org.nadhir.client.View;
import org.nadhir.model.Language;

/// Says what came after a warning: exhibits, measures, reviews.
final class AftermathLines {

    private final CommandLineRoot root;

    AftermathLines(CommandLineRoot root) {
        this.root = root;
    }

    void exhibits(List<View> exhibits) {
        for (View exhibit : exhibits) {
            root.say(
                    "exhibit.line",
                    "word.exhibit-" + exhibit.text("kind"),
                    said(exhibit.at("what")),
                    exhibit.text("claimedBy"),
                    exhibit.text("captured"));
            View file = exhibit.at("file");
            if (file.has("digest")) {
                root.say(
                        file.flag("kept") ? "exhibit.file-kept" : "exhibit.file-noted",
                        file.text("digest"),
                        String.valueOf(file.number("bytes")));
            }
        }
    }

    void measures(List<View> measures) {
        for (View shown : measures) {
            View noted = shown.at("noted");
            View measure = noted.at("measure");
            String kind = "word.measure-" + measure.text("kind");
            String takenBy = measure.text("takenBy");
            String since = measure.text("since");
            if (measure.has("until")) {
                root.say("measure.line-ended", kind, takenBy, since, shown.text("cap"), measure.text("until"));
            } else {
                root.say("measure.line", kind, takenBy, since, shown.text("cap"));
            }
            if (noted.has("party")) {
                root.say("measure.told-by", noted.text("party"));
            }
        }
    }

    void reviews(List<View> reviews) {
        for (View shown : reviews) {
            View review = shown.at("review");
            String number = String.valueOf(review.number("number"));
            String cause = "word.cause-" + review.text("cause");
            if (shown.flag("open")) {
                root.say(
                        shown.flag("overdue") ? "review.overdue" : "review.due",
                        number,
                        cause,
                        review.text("case"),
                        review.text("due"));
            } else {
                View closed = review.at("closed");
                root.say("review.closed", number, cause, review.text("case"), closed.text("at"));
                closed.texts("findings").forEach(finding -> root.say("review.finding", "word.finding-" + finding));
            }
        }
    }

    /// The stretches of each warning of a case.
    void warnings(List<View> warnings) {
        for (View warning : warnings) {
            View seconds = warning.at("seconds");
            if (seconds.has("to-be-known")) {
                root.say("case.known-after", minutes(seconds, "to-be-known"));
            }
            if (seconds.has("lead")) {
                root.say("case.lead", minutes(seconds, "lead"));
            }
        }
    }

    private static String minutes(View seconds, String leg) {
        return String.valueOf(Math.floorDiv(seconds.number(leg), 60));
    }

    private String said(View what) {
        String arabic = what.text("ar");
        String english = what.text("en");
        boolean preferArabic = root.language() == Language.ARABIC ? !arabic.isBlank() : english.isBlank();
        return preferArabic ? arabic : english;
    }
}
