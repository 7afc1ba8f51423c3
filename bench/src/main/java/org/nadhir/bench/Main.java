package org.nadhir.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `./nadhir bench [NAME…] [--tier c|n] [--minutes M] [--json FILE] [--all|--leaks]`, or `… exchange --seed N`.
/// In English only: whoever measures reads the sources.
public final class Main {

    private static final int RAN = 0;
    private static final int WRONG_USE = 2;

    private Main() {}

    /// Ends with 0 where the benches ran, whether or not they met their bars, and with 2 where the words were wrong.
    public static void main(String[] words) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            run(Asked.of(List.of(words)), out);
            System.exit(RAN);
        } catch (IllegalArgumentException e) {
            out.println("nadhir: " + e.getMessage());
            System.exit(WRONG_USE);
        }
    }

    private static void run(Asked asked, PrintStream out) throws IOException {
        if (asked.seed() != null) {
            out.println(ExchangeBench.again(asked.seed()));
            return;
        }
        List<Figures> all = new ArrayList<>();
        for (Bench bench : asked.benches()) {
            var figures = new Figures(bench.name(), asked.effort(), bench.run(asked.effort()));
            out.println(figures.text());
            all.add(figures);
        }
        if (asked.json() != null) {
            Files.writeString(asked.json(), all.getFirst().json());
        }
        if (asked.writes() == Asked.Writes.LEAKS) {
            Files.writeString(Checkout.folder().resolve("docs", "leaks.md"), LeaksPage.measured(asked.effort()));
            out.println("nadhir: written to docs/leaks.md");
        }
        if (asked.writes() == Asked.Writes.FIGURES) {
            Path page = Checkout.folder().resolve("docs", "figures.md");
            Files.writeString(page, FiguresPage.with(Files.readString(page), all, Checkout.described()));
            out.println("nadhir: written to docs/figures.md");
        }
    }
}
