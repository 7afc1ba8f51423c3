package org.nadhir.reports.tagger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.Message;

/// Reads files such as those of the CoNLL shared tasks: a token and its tag a line, behind a tab or blanks, UTF-8.
///
/// A tag is `O`, or `B-` or `I-` and `PER`, `PERS`, `LOC`, `ORG` or `MISC`. A file may have further columns between
/// token and tag; all its lines then have them. An empty line ends a sentence, and so does `.`, `؟`, `?` or `!` outside
/// of a name, since some files have no empty lines. `I-` without a beginning begins a name, as in IOB1.
/// An odd line is left out, and said by its number.
public final class TrainingFile {

    public static final int BYTES_MAX = 64 << 20;
    public static final int TOKENS_MAX = 1_000_000;
    private static final int TOKEN_CHARS_MAX = 100;
    private static final int COLUMNS_MAX = 20;
    /// Odd lines that are told; the rest is counted.
    private static final int TOLD_MAX = 50;

    private final List<Sentence> sentences = new ArrayList<>();
    private final List<OddLine> odd = new ArrayList<>();
    private List<Token> tokens = new ArrayList<>();
    private List<Label> labels = new ArrayList<>();
    private int oddCount;
    private int columns;
    private int all;

    private TrainingFile() {}

    /// What came of a file.
    public sealed interface Result {

        record Read(TrainingText text) implements Result {}

        /// Not read; the message names the file, the reason and the remedy.
        record Refused(Message reason) implements Result {}
    }

    /// Reads the bytes of a file.
    ///
    /// @param name the file's, for the message
    public static Result read(byte[] bytes, String name) {
        if (bytes.length > BYTES_MAX) {
            return new Result.Refused(Message.of("tagger.file-too-large", name, String.valueOf(BYTES_MAX >> 20)));
        }
        TrainingFile file = new TrainingFile();
        int lines = file.lines(new String(bytes, UTF_8));
        if (file.all > TOKENS_MAX) {
            return new Result.Refused(Message.of("tagger.file-too-long", name, String.valueOf(TOKENS_MAX)));
        }
        return file.sentences.isEmpty()
                ? new Result.Refused(Message.of("tagger.file-empty", name))
                : new Result.Read(new TrainingText(file.sentences, file.odd, file.oddCount, lines));
    }

    private int lines(String text) {
        int number = 0;
        int start = text.startsWith("\ufeff") ? 1 : 0;
        while (start < text.length() && all <= TOKENS_MAX) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            number++;
            line(number, text.substring(start, end).stripTrailing());
            start = end + 1;
        }
        endSentence();
        return number;
    }

    private void line(int number, String line) {
        if (line.isEmpty() || line.startsWith("-DOCSTART-")) {
            endSentence();
            return;
        }
        String[] cells = line.split(line.indexOf('\t') >= 0 ? "\t" : " +", COLUMNS_MAX);
        Optional<Label> label = label(cells[cells.length - 1]);
        String token = cells[0].strip();
        if (token.isEmpty()) {
            odd(number, OddLine.Kind.NO_TOKEN);
        } else if (cells.length < 2 || (columns > 0 && cells.length != columns)) {
            odd(number, OddLine.Kind.COLUMNS);
        } else if (label.isEmpty()) {
            odd(number, OddLine.Kind.TAG);
        } else if (token.length() > TOKEN_CHARS_MAX) {
            odd(number, OddLine.Kind.TOO_LONG);
        } else {
            columns = cells.length;
            add(Token.of(token), label.get());
        }
    }

    private void odd(int number, OddLine.Kind kind) {
        oddCount++;
        if (odd.size() < TOLD_MAX) {
            odd.add(new OddLine(number, kind));
        }
    }

    private static Optional<Label> label(String tag) {
        if (tag.equals("O")) {
            return Optional.of(Label.OUTSIDE);
        }
        if (tag.startsWith("B-")) {
            return NameType.ofTag(tag.substring(2)).map(Label::first);
        }
        return tag.startsWith("I-") ? NameType.ofTag(tag.substring(2)).map(Label::further) : Optional.empty();
    }

    private void add(Token token, Label label) {
        all++;
        Label before = labels.isEmpty() ? null : labels.getLast();
        tokens.add(token);
        labels.add(label.mayFollow(before) ? label : label.begun());
        if ((label == Label.OUTSIDE && token.endsSentence()) || tokens.size() == Sentence.TOKENS_MAX) {
            endSentence();
        }
    }

    private void endSentence() {
        if (!tokens.isEmpty()) {
            sentences.add(new Sentence(tokens, labels));
            tokens = new ArrayList<>();
            labels = new ArrayList<>();
        }
    }
}
