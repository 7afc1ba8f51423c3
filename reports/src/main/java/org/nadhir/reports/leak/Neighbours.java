package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Words that are one or two slips of the pen away from a given one.
///
/// Every word is filed under itself and under what is left of it without one letter, long ones without two; so is the
/// word that is asked for, and two words that meet are compared (deletion neighbourhood: T. Bocek, E. Hunt, B. Stiller,
/// Fast Similarity Search in Large Dictionaries, 2007). A swap, a replacement and an insertion meet as well.
final class Neighbours {

    static final int ONCE_MIN = 4;
    static final int TWICE_MIN = 8;
    private static final int LONGEST = 32;

    private final List<String> words = new ArrayList<>();
    private final LongIndex index = new LongIndex();

    void put(String word) {
        int number = words.size();
        words.add(word);
        if (word.length() >= ONCE_MIN && word.length() <= LONGEST) {
            eachSum(word, sum -> index.put(sum, number));
        }
    }

    String word(int number) {
        return words.get(number);
    }

    Neighbours finished() {
        index.finished();
        return this;
    }

    @FunctionalInterface
    private interface SumConsumer {
        void accept(long sum);
    }

    private static void eachSum(String word, SumConsumer each) {
        Stream stream = Stream.of(word);
        int length = word.length();
        each.accept(stream.sum(0, length));
        for (int i = 0; i < length; i++) {
            each.accept(stream.sumWithout(0, length, i));
        }
        if (length >= TWICE_MIN) {
            for (int i = 0; i < length; i++) {
                for (int j = i + 1; j < length; j++) {
                    each.accept(stream.sumWithout(0, length, i, j));
                }
            }
        }
    }

    /// Every word of [#ONCE_MIN] letters and more that is not this one and [#slips] away, perhaps more than once.
    void each(String word, IntConsumer found) {
        if (word.length() < ONCE_MIN - 1 || word.length() > LONGEST) {
            return;
        }
        eachSum(word, sum -> {
            for (int entry = index.first(sum); entry >= 0; entry = index.next(entry)) {
                String other = words.get(index.value(entry));
                if (!other.equals(word) && Distance.isWithin(word, other, slips(word, other))) {
                    found.accept(index.value(entry));
                }
            }
        });
    }

    /// How many slips of the pen two words may be apart.
    private static int slips(String one, String other) {
        return Math.min(one.length(), other.length()) >= TWICE_MIN ? 2 : 1;
    }
}
