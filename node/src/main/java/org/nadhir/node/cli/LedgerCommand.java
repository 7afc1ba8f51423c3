package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import org.nadhir.client.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `nadhir ledger`: reads all ledgers of the node again, leaf by leaf, and says whether they hold.
@Command(name = "ledger")
final class LedgerCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    private boolean sound = true;

    @Override
    public Integer call() {
        asking.ask(this::fetch, LedgerCommand::lines);
        return (sound ? ExitCode.OK : ExitCode.FELL_SHORT).number();
    }

    private View fetch(SignedIn session) {
        View answer = new View(session.get("/api/v1/ledgers"));
        sound = answer.items("ledgers").stream().allMatch(ledger -> ledger.flag("verified"));
        return answer;
    }

    private static void lines(CommandLineRoot root, View answer) {
        for (View ledger : answer.items("ledgers")) {
            root.say(
                    ledger.flag("verified") ? "ledger.holds" : "ledger.flawed",
                    ledger.text("ledger"),
                    String.valueOf(ledger.number("leaves")),
                    ledger.text("root"),
                    String.join("; ", ledger.texts("flaws")));
        }
    }
}
