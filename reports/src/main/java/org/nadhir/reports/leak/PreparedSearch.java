package org.nadhir.reports.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.reports.leak.view.Ids;
import org.nadhir.reports.leak.view.View;
import org.nadhir.reports.leak.view.Views;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// The search for what is known of the sources of one case: made ready once, run over many texts. Keeps nothing of a
/// text but single words ([WordMemory]). Safe for many threads.
final class PreparedSearch implements LeakGuard.Search {

    private static final int JSON_BYTES_MAX = 1 << 20;
    private static final int EXACT_MAX = 2_000;
    private static final int EXACT_VALUE_CHARS_MAX = 200;
    private static final int HIDDEN_MAX = 100;
    /// So many different words are compared with slips of the pen and by their sound; of all that follow only those
    /// that stand in a name as they are count, and the text is one that was not read whole.
    private static final int WORDS_MAX = 50_000;
    /// A longer text, which no release is, is searched as it stands, and no view of it is made.
    private static final int VIEWED_CHARS_MAX = 1 << 20;

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
        List<String> values = new ArrayList<>(exactForms.stream().map(Form::value).toList());
        for (Form form : exactForms) {
            String rotated = Cipher.rotated(form.value());
            boolean tells = form.squeezed().length() >= Fit.WORDS_MIN && !rotated.equals(form.value());
            values.add(tells ? rotated : "");
        }
        // In bytes that are JSON two of its signs have a stroke before them (RFC 8259 §7).
        for (String rotated : List.copyOf(values.subList(exactForms.size(), values.size()))) {
            String escaped = rotated.replace("\\", "\\\\").replace("\"", "\\\"");
            values.add(escaped.equals(rotated) ? "" : escaped);
        }
        this.exact = ExactScan.of(values);
        this.vocabulary = new Vocabulary(lexicon);
        this.letters = new LetterSearch(forms, lexicon);
        this.picked = new PickedNames(forms, lexicon);
        this.ciphers = new CipherSearch(forms, lexicon);
        this.digests = new DigestSearch(forms);
        this.singles = new SingleWords(forms, vocabulary, lexicon);
        this.pairs = new NamePairs(forms, vocabulary, lexicon);
        SoundingNames firstNames = SoundingNames.first(forms, vocabulary);
        SoundingNames lastNames = SoundingNames.last(forms, vocabulary);
        this.initials = new InitialSearch(forms, firstNames, lastNames);
        this.accounts = new AccountSearch(forms, lexicon, firstNames, lastNames);
        this.masked = new MaskedSearch(forms);
        this.bags = new WordBags(forms, vocabulary, lexicon);
        this.blanks = new BlankSearch(forms, lexicon);
        this.digits = new DigitSearch(forms);
        this.dates = new DateSearch(forms);
        this.texts = new RawTexts(traces, forms, lexicon);
        this.rule = new QuasiRule(traces, known.crowd());
        vocabulary.finished();
    }

    @Override
    public List<Leak> search(Bytes finished) {
        byte[] bytes = finished.toArray();
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean json = isJson(bytes, text);
        Findings findings = new Findings(traces);
        TextWords known = new TextWords();
        List<Leak> leaks = new ArrayList<>();
        Places places = new Places(text, json);
        boolean read = exact(bytes, text, findings);
        Reading all;
        if (json) {
            JsonTexts parts = new JsonTexts(text);
            read &= searchAll(Reading.ofPart(parts.values(), known), known, findings);
            read &= searchAll(Reading.ofPart(parts.names(), known), known, findings);
            all = Reading.ofPart(parts.all(), known);
            letters.search(all, findings);
            words(all, known, findings);
        } else {
            all = Reading.of(text, known);
            read &= searchAll(all, known, findings);
        }
        if (!isWhole) {
            leaks.add(places.leak(Leak.Kind.TRACE, Layer.SHREDDED.word(), Leak.Weight.NEAR, 0, 0, ""));
        }
        bounded(read && known.hasComparedAll(WORDS_MAX), text, places, leaks);
        hidden(all, places, leaks);
        MachineTokens machine = new MachineTokens(text, traces);
        findings.drop(machine::explain);
        leaks.addAll(rule.leaks(findings.plainest(), places));
        leaks.sort(Comparator.comparingInt(Leak::start));
        return List.copyOf(leaks);
    }

    private static boolean isJson(byte[] bytes, String text) {
        String start = text.substring(0, Math.min(text.length(), 64)).stripLeading();
        return !start.isEmpty()
                && "{[\"".indexOf(start.charAt(0)) >= 0
                && JsonReader.read(bytes, JSON_BYTES_MAX) instanceof JsonReader.Result.Read;
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
    private boolean searchAll(Reading reading, TextWords known, Findings findings) {
        boolean all = search(reading, known, findings);
        return reading.text().length() <= VIEWED_CHARS_MAX && searchViews(reading, known, findings) && all;
    }

    private boolean searchViews(Reading reading, TextWords known, Findings findings) {
        boolean all = true;
        Affordable affordable = Affordable.of(Views.of(reading.text()), reading.text().length());
        all &= affordable.isAll();
        for (View view : affordable.views()) {
            all &= !view.isBounded();
            if (view.text().isEmpty()) {
                continue;
            }
            Reading under = reading.under(view);
            if (under.isPicked()) {
                letters.searchPicked(under, findings);
                picked.search(under, findings);
            } else {
                picked.search(under, findings);
                all &= search(under, known, findings);
            }
        }
        return all;
    }

    /// Whether all half-hidden words were looked at.
    private boolean search(Reading reading, TextWords known, Findings findings) {
        letters.search(reading, findings);
        ciphers.search(reading, findings);
        digests.search(reading, findings);
        // Digits stand beside letters in every id, and there they are no letters.
        if (Leet.mayBeIn(Ids.withoutAny(reading.text()))) {
            letters.searchLeet(reading.as(Leet.read(reading.text())), reading.text(), findings);
        }
        List<Match> matches = words(reading, known, findings);
        initials.search(reading, matches, findings);
        accounts.search(reading, findings);
        boolean all = masked.search(reading, findings);
        blanks.search(reading, findings);
        digits.search(reading, findings);
        dates.search(reading, findings);
        texts.search(reading, findings);
        return all;
    }

    private List<Match> words(Reading reading, TextWords known, Findings findings) {
        List<Match> matches = new ArrayList<>(reading.tokens().size());
        for (Token token : reading.tokens()) {
            TextWord word = token.text();
            Match match = word.match();
            matches.add(match == null ? word.judged(judge(word, known, reading.layer().isEmpty())) : match);
        }
        singles.search(reading, matches, findings);
        pairs.search(reading, matches, findings);
        bags.search(reading, matches, findings);
        return matches;
    }

    /// @param isKept whether it stands in the text itself, so that others may have it as well
    private Match judge(TextWord word, TextWords seen, boolean isKept) {
        if (!seen.mayCompare(WORDS_MAX)) {
            return vocabulary.exact(word);
        }
        Match known = memory.find(word);
        if (known != null) {
            return known;
        }
        Match match = vocabulary.match(word).onlySounds(pairs::isHalf, singles::isSound);
        if (isKept) {
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
