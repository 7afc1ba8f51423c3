package org.nadhir.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.nadhir.model.Digest;
import org.nadhir.reports.register.Register;
import org.nadhir.reports.tagger.Lesson;
import org.nadhir.reports.tagger.Model;
import org.nadhir.reports.tagger.Trainer;
import org.nadhir.reports.tagger.TrainingFile;

/// A model of a tagger without its digest, which is added here: nobody guesses one. What is taken writes itself again
/// as the very same bytes, since there is one file for a model.
final class ModelOracle implements Oracle {

    private static final int DIGEST_BYTES = 32;
    private static final Lesson LESSON = new Lesson("ours", "Apache-2.0", LocalDate.of(2031, 5, 21), 1, 2);

    @Override
    public boolean takes(byte[] input) {
        byte[] file = ByteBuffer.allocate(input.length + DIGEST_BYTES)
                .put(input)
                .put(Digest.of(input).bytes())
                .array();
        if (!(Model.read(file, "fuzzed") instanceof Model.Result.Read(Model model))) {
            return false;
        }
        Broken.unless(Arrays.equals(file, model.bytes()), "two files for one model");
        return true;
    }

    @Override
    public List<byte[]> seeds() {
        byte[] marked = "قال O\nسهيل B-PERS\nالندري I-PERS\n. O\n".getBytes(UTF_8);
        if (TrainingFile.read(marked, "ours") instanceof TrainingFile.Result.Read(var text)
                && Trainer.train(text, Register.load(), LESSON) instanceof Trainer.Result.Learned(Model model)) {
            byte[] file = model.bytes();
            return List.of(Arrays.copyOf(file, file.length - DIGEST_BYTES));
        }
        throw new IllegalStateException("our own text is not learned from");
    }
}
