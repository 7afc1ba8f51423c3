package org.nadhir.reports.tagger;

import java.util.ArrayList;
import java.util.List;

/// Sentences in which people have marked the names, to learn from or to be scored on.
public final class TrainingText {

    private final List<Sentence> sentences;
    private final List<OddLine> odd;
    private final int oddCount;
    private final int lines;

    TrainingText(List<Sentence> sentences, List<OddLine> odd, int oddCount, int lines) {
        this.sentences = List.copyOf(sentences);
        this.odd = List.copyOf(odd);
        this.oddCount = oddCount;
        this.lines = lines;
    }

    /// Several files as one text, in the order given. The odd lines stay with their files.
    public static TrainingText joined(List<TrainingText> texts) {
        List<Sentence> all = new ArrayList<>();
        texts.forEach(text -> all.addAll(text.sentences));
        return new TrainingText(all, List.of(), texts.stream().mapToInt(TrainingText::oddCount).sum(),
                texts.stream().mapToInt(TrainingText::lines).sum());
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /// The first lines that were left out.
    public List<OddLine> odd() {
        return odd;
    }

    /// How many lines were left out in all.
    public int oddCount() {
        return oddCount;
    }

    /// Lines of the file, whatever stands on them.
    public int lines() {
        return lines;
    }

    public int sentenceCount() {
        return sentences.size();
    }

    public int tokens() {
        return sentences.stream().mapToInt(sentence -> sentence.tokens().size()).sum();
    }

    /// How many names are marked.
    public int names() {
        return sentences.stream().mapToInt(sentence -> Label.names(sentence.labels()).size()).sum();
    }
}
