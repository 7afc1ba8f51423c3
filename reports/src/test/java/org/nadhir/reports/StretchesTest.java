package org.nadhir.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Span;

final class StretchesTest {

    @Test
    void findsWhatALookAtEachWouldFindInTheSameOrder() {
        SplittableRandom random = new SplittableRandom(20_311_122);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int start = random.nextInt(500);
            spans.add(new Span(start, start + random.nextInt(i % 50 == 0 ? 300 : 12)));
        }
        Stretches<Span> stretches = Stretches.of(spans, span -> span);
        for (int start = 0; start < 500; start += 7) {
            Span asked = new Span(start, start + random.nextInt(40));
            assertEquals(spans.stream().filter(span -> span.overlaps(asked)).toList(), stretches.overlapping(asked));
        }
    }
}
