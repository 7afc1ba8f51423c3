package org.nadhir.reports.tagger;

import java.util.Arrays;
import java.util.List;
import org.nadhir.model.Message;
import org.nadhir.reports.register.Register;

/// Learns weights from marked sentences: the averaged perceptron for sequences (Collins 2002).
///
/// Of each sentence the best labels are sought with the weights so far; where they are wrong, the features of the right
/// ones gain a step and those of the wrong ones lose it. In the end each weight is the mean over all steps. Whole
/// numbers throughout, and an order drawn from the seed alone: the same text, register and lesson give the same bytes.
public final class Trainer {

    private static final int SCALE = 1_000;
    /// Both margins in steps; tried on a part of public training data (Arabic news) that was held out from training.
    private static final int MARGIN = 30;
    private static final int OVERLOOKED = 90;

    private final List<Sentence> sentences;
    private final Keys keys;
    /// For each sentence and token the places of its features among the keys.
    private final int[][][] features;
    private final int[] transitions = new int[Label.COUNT + 1];
    private final int[] weights;
    /// Each change times the step at which it was made.
    private final long[] changes;
    private long step;

    private Trainer(TrainingText text, Gazetteer gazetteer) {
        this.sentences = text.sentences();
        KeysFound found = new KeysFound();
        for (int before = 0; before <= Label.COUNT; before++) {
            found.add(Features.transition(before));
        }
        for (Sentence sentence : sentences) {
            Features seen = new Features(sentence.tokens(), gazetteer);
            for (int at = 0; at < sentence.tokens().size(); at++) {
                for (long key : seen.at(at)) {
                    found.add(key);
                }
            }
        }
        this.keys = found.keys();
        this.features = sentences.stream().map(sentence -> places(sentence, gazetteer)).toArray(int[][][]::new);
        Arrays.setAll(transitions, before -> keys.find(Features.transition(before)));
        this.weights = new int[keys.count() * Label.COUNT];
        this.changes = new long[weights.length];
    }

    /// What came of a training.
    public sealed interface Result {

        record Learned(Model model) implements Result {}

        /// Nothing was learned; the message says why, and what helps.
        record Refused(Message reason) implements Result {}
    }

    /// Learns from all sentences, as often as the lesson says.
    ///
    /// @param register the names that are known anyway; they serve as hints
    public static Result train(TrainingText text, Register register, Lesson lesson) {
        if (text.tokens() > TrainingFile.TOKENS_MAX) {
            return new Result.Refused(Message.of("tagger.too-long", String.valueOf(TrainingFile.TOKENS_MAX)));
        }
        if (text.names() == 0) {
            return new Result.Refused(Message.of("tagger.no-names"));
        }
        Trainer trainer = new Trainer(text, new Gazetteer(register));
        Order order = new Order(text.sentenceCount(), lesson.seed());
        for (int round = 0; round < lesson.rounds(); round++) {
            for (int sentence : order.next()) {
                trainer.learn(sentence);
            }
        }
        Model model = trainer.model(
                new Trained(lesson, text.lines(), text.sentenceCount(), text.tokens(), text.names()));
        return model.features() > ModelFile.FEATURES_MAX
                ? new Result.Refused(Message.of("tagger.too-varied", String.valueOf(ModelFile.FEATURES_MAX)))
                : new Result.Learned(model);
    }

    private int[][] places(Sentence sentence, Gazetteer gazetteer) {
        Features seen = new Features(sentence.tokens(), gazetteer);
        int[][] places = new int[sentence.tokens().size()][];
        for (int at = 0; at < places.length; at++) {
            places[at] = Arrays.stream(seen.at(at)).mapToInt(keys::find).filter(place -> place >= 0).toArray();
        }
        return places;
    }

    private void learn(int number) {
        int[][] seen = features[number];
        long[][] scores = new long[seen.length][Label.COUNT];
        for (int at = 0; at < seen.length; at++) {
            for (int place : seen[at]) {
                sum(place, scores[at]);
            }
        }
        long[][] moves = new long[transitions.length][Label.COUNT];
        for (int before = 0; before < transitions.length; before++) {
            sum(transitions[before], moves[before]);
        }
        List<Label> wanted = sentences.get(number).labels();
        handicap(scores, wanted);
        List<Label> best = Lattice.best(scores, moves);
        if (!best.equals(wanted)) {
            change(seen, wanted, 1);
            change(seen, best, -1);
        }
        step++;
    }

    /// The right labels must win by a margin, and a name must not be overlooked even more (recall-oriented learning:
    /// Mohit et al. 2012, "Recall-Oriented Learning of Named Entities in Arabic Wikipedia").
    private static void handicap(long[][] scores, List<Label> wanted) {
        for (int at = 0; at < scores.length; at++) {
            Label right = wanted.get(at);
            scores[at][right.number()] -= MARGIN;
            if (right != Label.OUTSIDE) {
                scores[at][Label.OUTSIDE.number()] += OVERLOOKED;
            }
        }
    }

    private void sum(int place, long[] sums) {
        for (int label = 0; label < Label.COUNT; label++) {
            sums[label] += weights[place * Label.COUNT + label];
        }
    }

    /// What both rows share gains and loses the same.
    private void change(int[][] seen, List<Label> labels, int by) {
        int before = Label.COUNT;
        for (int at = 0; at < seen.length; at++) {
            int label = labels.get(at).number();
            for (int place : seen[at]) {
                change(place * Label.COUNT + label, by);
            }
            change(transitions[before] * Label.COUNT + label, by);
            before = label;
        }
    }

    private void change(int weight, int by) {
        weights[weight] += by;
        changes[weight] += by * step;
    }

    private Model model(Trained trained) {
        int[] means = new int[weights.length];
        long[] kept = new long[keys.count()];
        int count = 0;
        for (int place = 0; place < keys.count(); place++) {
            boolean some = false;
            for (int label = 0; label < Label.COUNT; label++) {
                int mean = mean(place * Label.COUNT + label);
                means[count * Label.COUNT + label] = mean;
                some |= mean != 0;
            }
            if (some) {
                kept[count++] = keys.at(place);
            }
        }
        return new Model(
                trained, new Keys(Arrays.copyOf(kept, count)), Arrays.copyOf(means, count * Label.COUNT));
    }

    /// Halves are rounded towards zero.
    private int mean(int weight) {
        long sum = weights[weight] * step - changes[weight];
        return (int) Math.clamp(SCALE * sum / step, -Model.WEIGHT_MAX, Model.WEIGHT_MAX);
    }
}
