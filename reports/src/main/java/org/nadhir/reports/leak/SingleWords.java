package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.Arrays;
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
    /// Of so many names some are near to ordinary words by chance.
    private static final int MANY = 500;
    private static final int FAMILY_MIN = 4;
    private static final int DISGUISED_MIN = 7;
    private static final int SOUNDS_MIN = 3;
    private static final int LOOSE_SOUNDS_MIN = 4;

    private record Single(
            int trace,
            String word,
            List<Sounds.Spoken> spoken,
            int consonants,
            Layer layer,
            Leak.Weight weight,
            boolean common) {}

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final List<Single> singles = new ArrayList<>();
    private final LongIndex byId = new LongIndex();
    private final LongIndex bySound = new LongIndex();
    private final int nearMin;
    private final boolean many;

    SingleWords(List<Form> forms, Vocabulary vocabulary, Lexicon lexicon) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
        this.many = forms.size() > MANY;
        this.nearMin = many ? NEAR_MIN_OF_MANY : NEAR_MIN;
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
                    if (form.last().length() >= FAMILY_MIN && !lexicon.holds(form.last())) {
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
        int number = singles.size();
        singles.add(new Single(
                form.trace(),
                word,
                Sounds.of(word),
                Skeleton.length(word),
                layer,
                weight,
                lexicon.isCommon(word)));
        byId.put(Vocabulary.key(vocabulary.id(word)), number);
        if (form.kind() != Trace.Kind.NUMBER && form.kind() != Trace.Kind.IDENTIFIER) {
            for (long key : Vocabulary.soundsOf(word)) {
                bySound.put(key, number);
            }
        }
    }

    void search(Reading reading, List<Match> matches, Findings findings) {
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            if (match.isNoName()) {
                continue;
            }
            Token token = reading.tokens().get(i);
            for (int j = 0; j < match.ids().length; j++) {
                for (int entry = byId.first(match.keys()[j]); entry >= 0; entry = byId.next(entry)) {
                    found(reading, token, singles.get(byId.value(entry)), match.costs()[j], findings);
                }
            }
            if (match.heard().length > 0 && isSaid(reading, token)) {
                for (int number : settle(match)) {
                    Single single = singles.get(number);
                    add(reading, token, single, Layer.TRANSLITERATED, single.weight(), findings);
                }
            }
        }
    }

    /// Whether a word of a script with capitals has none.
    private static boolean isSmall(Reading reading, Token token) {
        return Character.isLowerCase(
                reading.text().codePointAt(reading.folded().textStart(token.start())));
    }

    private void found(Reading reading, Token token, Single single, byte cost, Findings findings) {
        if (cost == Match.NEAR) {
            int least = reading.isDisguised() ? nearMin + 2 : nearMin;
            if (single.word().length() < least || single.common() || lexicon.isCommon(token.word())) {
                return;
            }
            Leak.Weight weight = single.weight() == Leak.Weight.NOTED ? Leak.Weight.NOTED : Leak.Weight.NEAR;
            add(reading, token, single, Layer.NEAR, weight, findings);
        } else {
            Layer layer = single.layer() == Layer.FOLDED && cost == Match.INFLECTED ? Layer.INFLECTED : single.layer();
            add(reading, token, single, layer, single.weight(), findings);
        }
    }

    /// Whether a word may mean a name that it is not letter for letter.
    private boolean isSaid(Reading reading, Token token) {
        // Bytes read as letters make short words by chance.
        boolean chance = reading.isDisguised() && token.word().length() < DISGUISED_MIN;
        return !chance && !(many && isSmall(reading, token));
    }

    private void add(
            Reading reading, Token token, Single single, Layer layer, Leak.Weight weight, Findings findings) {
        boolean sure = layer == Layer.FOLDED || layer == Layer.INFLECTED;
        if (!sure && !isSaid(reading, token)) {
            return;
        }
        findings.add(reading, single.trace(), Leak.Kind.TRACE, layer, weight, token.start(), token.end());
    }

    /// Whether a name sounds so.
    boolean isSound(long sound) {
        return bySound.first(sound) >= 0;
    }

    /// Works out which names a word sounds like, once.
    int[] settle(Match match) {
        int[] known = match.sounding();
        return known == null ? match.sounding(sounding(match)) : known;
    }

    /// The names that a word sounds like.
    private int[] sounding(Match match) {
        String word = match.text().word();
        if (word.length() < SOUNDS_MIN) {
            return Match.NO_NUMBERS;
        }
        int[] found = Match.NO_NUMBERS;
        int count = 0;
        for (long key : match.heard()) {
            for (int entry = bySound.first(key); entry >= 0; entry = bySound.next(entry)) {
                if (isSpelling(match, singles.get(bySound.value(entry)))) {
                    found = count == found.length ? Arrays.copyOf(found, count * 2 + 4) : found;
                    found[count++] = bySound.value(entry);
                }
            }
        }
        return count == 0 || lexicon.isCommon(word) ? Match.NO_NUMBERS : Arrays.copyOf(found, count);
    }

    private boolean isSpelling(Match match, Single single) {
        int least = many && single.layer() == Layer.PART ? SOUNDS_MIN + 1 : SOUNDS_MIN;
        if (single.common() || single.consonants() < least) {
            return false;
        }
        boolean strict = single.consonants() < LOOSE_SOUNDS_MIN;
        return Sounds.alike(match.spoken(), single.spoken(), strict);
    }
}
