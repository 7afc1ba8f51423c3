package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Words that are one or two slips of the pen away from a given one.
///
/// Every word is filed under itself and under what is left of it without one letter, long ones without two; so is the
/// word that is asked for, and two words that meet are compared (deletion neighbourhood: T. Bocek, E. Hunt, B. Stiller,
/// Fast Similarity Search in Large Dictionaries, 2007). A swap, a replacement and an insertion meet as well. Words of
/// which none can be near by their shape ([Shapes]) are not asked for: the ids of a release are such words.
final class Neighbours {

    static final int ONCE_MIN = 4;
    static final int TWICE_MIN = 8;
    private static final int LONGEST = 32;

    private final List<String> words = new ArrayList<>();
    private final LongIndex index = new LongIndex();
    private final Shapes shapes = new Shapes();
    private final int twiceMin;

    private Neighbours(int twiceMin) {
        this.twiceMin = twiceMin;
    }

    /// Of words one slip away, long ones two.
    static Neighbours ofWords() {
        return new Neighbours(TWICE_MIN);
    }

    /// Of rows of digits, one slip away however long they are.
    static Neighbours ofDigits() {
        return new Neighbours(Integer.MAX_VALUE);
    }

    void put(String word) {
        int number = words.size();
        words.add(word);
        if (word.length() >= ONCE_MIN && word.length() <= LONGEST) {
            shapes.put(word);
            eachSum(Stream.of(word), 0, word.length(), sum -> index.put(sum, number));
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

    private void eachSum(Stream letters, int start, int length, SumConsumer each) {
        int end = start + length;
        each.accept(letters.sum(start, length));
        for (int i = start; i < end; i++) {
            each.accept(letters.sumWithout(start, length, i));
        }
        if (length >= twiceMin) {
            for (int i = start; i < end; i++) {
                for (int j = i + 1; j < end; j++) {
                    each.accept(letters.sumWithout(start, length, i, j));
                }
            }
        }
    }

    /// Every word of [#ONCE_MIN] letters and more that is not this one and [#slips] away, perhaps more than once.
    void each(String word, IntConsumer found) {
        each(word, Stream.of(word), 0, found);
    }

    /// The same of a word from its letter `from` on.
    ///
    /// @param letters those of the whole word
    void each(String word, Stream letters, int from, IntConsumer found) {
        int length = word.length() - from;
        if (length < ONCE_MIN - 1 || length > LONGEST || !shapes.mayHoldNear(word, from)) {
            return;
        }
        eachSum(letters, from, length, sum -> {
            for (int entry = index.first(sum); entry >= 0; entry = index.next(entry)) {
                String other = words.get(index.value(entry));
                String asked = word.substring(from);
                if (!other.equals(asked) && Distance.isWithin(asked, other, slips(asked, other))) {
                    found.accept(index.value(entry));
                }
            }
        });
    }

    /// How many slips of the pen two words may be apart.
    private int slips(String one, String other) {
        return Math.min(one.length(), other.length()) >= twiceMin ? 2 : 1;
    }
}
