package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Names of one word, and family names that stand alone.
final class SingleWords {

    private static final int NEAR_MIN = 6;
    private static final int NEAR_MIN_OF_MANY = 7;
    private static final int MANY = 500;
    private static final int FAMILY_MIN = 4;
    private static final int DISGUISED_MIN = 7;
    private static final int SOUNDS_MIN = 3;
    private static final int LOOSE_SOUNDS_MIN = 4;

    private record Word(int trace, String word, Layer layer, Leak.Weight weight, boolean common) {}

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final List<Word> words = new ArrayList<>();
    private final LongIndex byId = new LongIndex();
    private final LongIndex bySound = new LongIndex();
    private final int nearMin;

    SingleWords(List<Form> forms, Vocabulary vocabulary, Lexicon lexicon) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
        this.nearMin = forms.size() > MANY ? NEAR_MIN_OF_MANY : NEAR_MIN;
        Map<String, Set<Integer>> families = new HashMap<>();
        for (Form form : forms) {
            if (form.kind() == Trace.Kind.PERSON && form.isManyWords()) {
                families.computeIfAbsent(form.last(), family -> new HashSet<>()).add(form.trace());
            }
        }
        for (Form form : forms) {
            put(form, families);
        }
        byId.finished();
        bySound.finished();
    }

    private void put(Form form, Map<String, Set<Integer>> families) {
        switch (form.kind()) {
            case PERSON, ORGANISATION, CODEWORD, PHRASE, PLACE, TRAIT -> {
                if (form.words().size() == 1) {
                    put(form, form.words().getFirst(), Layer.FOLDED, Leak.Weight.CERTAIN);
                } else if (form.kind() == Trace.Kind.PERSON) {
                    boolean crowded = families.getOrDefault(form.last(), Set.of()).size() >= Crowd.ENOUGH;
                    if (form.last().length() >= FAMILY_MIN && !lexicon.isCommon(form.last())) {
                        put(form, form.last(), Layer.PART, crowded ? Leak.Weight.NOTED : Leak.Weight.NEAR);
                    }
                }
            }
            case NUMBER, FILE_NAME, IDENTIFIER -> {
                if (form.words().size() == 1 && form.squeezed().length() < PatternSet.SHORTEST) {
                    put(form, form.words().getFirst(), Layer.FOLDED, Leak.Weight.NEAR);
                }
            }
            case PHONE, EMAIL, DATE, TEXT, DIGEST, TIME -> {}
        }
    }

    private void put(Form form, String word, Layer layer, Leak.Weight weight) {
        int number = words.size();
        words.add(new Word(form.trace(), word, layer, weight, lexicon.isCommon(word)));
        byId.put(vocabulary.id(word), number);
        if (form.kind() != Trace.Kind.NUMBER && form.kind() != Trace.Kind.IDENTIFIER) {
            for (long key : Vocabulary.soundsOf(word)) {
                bySound.put(key, number);
            }
        }
    }

    void search(Reading reading, List<Vocabulary.Match> matches, Findings findings) {
        for (int i = 0; i < matches.size(); i++) {
            Token token = reading.tokens().get(i);
            Vocabulary.Match match = matches.get(i);
            for (int j = 0; j < match.ids().length; j++) {
                for (int entry = byId.first(match.ids()[j]); entry >= 0; entry = byId.next(entry)) {
                    found(reading, token, words.get(byId.value(entry)), match.costs()[j], findings);
                }
            }
            if (token.word().length() >= SOUNDS_MIN && !bySound.isEmpty()) {
                soundsOf(reading, token, match, findings);
            }
        }
    }

    private void found(Reading reading, Token token, Word word, byte cost, Findings findings) {
        if (cost == Vocabulary.NEAR) {
            int least = reading.isDisguised() ? nearMin + 2 : nearMin;
            if (word.word().length() < least || word.common() || lexicon.isCommon(token.word())) {
                return;
            }
            Leak.Weight weight = word.weight() == Leak.Weight.NOTED ? Leak.Weight.NOTED : Leak.Weight.NEAR;
            add(reading, token, word, Layer.NEAR, weight, findings);
        } else {
            Layer layer = word.layer() == Layer.FOLDED && cost == Vocabulary.INFLECTED ? Layer.INFLECTED : word.layer();
            add(reading, token, word, layer, word.weight(), findings);
        }
    }

    private static void add(
            Reading reading, Token token, Word word, Layer layer, Leak.Weight weight, Findings findings) {
        // Bytes read as letters make short words by chance.
        if (reading.isDisguised() && layer != Layer.FOLDED && token.word().length() < DISGUISED_MIN) {
            return;
        }
        findings.add(reading, word.trace(), Leak.Kind.TRACE, layer, weight, token.start(), token.end());
    }

    private void soundsOf(Reading reading, Token token, Vocabulary.Match match, Findings findings) {
        for (long key : match.sounds()) {
            for (int entry = bySound.first(key); entry >= 0; entry = bySound.next(entry)) {
                Word word = words.get(bySound.value(entry));
                if (!word.common() && isSpelling(match, word.word()) && !lexicon.isCommon(token.word())) {
                    Leak.Weight weight = word.layer() == Layer.PART ? word.weight() : Leak.Weight.CERTAIN;
                    add(reading, token, word, Layer.TRANSLITERATED, weight, findings);
                }
            }
        }
    }

    private static boolean isSpelling(Vocabulary.Match match, String word) {
        int consonants = Skeleton.keys(word).stream().mapToInt(String::length).max().orElse(0);
        if (consonants < SOUNDS_MIN) {
            return false;
        }
        boolean strict = consonants < LOOSE_SOUNDS_MIN;
        boolean arabic = !Sounds.isLatin(word);
        return match.spellings().stream()
                .filter(spelling -> !arabic || Sounds.isLatin(spelling))
                .anyMatch(spelling -> Sounds.alike(spelling, word, strict));
    }
}
