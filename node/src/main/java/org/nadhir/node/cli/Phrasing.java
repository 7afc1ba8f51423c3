package org.nadhir.node.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.json.Json;
import picocli.CommandLine.Option;

/// How a warning is to be worded: choices from closed lists, and whom to call. The same for a draft and for asking an
/// originator about it.
final class Phrasing {

    @Option(names = "--method", paramLabel = "WORD", descriptionKey = "method")
    private String method = "unknown";

    @Option(names = "--advice", paramLabel = "WORD", descriptionKey = "advice")
    private List<String> advice = new ArrayList<>();

    @Option(
            names = "--precedence",
            paramLabel = "flash|immediate|priority|routine",
            descriptionKey = "precedence")
    private String precedence = "immediate";

    @Option(names = "--call-ar", paramLabel = "DESK", required = true, descriptionKey = "call-ar")
    private String callArabic = "";

    @Option(names = "--call-en", paramLabel = "DESK", required = true, descriptionKey = "call-en")
    private String callEnglish = "";

    @Option(names = "--call-reach", paramLabel = "NUMBER", required = true, descriptionKey = "call-reach")
    private String reach = "";

    @Option(names = "--from", paramLabel = "INSTANT", descriptionKey = "from")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "INSTANT", descriptionKey = "until")
    private @Nullable String until;

    @Option(names = "--place-ar", paramLabel = "PLACE", descriptionKey = "place-ar")
    private @Nullable String placeArabic;

    @Option(names = "--place-en", paramLabel = "PLACE", descriptionKey = "place-en")
    private @Nullable String placeEnglish;

    @Option(names = "--country", paramLabel = "XX", descriptionKey = "country")
    private @Nullable String country;

    /// The question with its wording.
    Json.Builder body(Asked asked, SignedIn session) {
        return body(asked.body(session.names()), session.root());
    }

    Json.Builder body(Json.Builder question, CommandLineRoot root) {
        OwnWords.check(root, "--call-ar", callArabic);
        OwnWords.check(root, "--call-en", callEnglish);
        OwnWords.check(root, "--call-reach", reach);
        Json.Builder body = question
                .put("method", method)
                .putStrings("advice", advice)
                .put("precedence", precedence)
                .put("call", Json.object()
                        .put("ar", callArabic)
                        .put("en", callEnglish)
                        .put("reach", reach)
                        .build());
        if (placeArabic != null && placeEnglish != null) {
            OwnWords.check(root, "--place-ar", placeArabic);
            OwnWords.check(root, "--place-en", placeEnglish);
            body.put("place", Json.object().put("ar", placeArabic).put("en", placeEnglish).build());
        }
        if (country != null) {
            body.put("country", country);
        }
        if (from != null && until != null) {
            body.put("from", from).put("until", until);
        }
        return body;
    }
}
