package org.nadhir.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.nadhir.reports.tagger.TrainingFile;
import org.nadhir.reports.tagger.TrainingText;

/// A file of marked names: each of its lines is learned from, named as odd, or empty.
final class MarkedOracle implements Oracle {

    @Override
    public boolean takes(byte[] input) {
        if (!(TrainingFile.read(input, "fuzzed") instanceof TrainingFile.Result.Read(TrainingText text))) {
            return false;
        }
        Broken.unless(text.tokens() + text.oddCount() <= text.lines(), "more tokens and odd lines than lines");
        Broken.unless(text.names() <= text.tokens() && text.sentenceCount() <= text.tokens(), "names without tokens");
        Broken.unless(
                text.odd().stream().allMatch(line -> line.number() >= 1 && line.number() <= text.lines()),
                "an odd line that is not in the file");
        return true;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                "قال O\nسهيل B-PERS\nالندري I-PERS\n. O\n O\nفي\tO\nبرشونة I-LOC\n".getBytes(UTF_8),
                "-DOCSTART- -X- O O\n\nAmal NNP B-NP B-PER\nleft VBD B-VP O\nTown NNP B-NP B-FISH\n".getBytes(UTF_8));
    }
}
