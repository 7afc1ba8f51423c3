package org.nadhir.bench.power;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What is there when a store is opened, held against what was answered before.
final class Looked {

    private Looked() {}

    /// What is lost, doubled, half done or does not verify.
    ///
    /// @param said lines of a [Worker]
    static List<String> at(Post.Ground ground, Path folder, List<List<String>> said) {
        List<String> wrong = new ArrayList<>();
        try (Post post = Post.open(ground, folder)) {
            List<String> inbox = post.inbox();
            List<String> sealed = post.sealed();
            int took = 0;
            for (List<String> line : said) {
                switch (line.getFirst()) {
                    case Worker.TOOK -> {
                        int number = Integer.parseInt(line.get(1));
                        took = Math.max(took, number + 1);
                        if (!inbox.contains(ground.envelopes().get(number).digest().hex())) {
                            wrong.add("lost: " + String.join(" ", line));
                        }
                        if (!post.take(number).equals(line.get(2))) {
                            wrong.add("another receipt: " + String.join(" ", line));
                        }
                    }
                    case Worker.SEALED -> {
                        if (!sealed.contains(line.get(2))) {
                            wrong.add("lost: " + String.join(" ", line));
                        }
                    }
                    default -> {}
                }
            }
            if (new LinkedHashSet<>(inbox).size() != inbox.size()) {
                wrong.add("doubled: " + inbox.size() + " in the inbox");
            }
            if (inbox.size() > took + 1) {
                wrong.add("taken and not answered: " + (inbox.size() - took));
            }
            post.flawed().forEach(ledger -> wrong.add("does not verify: " + ledger));
            if (took < ground.envelopes().size()) {
                post.take(took);
            }
            post.flawed().forEach(ledger -> wrong.add("does not verify after one more: " + ledger));
        } catch (RuntimeException e) {
            wrong.add("does not open: " + e);
        }
        return wrong;
    }

    /// Receipts that are others than before for the same envelope.
    static List<String> changed(List<List<String>> before, List<List<String>> after) {
        Map<String, String> receipts = new LinkedHashMap<>();
        before.stream()
                .filter(line -> line.getFirst().equals(Worker.TOOK))
                .forEach(line -> receipts.put(line.get(1), line.get(2)));
        return after.stream()
                .filter(line -> line.getFirst().equals(Worker.TOOK))
                .filter(line -> !receipts.getOrDefault(line.get(1), line.get(2)).equals(line.get(2)))
                .map(line -> "another receipt: " + String.join(" ", line))
                .toList();
    }
}
