package org.nadhir.reports.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.nadhir.model.Bytes;
import org.nadhir.reports.leak.view.View;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// The search for what is known of the sources of one case: made ready once, run over many texts. Keeps nothing of a
/// text but single words ([WordMemory]). Safe for many threads.
final class PreparedSearch implements LeakGuard.Search {

    private static final int EXACT_MAX = 2_000;
    private static final int EXACT_VALUE_CHARS_MAX = 200;
    private static final int HIDDEN_MAX = 100;
    /// So many different words are compared with slips of the pen and by their sound; of all that follow only those
    /// that stand in a name as they are count, and the text is one that was not read whole.
    private static final int WORDS_MAX = 50_000;
    /// With fewer forms of names a second thread costs more than it saves; ours.
    private static final int FORMS_BY_TWO_MIN = 2_000;
    /// A longer text, which no release is, is searched as it stands, and no view of it is made.
    private static final int VIEWED_CHARS_MAX = 1 << 18;

    private final List<Trace> traces;
    private final boolean isWhole;
    private final List<Form> exactForms = new ArrayList<>();
    private final ExactScan exact;
    private final LetterSearch letters;
    private final PickedNames picked;
    private final CipherSearch ciphers;
    private final DigestSearch digests;
    private final Vocabulary vocabulary;
    private final SingleWords singles;
    private final NamePairs pairs;
    private final InitialSearch initials;
    private final AccountSearch accounts;
    private final MaskedSearch masked;
    private final WordBags bags;
    private final BlankSearch blanks;
    private final DigitSearch digits;
    private final DateSearch dates;
    private final RawTexts texts;
    private final QuasiRule rule;
    private final WordMemory memory = new WordMemory();

    PreparedSearch(SourceTraces known) {
        this.traces = known.traces();
        this.isWhole = known.shredded() == 0;
        Lexicon lexicon = Lexicon.common();
        List<Form> forms = new ArrayList<>();
        TextWords seen = new TextWords();
        for (int i = 0; i < traces.size(); i++) {
            if (traces.get(i).kind() != Trace.Kind.TEXT) {
                forms.addAll(Form.of(i, traces.get(i), seen));
            }
        }
        forms.stream()
                .filter(form -> form.value().length() <= EXACT_VALUE_CHARS_MAX)
                .forEach(exactForms::add);
        // The two halves know nothing of each other, and a register of thousands takes each about half a second.
        var wordless = CompletableFuture.supplyAsync(
                () -> Wordless.of(exactForms, forms, lexicon),
                forms.size() < FORMS_BY_TWO_MIN ? Runnable::run : Thread::startVirtualThread);
        this.vocabulary = new Vocabulary(lexicon);
        this.singles = new SingleWords(forms, vocabulary, lexicon);
        this.pairs = new NamePairs(forms, vocabulary, lexicon);
        SoundingNames firstNames = SoundingNames.first(forms, vocabulary);
        SoundingNames lastNames = SoundingNames.last(forms, vocabulary);
        this.initials = new InitialSearch(forms, firstNames, lastNames);
        this.accounts = new AccountSearch(forms, lexicon, firstNames, lastNames);
        this.bags = new WordBags(forms, vocabulary, lexicon);
        this.texts = new RawTexts(traces, forms, lexicon);
        this.rule = new QuasiRule(traces, known.crowd());
        vocabulary.finished();
        Wordless others = wordless.join();
        this.exact = others.exact();
        this.letters = others.letters();
        this.picked = others.picked();
        this.ciphers = others.ciphers();
        this.digests = others.digests();
        this.masked = others.masked();
        this.blanks = others.blanks();
        this.digits = others.digits();
        this.dates = others.dates();
    }

    @Override
    public List<Leak> search(Bytes finished) {
        return search(new ReadText(finished));
    }

    @Override
    public List<Leak> search(LeakGuard.Text text) {
        return search(text instanceof ReadText read ? read : new ReadText(text.bytes()));
    }

    private List<Leak> search(ReadText text) {
        MachineTokens machine = new MachineTokens(text.text(), traces);
        Findings findings = new Findings(traces, machine::explain);
        Judged judged = new Judged();
        List<Leak> leaks = new ArrayList<>();
        Places places = text.places();
        boolean read = exact(text.array(), text.text(), findings);
        for (Reading part : text.apart()) {
            read &= searchAll(part, judged, findings);
        }
        Reading all = text.all();
        if (!text.apart().contains(all)) {
            letters.search(all, findings);
            words(all, judged, findings);
        }
        if (!isWhole) {
            leaks.add(places.leak(Leak.Kind.TRACE, Layer.SHREDDED.word(), Leak.Weight.NEAR, 0, 0, ""));
        }
        bounded(read && findings.isAll() && judged.hasComparedAll(WORDS_MAX), text.text(), places, leaks);
        hidden(all, places, leaks);
        leaks.addAll(rule.leaks(findings.plainest(), places));
        leaks.sort(Comparator.comparingInt(Leak::start).thenComparingInt(Leak::end).thenComparing(Leak::trace));
        return List.copyOf(leaks);
    }

    /// Whether all places of values were looked at.
    private boolean exact(byte[] bytes, String text, Findings findings) {
        List<ExactScan.Place> places = exact.search(bytes, EXACT_MAX);
        int byteAt = 0;
        int charAt = 0;
        for (ExactScan.Place place : places) {
            charAt += new String(bytes, byteAt, place.start() - byteAt, StandardCharsets.UTF_8).length();
            byteAt = place.start();
            boolean rotated = place.value() >= exactForms.size();
            Form form = exactForms.get(place.value() % exactForms.size());
            int end = charAt + form.value().length();
            if (rotated || isWhole(form, text, charAt, end)) {
                findings.addPlain(form.trace(), rotated ? Layer.SHIFTED : Layer.EXACT, charAt, end);
            }
        }
        return places.size() < EXACT_MAX;
    }

    /// Short values only where they stand alone.
    private static boolean isWhole(Form form, String text, int start, int end) {
        boolean number = form.squeezed().chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number && form.squeezed().length() >= Fit.ANYWHERE_MIN) {
            return true;
        }
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /// Whether all that the text may say was read.
    private boolean searchAll(Reading reading, Judged judged, Findings findings) {
        boolean all = search(reading, judged, findings);
        return reading.text().length() <= VIEWED_CHARS_MAX && searchViews(reading, judged, findings) && all;
    }

    private boolean searchViews(Reading reading, Judged judged, Findings findings) {
        Affordable affordable = reading.views();
        boolean all = affordable.isAll();
        for (int i = 0; i < affordable.views().size(); i++) {
            View view = affordable.views().get(i);
            all &= !view.isBounded();
            Reading under = reading.view(i);
            if (under.isPicked()) {
                letters.searchPicked(under, findings);
                picked.search(under, findings);
            } else {
                picked.search(under, findings);
                all &= search(under, judged, findings);
            }
        }
        return all;
    }

    /// Whether all half-hidden words were looked at.
    private boolean search(Reading reading, Judged judged, Findings findings) {
        letters.search(reading, findings);
        ciphers.search(reading, findings);
        digests.search(reading, findings);
        Reading signed = reading.signed();
        if (signed != null) {
            letters.searchLeet(signed, reading.text(), findings);
        }
        List<Match> matches = words(reading, judged, findings);
        initials.search(reading, matches, findings);
        accounts.search(reading, judged, findings);
        boolean all = masked.search(reading, findings);
        blanks.search(reading, findings);
        digits.search(reading, findings);
        dates.search(reading, findings);
        texts.search(reading, findings);
        return all;
    }

    private List<Match> words(Reading reading, Judged judged, Findings findings) {
        List<Match> matches = new ArrayList<>(reading.tokens().size());
        for (Token token : reading.tokens()) {
            TextWord word = token.text();
            Match match = judged.find(word);
            matches.add(match == null ? judged.keep(word, judge(word, judged, reading.layer().isEmpty())) : match);
        }
        singles.search(reading, matches, findings);
        pairs.search(reading, matches, findings);
        bags.search(reading, matches, findings);
        return matches;
    }

    /// @param isKept whether it stands in the text itself, so that others may have it as well
    private Match judge(TextWord word, Judged judged, boolean isKept) {
        if (!judged.mayCompare(WORDS_MAX)) {
            return vocabulary.exact(word);
        }
        Match known = memory.find(word);
        if (known != null) {
            return known;
        }
        Match match = vocabulary.match(word).onlySounds(pairs::isHalf, singles::isSound);
        if (isKept && memory.isWorth(word)) {
            singles.settle(match);
            pairs.settle(match);
            memory.keep(match);
        }
        return match;
    }

    /// More is nested or encoded in the text than is followed: what cannot be read is taken for something hidden.
    private static void bounded(boolean read, String text, Places places, List<Leak> leaks) {
        if (!read) {
            leaks.add(places.leak(Leak.Kind.HIDDEN, View.BOUNDED, Leak.Weight.CERTAIN, 0, text.length(), ""));
        }
    }

    private static void hidden(Reading all, Places places, List<Leak> leaks) {
        int at = Hidden.first(all.text(), 0);
        while (at >= 0 && leaks.size() < HIDDEN_MAX) {
            int end = at + Character.charCount(all.text().codePointAt(at));
            leaks.add(places.leak(
                    Leak.Kind.HIDDEN,
                    Layer.HIDDEN.word(),
                    Leak.Weight.CERTAIN,
                    all.textStart(at, end),
                    all.textEnd(at, end),
                    ""));
            at = Hidden.first(all.text(), end);
        }
    }
}
