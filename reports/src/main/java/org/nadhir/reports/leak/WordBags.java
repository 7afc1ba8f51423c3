package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Phrases, code words and organisations by the words in them that tell something, in any order and without the short
/// ones: `lamps broken counts keeper`, `Kettle and Copper`, `Lights Relief Trust`.
///
/// Each two telling words of a form are filed together; where two of them stand close in a text, the words around are
/// looked through for the others.
final class WordBags {

    /// So many words of a text may stand between two words of one form.
    private static final int AROUND = 4;
    private static final int MANY = 500;
    private static final int LETTERS_MIN = 3;
    private static final int WORDS_MAX = 12;

    /// @param words numbers of its telling words in the vocabulary
    /// @param least how many of them must be there
    private record Bag(Form form, List<Integer> words, int least) {}

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final List<Bag> bags = new ArrayList<>();
    private final LongIndex pairs = new LongIndex();
    private final boolean many;

    WordBags(List<Form> forms, Vocabulary vocabulary, Lexicon lexicon) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
        this.many = forms.size() > MANY;
        for (Form form : forms) {
            switch (form.kind()) {
                case PHRASE, CODEWORD, ORGANISATION -> put(form);
                default -> {}
            }
        }
        pairs.finished();
    }

    private void put(Form form) {
        List<Integer> words = form.words().stream()
                .filter(word -> word.length() >= LETTERS_MIN && !lexicon.isCommon(word))
                .distinct()
                .limit(WORDS_MAX)
                .map(vocabulary::id)
                .toList();
        if (words.size() < 2 || (words.size() == 2 && many)) {
            return;
        }
        // A phrase may lack one telling word of four, two of seven; an organisation its first one.
        int lacking = words.size() >= 7 ? 2 : words.size() >= 4 ? 1 : 0;
        boolean body = form.kind() == Trace.Kind.ORGANISATION && words.size() == 3 && !many;
        int number = bags.size();
        bags.add(new Bag(form, words, words.size() - (body ? 1 : lacking)));
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                pairs.put(Vocabulary.key(words.get(i)) + Vocabulary.key(words.get(j)), number);
            }
        }
    }

    void search(Reading reading, List<Match> matches, Findings findings) {
        if (bags.isEmpty()) {
            return;
        }
        Set<Bag> done = new HashSet<>();
        int last = -1;
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i).keys().length == 0) {
                continue;
            }
            if (last >= 0 && i - last <= AROUND) {
                together(reading, matches, last, i, done, findings);
            }
            last = i;
        }
    }

    private void together(
            Reading reading, List<Match> matches, int first, int next, Set<Bag> done, Findings findings) {
        for (long one : matches.get(first).keys()) {
            for (long other : matches.get(next).keys()) {
                for (int entry = pairs.first(one + other); entry >= 0; entry = pairs.next(entry)) {
                    Bag bag = bags.get(pairs.value(entry));
                    if (!done.contains(bag) && found(reading, matches, first, bag, findings)) {
                        done.add(bag);
                    }
                }
            }
        }
    }

    private boolean found(Reading reading, List<Match> matches, int first, Bag bag, Findings findings) {
        Set<Integer> missing = new HashSet<>(bag.words());
        int begin = -1;
        int end = -1;
        int gap = 0;
        for (int i = Math.max(0, first - AROUND); i < matches.size() && gap <= AROUND; i++) {
            Match match = matches.get(i);
            int taken = missing.stream().filter(word -> isIt(match, word)).findFirst().orElse(-1);
            gap = begin < 0 ? 0 : gap + 1;
            if (taken >= 0) {
                missing.remove(taken);
                begin = begin < 0 ? i : begin;
                end = i;
                gap = 0;
            }
        }
        if (bag.words().size() - missing.size() < bag.least()) {
            return false;
        }
        findings.add(
                reading,
                bag.form().trace(),
                Leak.Kind.TRACE,
                Layer.NEAR,
                Leak.Weight.NEAR,
                reading.tokens().get(begin).start(),
                reading.tokens().get(end).end());
        return true;
    }

    private boolean isIt(Match match, int word) {
        int cost = match.costOf(word);
        return cost >= 0 && (cost < Match.NEAR || vocabulary.word(word).length() > AROUND);
    }
}
