package org.nadhir.node.cli;

import java.util.Arrays;
import java.util.List;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.node.misp.Account;
import org.nadhir.node.misp.Loss;

/// What a conversion did, line by line or as JSON.
final class AccountLines {

    private AccountLines() {}

    /// Says it.
    ///
    /// @return short of its end where something was left
    static ExitCode show(CommandLineRoot root, String file, int objects, Account account, boolean json) {
        List<Account.Kind> kinds = Arrays.stream(Account.Kind.values())
                .filter(kind -> account.counts(kind).in() > 0)
                .toList();
        if (json) {
            root.json(new View(Json.object()
                    .put("file", file)
                    .put("objects", objects)
                    .put("whole", account.isWhole())
                    .putArray("counts", kinds, kind -> counts(kind, account.counts(kind)))
                    .putArray("losses", account.losses(), loss -> loss(root, loss))
                    .build()));
        } else {
            root.say("misp.converted", file, String.valueOf(objects));
            for (Account.Kind kind : kinds) {
                Account.Counts counts = account.counts(kind);
                root.say(
                        "misp.count",
                        Message.word("misp-" + kind.word()),
                        String.valueOf(counts.in()),
                        String.valueOf(counts.converted()),
                        String.valueOf(counts.carried()),
                        String.valueOf(counts.left()));
            }
            account.losses().forEach(loss -> root.print(
                    ("  " + loss.id()).stripTrailing() + " " + loss.pointer() + ": " + root.worded(loss.message())));
        }
        return kinds.stream().anyMatch(kind -> account.counts(kind).left() > 0) ? ExitCode.FELL_SHORT : ExitCode.OK;
    }

    private static Json counts(Account.Kind kind, Account.Counts counts) {
        return Json.object()
                .put("kind", kind.word())
                .put("in", counts.in())
                .put("converted", counts.converted())
                .put("carried", counts.carried())
                .put("left", counts.left())
                .build();
    }

    private static Json loss(CommandLineRoot root, Loss loss) {
        return Json.object()
                .put("id", loss.id())
                .put("at", loss.pointer())
                .put("what", loss.what())
                .put("code", loss.why().word())
                .put("why", root.worded(loss.message()))
                .build();
    }
}
