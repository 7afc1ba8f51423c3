package org.nadhir.node.fetch;

import java.time.Instant;
import org.nadhir.json.Json;
import org.nadhir.node.stix.Finding;
import org.nadhir.node.stix.Severity;

/// A line of the account: what became of one object, and why. The same in the folder's file and on the screen of who
/// asks for JSON.
public final class AccountLine {

    private AccountLine() {}

    /// Of an object that came. What was put aside has its bytes with it, in base64, so that nothing is lost.
    public static Json of(Arrival arrival, Instant now) {
        Json.Builder line = Json.object()
                .put("at", now)
                .put("way", "in")
                .put("id", arrival.id())
                .put("what", arrival.what().word());
        arrival.version().ifPresent(version -> line.put("version", version));
        if (arrival.what() == Arrival.What.REFUSED) {
            line.putArray(
                    "findings",
                    arrival.findings().stream()
                            .filter(one -> one.severity() == Severity.MUST)
                            .toList(),
                    AccountLine::finding);
        }
        if (arrival.what() == Arrival.What.REFUSED || arrival.what() == Arrival.What.DISPUTED) {
            line.put("bytes", arrival.bytes().base64());
        }
        return line.build();
    }

    /// Of an object that was to be sent.
    public static Json of(Outcome outcome, Instant now) {
        Json.Builder line = Json.object()
                .put("at", now)
                .put("way", "out")
                .put("id", outcome.id())
                .put("what", outcome.what().word());
        outcome.version().ifPresent(version -> line.put("version", version));
        if (!outcome.why().isEmpty()) {
            line.put("why", outcome.why());
        }
        if (!outcome.findings().isEmpty()) {
            line.putArray("findings", outcome.findings(), AccountLine::finding);
        }
        return line.build();
    }

    private static Json finding(Finding finding) {
        return Json.object()
                .put("at", finding.pointer())
                .put("code", finding.code().word())
                .putStrings("arguments", finding.arguments())
                .build();
    }
}
