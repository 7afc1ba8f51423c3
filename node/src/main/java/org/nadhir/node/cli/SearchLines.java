package org.nadhir.node.cli;

import java.util.List;
import java.util.function.Function;
import org.nadhir.client.View;

/// Says what a search found, or that nothing was.
final class SearchLines {

    private final CommandLineRoot root;
    private final Function<View, String> place;

    private SearchLines(CommandLineRoot root, Function<View, String> place) {
        this.root = root;
        this.place = place;
    }

    /// In files: each is named.
    static SearchLines ofFiles(CommandLineRoot root) {
        return new SearchLines(root, hit -> hit.text("report"));
    }

    /// In reports of a node: each is named with its id, which other commands take.
    static SearchLines ofReports(CommandLineRoot root) {
        return new SearchLines(root, hit -> hit.text("report") + " [" + hit.text("id") + "]");
    }

    void show(View answer) {
        List<View> hits = answer.items("hits");
        if (hits.isEmpty()) {
            root.say("search.none");
        }
        hits.forEach(this::hit);
        if (answer.has("notSearched")) {
            answer.items("notSearched").forEach(one -> root.remark("search.left", place.apply(one)));
        }
    }

    private void hit(View hit) {
        String alike = hit.flag("soundsLike") ? "search.alike-" : "search.";
        if (hit.text("kind").equals("entity")) {
            root.say(alike + "entity", hit.in("name", root.language()), hit.text("entity"));
        } else {
            root.say(alike + hit.text("kind"), place.apply(hit), words(hit));
        }
    }

    /// With an ellipsis where the line goes on.
    private static String words(View hit) {
        View line = hit.at("line");
        String before = hit.number("start") > line.number("start") ? "… " : "";
        String after = hit.number("end") < line.number("end") ? " …" : "";
        return before + hit.text("words") + after;
    }
}
