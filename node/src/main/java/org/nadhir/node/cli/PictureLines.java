package org.nadhir.node.cli;

import java.util.List;
import org.nadhir.client.View;
import org.nadhir.model.Language;

/// Says what reports say together: claims with how many report them and how many know them, dates in conflict,
/// contradictions.
final class PictureLines {

    private final CommandLineRoot root;

    PictureLines(CommandLineRoot root) {
        this.root = root;
    }

    void show(View picture) {
        root.say(
                "picture.head",
                String.valueOf(picture.number("reports")),
                String.valueOf(picture.items("claims").size()),
                String.valueOf(picture.items("conflicts").size()),
                String.valueOf(picture.items("contradictions").size()));
        picture.items("conflicts").forEach(this::conflict);
        picture.items("claims").stream()
                .filter(claim -> claim.number("reports") > 1)
                .forEach(this::claim);
        long single = picture.items("claims").stream()
                .filter(claim -> claim.number("reports") <= 1)
                .count();
        root.say("picture.single", String.valueOf(single));
        picture.items("contradictions").forEach(this::contradiction);
    }

    private void conflict(View conflict) {
        root.say(
                "picture.conflict",
                conflict.text("report"),
                conflict.text("words"),
                String.join(" / ", conflict.texts("candidates")),
                conflict.text("proposed"));
    }

    private void claim(View claim) {
        Language language = root.language();
        root.say(
                claim.flag("mayNotBeIndependent") ? "picture.claim-flagged" : "picture.claim",
                claim.in("text", language),
                String.valueOf(claim.number("reports")),
                String.valueOf(claim.number("origins")),
                String.join(" / ", origins(claim)));
        claim.items("why").forEach(why -> root.say(why.message()));
    }

    private List<String> origins(View claim) {
        return claim.items("from").stream()
                .map(origin -> origin.has("name") ? origin.in("name", root.language()) : origin.text("kind"))
                .toList();
    }

    private void contradiction(View contradiction) {
        root.say(
                "picture.contradiction",
                contradiction.text("grade"),
                contradiction.text("kind"),
                String.join(" / ", contradiction.texts("candidates")),
                String.join(", ", contradiction.items("places").stream()
                        .map(place -> place.text("report"))
                        .distinct()
                        .toList()));
    }
}
