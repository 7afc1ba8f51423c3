package org.nadhir.node.cap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.reports.cap.CapAlert;
import org.nadhir.reports.cap.CapMoment;

/// A recall as an alert that cancels an earlier one, for the same audience. It has no block of its own: that a warning
/// was taken back does not say that all is clear.
public final class CapOfRecall {

    private CapOfRecall() {}

    /// Cancels `earlier`.
    ///
    /// @param sender who recalls, and who must have sent the earlier alert
    /// @param at of the recall, on its grid
    /// @param why the recall's reason in words; what only steers a screen (bidirectional isolates, UAX #9) is taken out
    /// @param earlier the alert that was written of the release
    public static Written write(PartyId sender, Instant at, Text why, CapAlert earlier, RandomGenerator random) {
        Optional<CapReference> reference = CapReference.of(earlier);
        if (reference.isEmpty() || !earlier.sender().equals(sender.value())) {
            return new Written.Refused(Message.of("cap.write-other-sender", earlier.identifier()));
        }
        return Written.of(
                new CapAlert(
                        Uuids.random(random),
                        sender.value(),
                        CapMoment.write(at),
                        earlier.status(),
                        "Cancel",
                        "",
                        earlier.scope(),
                        earlier.restriction(),
                        earlier.addresses(),
                        earlier.codes(),
                        (plain(why.ar()) + "\n" + plain(why.en()) + "\n" + earlier.note()).strip(),
                        reference.get().written(),
                        "",
                        List.of()),
                List.of(
                        new NotCarried("release", NotCarried.Why.OWN_ID),
                        new NotCarried("payload", NotCarried.Why.NO_PLACE)));
    }

    private static String plain(String words) {
        return words.replaceAll("[\u2066-\u2069]", "");
    }
}
