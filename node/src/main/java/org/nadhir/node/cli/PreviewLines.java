package org.nadhir.node.cli;

import org.nadhir.client.View;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.node.desk.Tearlines;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineReader;

/// Shows what the recipient will see, made on the person's own machine from the very bytes that are to be signed and
/// sealed, by the code that shows a warning that came in.
final class PreviewLines {

    private final CommandLineRoot root;

    PreviewLines(CommandLineRoot root) {
        this.root = root;
    }

    /// As the recipient will read it; then a line for each character that hides, turns or looks like another.
    void show(Bytes release) {
        root.say("preview.digest", release.digest().hex());
        Tearline tearline = tearline(release);
        new ReleaseLines(root).tearline(new View(Tearlines.json(tearline)));
        marks(new View(Tearlines.visible(tearline)));
    }

    /// With every such character made visible where it stands.
    void showHidden(Bytes release) {
        root.say("preview.digest", release.digest().hex());
        View visible = new View(Tearlines.visible(tearline(release)));
        root.say("preview.hidden");
        for (String language : new String[] {"ar", "en"}) {
            for (View part : visible.items("parts")) {
                part.text(language).lines().forEach(line -> root.print("    | " + line));
            }
        }
        marks(visible);
    }

    /// Both renderings as one object.
    static View json(Bytes release) {
        Tearline tearline = tearline(release);
        return new View(Json.object()
                .put("digest", release.digest().hex())
                .put("tearline", Tearlines.json(tearline))
                .put("visible", Tearlines.visible(tearline))
                .build());
    }

    private void marks(View visible) {
        boolean none = true;
        for (View part : visible.items("parts")) {
            for (String language : new String[] {"Ar", "En"}) {
                for (View mark : part.items("marks" + language)) {
                    none = false;
                    root.say(
                            "preview.mark-" + mark.text("why"),
                            "word.part-" + part.text("part"),
                            "word.in-" + (language.equals("Ar") ? "arabic" : "english"),
                            String.valueOf(mark.number("at")),
                            mark.text("name"));
                }
            }
        }
        if (none) {
            root.say("preview.nothing-hidden");
        }
    }

    private static Tearline tearline(Bytes release) {
        return switch (TearlineReader.read(release)) {
            case Decoded.Good<Tearline>(Tearline tearline) -> tearline;
            case Decoded.Bad<Tearline>(var flaw, String where) ->
                throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("client.member", where));
        };
    }
}
