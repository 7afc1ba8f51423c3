package org.nadhir.node.desk;

import java.util.List;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Text;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineReader;
import org.nadhir.tearline.Visible;

/// A tearline as a person sees it: marking and terms before the content.
public final class Tearlines {

    private Tearlines() {}

    /// A draft on file, by its own bytes.
    static Json.Builder sheet(Bytes release) {
        Tearline tearline = read(release);
        return Json.object()
                .put("release", tearline.id().value())
                .put("recipient", tearline.recipient().value())
                .put("digest", release.digest().hex())
                .put("bytes", release.length())
                .put("tearline", json(tearline));
    }

    static Tearline read(Bytes release) {
        return switch (TearlineReader.read(release)) {
            case Decoded.Good<Tearline>(Tearline read) -> read;
            case Decoded.Bad<Tearline> _ -> throw new IllegalStateException("a filed draft cannot be read");
        };
    }

    /// What a person reads of a release, on the sender's side before it is sealed and on the recipient's after it was
    /// opened.
    public static Json json(Tearline tearline) {
        return Json.object()
                .put("release", tearline.id().value())
                .put("marking", tearline.marking().label())
                .put("status", tearline.status().word())
                .put("precedence", tearline.wording().precedence().word())
                .put("purpose", tearline.purpose().word())
                .put("onward", tearline.onward().word())
                .put("issued", tearline.issued())
                .put("terms", text(tearline.texts().terms()))
                .put("headline", text(tearline.texts().headline()))
                .put("warning", text(tearline.texts().warning()))
                .put("advice", text(tearline.texts().advice()))
                .build();
    }

    /// The same texts with every character made visible that an eye does not see or takes for another: what is shown
    /// beside [#json] to whoever answers for the bytes.
    public static Json visible(Tearline tearline) {
        Tearline.Texts texts = tearline.texts();
        return Json.object()
                .putArray(
                        "parts",
                        List.of(
                                new Part("terms", texts.terms()),
                                new Part("headline", texts.headline()),
                                new Part("warning", texts.warning()),
                                new Part("advice", texts.advice())),
                        Tearlines::visible)
                .build();
    }

    private record Part(String name, Text text) {}

    private static Json visible(Part part) {
        Visible ar = Visible.of(part.text().ar());
        Visible en = Visible.of(part.text().en());
        return Json.object()
                .put("part", part.name())
                .put("ar", ar.text())
                .put("en", en.text())
                .putArray("marksAr", ar.marks(), Tearlines::mark)
                .putArray("marksEn", en.marks(), Tearlines::mark)
                .build();
    }

    private static Json mark(Visible.Mark mark) {
        return Json.object()
                .put("why", mark.why().word())
                .put("at", mark.at())
                .put("name", mark.name())
                .build();
    }

    static Json text(Text text) {
        return Json.object().put("ar", text.ar()).put("en", text.en()).build();
    }
}
