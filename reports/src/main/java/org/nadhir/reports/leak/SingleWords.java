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
    private static final int FAMILY_OF_FEW_MIN = 3;
    private static final int DISGUISED_MIN = 7;
    private static final int SOUNDS_MIN = 3;
    /// So much must speak for a word that sounds like a name ([Sounds#evidence]).
    private static final int EVIDENCE_MIN = 4;
    private static final int EVIDENCE_OF_MANY_MIN = 6;
    private static final int CONSONANTS_OF_MANY_MIN = 4;
    private static final int EVIDENCE_OF_CAPITAL_MIN = 3;

    private static final long[] NO_KEYS = new long[0];

    private record Single(
            int trace,
            String word,
            boolean latin,
            int consonants,
            Layer layer,
            Leak.Weight weight,
            boolean common,
            boolean everybodys) {}

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
                    int least = many || Sounds.isLatin(form.last()) ? FAMILY_MIN : FAMILY_OF_FEW_MIN;
                    if (form.last().length() >= least) {
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
                Sounds.isLatin(word),
                Skeleton.length(word),
                layer,
                weight,
                lexicon.isCommon(word),
                layer == Layer.PART && lexicon.holds(word)));
        byId.put(Vocabulary.key(vocabulary.id(word)), number);
        boolean heard = switch (form.kind()) {
            case PERSON, PLACE, ORGANISATION, CODEWORD -> true;
            default -> false;
        };
        if (heard) {
            for (long key : Vocabulary.soundsOf(word)) {
                bySound.put(key, number);
            }
            boolean named = form.kind() == Trace.Kind.PERSON || form.kind() == Trace.Kind.PLACE;
            for (long key : named ? vocabulary.heard(word) : NO_KEYS) {
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
                    if (!single.latin() && isSmall(reading, token) && isBrief(match, single)) {
                        continue;
                    }
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
        boolean brief = single.layer() == Layer.PART && single.word().length() < FAMILY_MIN;
        if (single.everybodys() || (brief && (cost != Match.PLAIN || single.common()))) {
            return;
        }
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

    /// Whether so little speaks for a name that it must be written with a capital.
    private boolean isBrief(Match match, Single single) {
        int evidence = Sounds.evidence(match.spoken(), vocabulary.spoken(vocabulary.id(single.word())));
        return evidence < EVIDENCE_MIN;
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
        String word = match.text().word();
        boolean other = Sounds.isLatin(word) != single.latin();
        boolean lastOfMany = many && single.layer() == Layer.PART;
        // Of thousands of family names some sound like any ordinary word: short ones, and those of its own script.
        if (lastOfMany && (!other || single.consonants() < CONSONANTS_OF_MANY_MIN)) {
            return false;
        }
        if (!other && (single.common() || single.consonants() < SOUNDS_MIN)) {
            return false;
        }
        // What is written with capitals in another script than the name says more than an ordinary word.
        int least = lastOfMany
                ? EVIDENCE_OF_MANY_MIN
                : !many && other && !single.latin() ? EVIDENCE_OF_CAPITAL_MIN : EVIDENCE_MIN;
        return Sounds.evidence(match.spoken(), vocabulary.spoken(vocabulary.id(single.word()))) >= least;
    }
}
