package org.nadhir.node.console;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.client.View;
import org.nadhir.json.Json;

/// Counts as bars of one scale.
///
/// @param word what is counted
/// @param count how many; empty where too few are to be shown
/// @param width of the bar, up to [#WIDTH]
record Counted(String word, String count, String width) {

    static final int WIDTH = 200;

    /// Where the bar begins that is drawn from the right.
    String fromEnd() {
        return Drawn.number(WIDTH - Double.parseDouble(width));
    }

    /// The numbers of these members, in this order.
    static List<Counted> of(View counts, List<String> words) {
        long most = words.stream().mapToLong(counts::number).max().orElse(0);
        List<Counted> all = new ArrayList<>();
        for (String word : words) {
            boolean shown = counts.at(word).json() instanceof Json.Num;
            long count = counts.number(word);
            all.add(new Counted(
                    word,
                    shown ? String.valueOf(count) : "",
                    Drawn.number(most == 0 ? 0 : (double) WIDTH * count / most)));
        }
        return all;
    }
}
