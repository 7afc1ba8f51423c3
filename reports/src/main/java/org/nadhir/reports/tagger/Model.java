package org.nadhir.reports.tagger;

import java.util.List;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;

/// What a training came to: weights of features for labels, and what they were learned from. Immutable.
///
/// Its file is described in [ModelFile]; it holds numbers only and is never run.
public final class Model {

    public static final int BYTES_MAX = ModelFile.BYTES_MAX;
    static final long WEIGHT_MAX = 1L << 30;

    private final Trained trained;
    private final Keys keys;
    /// [Label#COUNT] for each feature, in thousandths of a step.
    private final int[] weights;
    private final long[][] transitions = new long[Label.COUNT + 1][Label.COUNT];

    Model(Trained trained, Keys keys, int[] weights) {
        this.trained = trained;
        this.keys = keys;
        this.weights = weights;
        for (int before = 0; before <= Label.COUNT; before++) {
            add(Features.transition(before), transitions[before]);
        }
    }

    /// What came of a file.
    public sealed interface Result {

        record Read(Model model) implements Result {}

        /// Not read; the message names the file, the reason and the remedy.
        record Refused(Message reason) implements Result {}
    }

    /// Reads the bytes of a model's file: exactly those that [#bytes] gives.
    ///
    /// @param name the file's, for the message
    public static Result read(byte[] bytes, String name) {
        return ModelFile.read(bytes, name);
    }

    /// The file; the same model always gives the same bytes.
    public byte[] bytes() {
        return ModelFile.write(trained, keys, weights);
    }

    public Digest digest() {
        return Digest.of(bytes());
    }

    public Trained trained() {
        return trained;
    }

    /// How many features have a weight.
    public int features() {
        return keys.count();
    }

    List<Label> labels(List<Token> tokens, Gazetteer gazetteer) {
        Features features = new Features(tokens, gazetteer);
        long[][] scores = new long[tokens.size()][Label.COUNT];
        for (int at = 0; at < scores.length; at++) {
            for (long key : features.at(at)) {
                add(key, scores[at]);
            }
        }
        return Lattice.best(scores, transitions);
    }

    private void add(long key, long[] sums) {
        int found = keys.find(key);
        if (found >= 0) {
            for (int label = 0; label < Label.COUNT; label++) {
                sums[label] += weights[found * Label.COUNT + label];
            }
        }
    }
}
