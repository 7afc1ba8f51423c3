package org.nadhir.node.cli;

import org.jspecify.annotations.Nullable;
import org.nadhir.json.Json;
import picocli.CommandLine.Option;

/// What the policy is asked: may this party be told of this subject for this purpose, and does the author invoke the
/// agreement's exigency clause?
final class Asked {

    @Option(names = "--recipient", paramLabel = "PARTY", required = true, descriptionKey = "recipient")
    private String recipient = "";

    @Option(names = "--purpose", paramLabel = "WORD", descriptionKey = "purpose")
    private String purpose = "protection";

    @Option(names = "--subject", paramLabel = "WORD", descriptionKey = "subject")
    private String subject = "attack-on-site";

    @Option(names = "--exigency", paramLabel = "REASON", descriptionKey = "exigency")
    private @Nullable String exigency;

    @Option(names = "--alone", descriptionKey = "alone")
    private boolean alone;

    @Option(names = "--sharing", paramLabel = "WORD", descriptionKey = "sharing")
    private String sharing = "release";

    Json.Builder body(Names names) {
        Json.Builder body = Json.object()
                .put("recipient", names.party(recipient).value())
                .put("purpose", purpose)
                .put("sharing", sharing)
                .put("alone", alone)
                .put("subject", subject);
        return exigency == null ? body : body.put("exigency", exigency);
    }
}
