package org.nadhir.bench;

import java.util.List;

/// docs/figures.md: what people wrote there stays; what benches measured stands between two marks.
final class FiguresPage {

    private static final String BEGIN = "<!-- benches: written by `./nadhir bench --all`, do not edit by hand -->";
    private static final String END = "<!-- end of benches -->";

    private FiguresPage() {}

    /// The page with these figures instead of those that it had.
    ///
    /// @param described commit, day and machine
    /// @throws IllegalArgumentException where the page has not exactly one place for them
    static String with(String page, List<Figures> all, String described) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin || page.indexOf(BEGIN, begin + 1) >= 0) {
            throw new IllegalArgumentException("docs/figures.md has no place for benches: " + BEGIN + " … " + END);
        }
        var out = new StringBuilder(page.substring(0, begin)).append(BEGIN).append("\n\n");
        for (Figures figures : all) {
            String tier = figures.effort().word();
            out.append("### ").append(figures.bench()).append("\n\n");
            out.append("`./nadhir bench ").append(figures.bench()).append(" --tier ").append(tier);
            out.append("`; ").append(described).append("\n\n").append(figures.markdown()).append('\n');
        }
        return out.append(page.substring(end)).toString();
    }
}
