package org.nadhir.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Status;
import org.nadhir.json.Decoded;
import org.nadhir.model.Bytes;
import org.nadhir.model.Text;
import org.nadhir.tearline.Findings;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.Leaking;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.TearlineBuilder;
import org.nadhir.tearline.Verdict;
import org.nadhir.tearline.Wording;

/// Builds notices and lets none pass that the leak guard objects to.
public final class NoticeBuilder {

    /// Where a finding stands that is one of the words as they are read, and not of the bytes.
    public static final String PRINTED = "printed";

    /// Without what is confused when read out or written by hand: 0 and O, 1 and I.
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final LeakGuard guard;

    public NoticeBuilder(LeakGuard guard) {
        this.guard = guard;
    }

    /// Words a notice. The bytes depend on the arguments before `traces`, the random numbers and the grid time, on
    /// nothing else: another source gives the same bytes.
    ///
    /// @param to the contact's name
    /// @param offset of the contact's clock from UTC: whoever is told reads the time on that clock
    public NoticeDraft build(
            NoticeRuling.Leave leave,
            Text to,
            Status status,
            Wording wording,
            ZoneOffset offset,
            SourceTraces traces,
            RandomGenerator random,
            Instant now) {
        Instant issued = floor(now, TearlineBuilder.GRID);
        Notice notice = new Notice(
                reference(random), to, leave.marking(), status, issued, NoticeSentences.title(wording, status),
                NoticeSentences.parts(wording, leave.marking(), issued, offset));
        return searched(NoticeCodec.write(notice), notice, traces);
    }

    /// Takes a stored notice back and searches it again, for what became known of the sources meanwhile.
    ///
    /// @throws IllegalArgumentException where the bytes are no notice
    public NoticeDraft reread(Bytes stored, SourceTraces traces) {
        return switch (NoticeCodec.read(stored)) {
            case Decoded.Good<Notice>(Notice notice) -> searched(stored, notice, traces);
            case Decoded.Bad<Notice> _ -> throw new IllegalArgumentException("no notice");
        };
    }

    private NoticeDraft searched(Bytes bytes, Notice notice, SourceTraces traces) {
        List<Leak> leaks = new ArrayList<>(guard.search(bytes, traces));
        // A printer and a voice make other bytes of the same words; what is read is searched as it is read.
        guard.search(printed(notice), traces).forEach(leak -> leaks.add(new Leak(
                leak.kind(), leak.layer(), leak.weight(), PRINTED, leak.start(), leak.end(), leak.trace())));
        return switch (Verdict.of(bytes, leaks, traces)) {
            case Verdict.Clean() -> new NoticeDraft.Built(bytes, notice);
            case Verdict.Near(Findings findings) -> new NoticeDraft.Held(bytes, notice, findings);
            case Verdict.Certain(List<Leak> all) -> new NoticeDraft.Leaks(new Leaking(all));
        };
    }

    /// The words as they are read, in which what was found at [#PRINTED] stands.
    public static Bytes printed(Notice notice) {
        return Bytes.of(NoticeForms.plain(notice).getBytes(UTF_8));
    }

    private static String reference(RandomGenerator random) {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            reference.append(i == 4 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }

    static Instant floor(Instant instant, Duration grid) {
        long seconds = grid.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds) * seconds);
    }
}
