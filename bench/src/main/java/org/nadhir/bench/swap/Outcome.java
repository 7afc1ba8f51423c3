package org.nadhir.bench.swap;

import java.util.List;
import org.nadhir.client.View;
import org.nadhir.model.Bytes;

/// What came of one try to let something out.
sealed interface Outcome {

    /// It goes, or rightly stays.
    ///
    /// @param files what would be carried by hand or read out
    /// @param release its id; empty where what left is no release
    record Out(List<Bytes> files, String release) implements Outcome {
        public Out {
            files = List.copyOf(files);
        }

        static Out of(List<Bytes> files) {
            return new Out(files, "");
        }
    }

    /// The source that was drawn is like the wording, by the guard's judgement.
    ///
    /// @param where the first place and layer
    record Alike(String state, String where) implements Outcome {

        static Alike of(View answer) {
            return new Alike(answer.text("state"), answer.items("leaks").stream()
                    .map(leak -> leak.text("layer") + " in " + leak.text("where"))
                    .findFirst()
                    .orElse(""));
        }
    }
}
