package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.tearline.Trace;

/// First and last names of persons by their sound: which of them a word in another script, or another spelling, may be.
final class SoundingNames {

    private static final int LETTERS_MIN = 3;
    private static final int FOUND_MAX = 400;
    /// In one script a name is mostly written in its own way.
    private static final int EVIDENCE_OF_SAME_MIN = 4;

    private final Map<String, List<Form>> named = new HashMap<>();
    private final LongIndex index = new LongIndex();
    private final List<String> names = new ArrayList<>();
    /// For each of them its number in the vocabulary.
    private final List<Integer> words = new ArrayList<>();

    private final Vocabulary vocabulary;

    private SoundingNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The first name of each person of several names.
    static SoundingNames first(List<Form> forms, Vocabulary vocabulary) {
        SoundingNames names = new SoundingNames(vocabulary);
        persons(forms).forEach(form -> names.put(form.words().getFirst(), form));
        names.index.finished();
        return names;
    }

    /// And the last one.
    static SoundingNames last(List<Form> forms, Vocabulary vocabulary) {
        SoundingNames names = new SoundingNames(vocabulary);
        persons(forms).forEach(form -> names.put(form.last(), form));
        names.index.finished();
        return names;
    }

    private static List<Form> persons(List<Form> forms) {
        return forms.stream()
                .filter(form -> form.kind() == Trace.Kind.PERSON && form.isManyWords())
                .toList();
    }

    private void put(String name, Form form) {
        List<Form> same = named.get(name);
        if (same == null) {
            same = new ArrayList<>();
            named.put(name, same);
            for (long key : Vocabulary.soundsOf(name)) {
                index.put(key, names.size());
            }
            for (long key : vocabulary.heard(name)) {
                index.put(key, names.size());
            }
            names.add(name);
            words.add(vocabulary.id(name));
        }
        same.add(form);
    }

    /// The persons whose name the word may be.
    ///
    /// @param word folded
    /// @param evidence what must speak for it at least ([Sounds#evidence]); equal words always count
    List<Form> of(String word, int evidence) {
        if (word.length() < LETTERS_MIN) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        if (named.containsKey(word)) {
            found.add(word);
        }
        List<Sounds.Spoken> spoken = List.of();
        for (long key : Skeleton.keys(word)) {
            for (int entry = index.first(key); entry >= 0 && found.size() < FOUND_MAX; entry = index.next(entry)) {
                spoken = spoken.isEmpty() ? Sounds.of(word) : spoken;
                String name = names.get(index.value(entry));
                boolean same = Sounds.isLatin(name) == Sounds.isLatin(word);
                int least = same ? Math.max(evidence, EVIDENCE_OF_SAME_MIN) : evidence;
                if (!found.contains(name)
                        && (!same || Skeleton.length(name) >= LETTERS_MIN)
                        && Sounds.evidence(spoken, vocabulary.spoken(words.get(index.value(entry)))) >= least) {
                    found.add(name);
                }
            }
        }
        List<Form> forms = new ArrayList<>();
        found.forEach(name -> forms.addAll(named.getOrDefault(name, List.of())));
        return forms;
    }
}
