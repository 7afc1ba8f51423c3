package org.nadhir.reports.leak;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Persons by the names that people give themselves in networks (`knajjar84`, `@khalid_n`, `KhaNaj`), by initials
/// written together (`KN`, `K Y N`), by a title and a family name that is an ordinary word, and as somebody's father
/// or mother (`Abu Khalid`). What a crowd shares is noted only. The lists are our own.
final class AccountSearch {

    private static final int MANY = 500;
    private static final int ACCOUNT_MIN = 5;
    private static final int SYLLABLE = 3;
    /// Of so many persons few have the same two initials in another script.
    private static final int FEW = 20;
    private static final int EVIDENCE_MIN = 3;
    private static final int EVIDENCE_UNHINTED_MIN = 4;
    private static final int EVIDENCE_OF_CHILD_MIN = 2;
    private static final int DIGITS_MAX = 4;
    private static final int INITIALS_MAX = 4;
    private static final String JOINTS = "._-";
    /// What a word may be: [Judged#roles].
    private static final int NAMED = 1;
    private static final int BRIEF = 2;
    private static final int TITLE = 4;
    private static final int PARENT = 8;
    /// Written in capitals and nobody's initials; folded.
    private static final Set<String> SHORT_WORDS = Set.of(
            "us", "usa", "uk", "un", "eu", "uae", "am", "pm", "hq", "it", "tv", "id", "ok", "ak", "fm", "cd", "dc",
            "ii", "iii", "iv", "vi", "vii", "ix", "xi", "to", "no", "of", "on", "in", "at", "by", "or", "if", "is",
            "we", "do", "be", "an", "as", "so", "up", "my", "he", "go", "me", "and", "the", "for", "not", "all",
            "new", "ngo", "ied", "uav", "gps", "sms", "pdf", "tlp", "utc", "gmt", "est", "ceo", "who", "icrc",
            "isis", "vip", "suv", "rpg", "fbi", "cia", "nato", "red", "amber", "car", "bus", "web", "www", "url",
            "xml", "json", "cap", "iso", "km", "cm", "mm", "kg", "mp", "pr", "rn", "st", "dr", "mr", "ms", "de",
            "la", "le", "et", "du", "en", "au", "ou", "je", "il", "ce", "sa", "se", "ne", "ddr", "msf", "wfp",
            "rsvp", "sos", "faq", "asap", "tba", "nb");
    /// Folded.
    private static final Set<String> PARENTS = Set.of(
            "abu", "abou", "aboo", "bu", "umm", "um", "om", "oum", "ummu", "father", "mother", "ابو", "ام", "والد",
            "والده", "بدر", "مادر", "pere", "mere", "son", "daughter", "fils", "fille", "ابن", "بنت",
            "ابي", "ابا", "abi");
    private static final Set<String> TITLES = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "professor", "eng", "sheikh", "shaikh", "haji", "hajji", "sayyid", "mme",
            "mlle", "docteur", "monsieur", "madame", "general", "colonel", "captain", "major", "m", "sir", "lady",
            "دكتور", "الدكتور", "الدكتوره", "السيد", "السيده", "الشيخ", "الحاج", "الاستاذ", "المهندس", "اقاي", "خانم",
            "جناب", "صاحب", "العقيد", "النقيب", "اللواء", "دكتر");

    private final Map<String, Set<Integer>> accounts = new HashMap<>();
    private final Map<String, Set<Integer>> hinted = new HashMap<>();
    private final Map<String, Set<Integer>> initials = new HashMap<>();
    private final Map<String, Set<Integer>> names = new HashMap<>();
    private final Map<String, Set<Integer>> families = new HashMap<>();
    private final SoundingNames firstNames;
    private final SoundingNames lastNames;
    private final List<Form> persons;
    private final Lexicon lexicon;
    private final boolean many;
    private final boolean few;

    AccountSearch(List<Form> forms, Lexicon lexicon, SoundingNames firstNames, SoundingNames lastNames) {
        this.firstNames = firstNames;
        this.lastNames = lastNames;
        this.persons = forms.stream()
                .filter(form -> form.kind() == Trace.Kind.PERSON && form.isManyWords())
                .toList();
        this.lexicon = lexicon;
        this.many = forms.size() > MANY;
        this.few = persons.size() <= FEW;
        for (Form form : persons) {
            put(form, lexicon, many);
        }
    }

    private void put(Form form, Lexicon lexicon, boolean many) {
        String first = form.words().getFirst();
        String last = form.last();
        for (String account : List.of(first.charAt(0) + last, last + first.charAt(0))) {
            add(account.length() >= ACCOUNT_MIN && !lexicon.isCommon(account) ? accounts : hinted, account, form);
        }
        String begun = begun(first) + begun(last);
        add(many || lexicon.isCommon(begun) || begun.length() <= ACCOUNT_MIN ? hinted : accounts, begun, form);
        for (String account : List.of(first + last.charAt(0), last.charAt(0) + first, first, last)) {
            add(hinted, account, form);
        }
        StringBuilder all = new StringBuilder();
        form.words().forEach(word -> all.append(word.charAt(0)));
        add(initials, all.toString(), form);
        add(initials, "" + first.charAt(0) + last.charAt(0), form);
        if (few) {
            Initials.rows(form.words()).forEach(row -> add(initials, row, form));
            Initials.rows(List.of(first, last)).forEach(row -> add(initials, row, form));
        }
        if (form.squeezed().endsWith("al" + last) || form.squeezed().endsWith("el" + last)) {
            add(initials, first.charAt(0) + form.squeezed().substring(form.squeezed().length() - last.length() - 2)
                    .substring(0, 1) + last.charAt(0), form);
        }
        form.words().forEach(word -> add(names, word, form));
        add(families, last, form);
    }

    private static String begun(String word) {
        return word.substring(0, Math.min(SYLLABLE, word.length()));
    }

    private static void add(Map<String, Set<Integer>> to, String key, Form form) {
        to.computeIfAbsent(key, same -> new HashSet<>()).add(form.trace());
    }

    void search(Reading reading, Judged judged, Findings findings) {
        // Two capitals are soon found in what only looks like an encoding.
        if (persons.isEmpty() || !reading.layer().isEmpty()) {
            return;
        }
        TextWord[] each = reading.each();
        // What is found in a part of an id or a moment is chance (MachineTokens), and there are dozens of them.
        String plain = reading.withoutIds();
        for (int i = 0; i < each.length; i++) {
            int start = reading.folded().textStart(reading.folded().wordStart(i));
            if (plain.charAt(start) != reading.text().charAt(start)) {
                continue;
            }
            TextWord text = each[i];
            int known = judged.roles(text);
            int roles = known < 0 ? judged.roles(text, roles(text.letters())) : known;
            if (roles > 0) {
                search(reading, i, text.letters(), roles, findings);
            }
            if (i + 1 < each.length && isJoint(reading, i)) {
                account(reading, i, i + 2, text.letters() + each[i + 1].letters(), findings);
                joint(reading, i, findings);
            }
        }
    }

    private void search(Reading reading, int i, String word, int roles, Findings findings) {
        Folded folded = reading.folded();
        if ((roles & NAMED) != 0) {
            account(reading, i, i + 1, word, findings);
        }
        if ((roles & BRIEF) != 0 && isCapital(reading, i)) {
            initials(reading, i, word, findings);
        }
        boolean title = (roles & TITLE) != 0 && i + 1 < folded.wordCount();
        if (title && between(reading, i).length() <= 2) {
            boolean titled = !word.equals("m") || between(reading, i).startsWith(".");
            found(reading, i, i + 2, families.getOrDefault(folded.word(i + 1), Set.of()), titled, findings);
            String bare = Form.bare(folded.word(i + 1));
            found(reading, i, i + 2, families.getOrDefault(bare, Set.of()), titled, findings);
        }
        if ((roles & PARENT) != 0) {
            child(reading, i, findings);
        }
    }

    /// What a word may be here: asked once for each different word of a text.
    private int roles(String word) {
        String name = withoutDigits(word);
        boolean named = name.length() >= ACCOUNT_MIN - 1
                && (accounts.containsKey(name)
                        || hinted.containsKey(name)
                        || ((!many || name.length() < word.length()) && isSounded(name)));
        return (named ? NAMED : 0)
                | (word.length() <= INITIALS_MAX ? BRIEF : 0)
                | (TITLES.contains(word) ? TITLE : 0)
                | (PARENTS.contains(word) ? PARENT : 0);
    }

    /// Whether one sign stands between a word and the next that names in networks are joined with.
    private static boolean isJoint(Reading reading, int word) {
        Folded folded = reading.folded();
        int behind = folded.wordStart(word + 1);
        int end = folded.textEnd(behind);
        return folded.textStart(behind) == end + 1 && JOINTS.indexOf(reading.text().charAt(end)) >= 0;
    }

    private static String withoutDigits(String written) {
        int end = written.length();
        while (end > 0 && written.length() - end < DIGITS_MAX && Character.isDigit(written.charAt(end - 1))) {
            end--;
        }
        return written.substring(0, end);
    }

    private static String between(Reading reading, int word) {
        Folded folded = reading.folded();
        int end = folded.textEnd(folded.wordStart(word + 1));
        return reading.text().substring(end, Math.max(end, folded.textStart(folded.wordStart(word + 1))));
    }

    private void account(Reading reading, int first, int behind, String written, Findings findings) {
        String name = withoutDigits(written);
        if (name.length() < ACCOUNT_MIN - 1) {
            return;
        }
        int start = reading.folded().textStart(reading.folded().wordStart(first));
        boolean hint = (start > 0 && reading.text().charAt(start - 1) == '@') || name.length() < written.length();
        found(reading, first, behind, accounts.getOrDefault(name, Set.of()), true, findings);
        found(reading, first, behind, hinted.getOrDefault(name, Set.of()), hint, findings);
        if (isSounded(reading, first, name) && (hint || !many)) {
            found(reading, first, behind, sounding(name, hint), true, findings);
        }
    }

    /// Whether a word is written as accounts are, and everybody's word is none.
    private boolean isSounded(Reading reading, int first, String name) {
        int start = reading.folded().textStart(reading.folded().wordStart(first));
        return Character.isLowerCase(reading.text().charAt(start)) && isSounded(name);
    }

    private boolean isSounded(String name) {
        return name.length() >= ACCOUNT_MIN && Sounds.isLatin(name) && !lexicon.isCommon(name);
    }

    /// Names in other scripts with an initial: `ykhattak` for یوسف خٹک.
    private Set<Integer> sounding(String name, boolean hint) {
        int least = hint ? EVIDENCE_MIN : EVIDENCE_UNHINTED_MIN;
        Set<Integer> traces = new HashSet<>();
        int end = name.length() - 1;
        add(lastNames.of(name.substring(1), least), name.charAt(0), false, traces);
        if (hint) {
            add(lastNames.of(name.substring(0, end), least), name.charAt(end), false, traces);
            add(firstNames.of(name.substring(1), least), name.charAt(0), true, traces);
            add(firstNames.of(name.substring(0, end), least), name.charAt(end), true, traces);
        }
        return traces;
    }

    private static void add(List<Form> forms, char initial, boolean ofLast, Set<Integer> traces) {
        for (Form form : forms) {
            String other = ofLast ? form.last() : form.words().getFirst();
            if (Initials.isOf(other.charAt(0), initial)) {
                traces.add(form.trace());
            }
        }
    }

    /// An initial and a name with a sign between: `k.yusuf`.
    private void joint(Reading reading, int first, Findings findings) {
        Folded folded = reading.folded();
        String one = folded.word(first);
        String next = folded.word(first + 1);
        boolean before = one.length() == 1 && isSounded(reading, first + 1, next);
        boolean behind = next.length() == 1 && isSounded(reading, first, one);
        Set<Integer> traces = new HashSet<>();
        if (before || behind) {
            String name = before ? next : one;
            char initial = before ? one.charAt(0) : next.charAt(0);
            add(lastNames.of(name, EVIDENCE_MIN), initial, false, traces);
            add(firstNames.of(name, EVIDENCE_MIN), initial, true, traces);
        }
        found(reading, first, first + 2, traces, true, findings);
    }

    private static boolean isCapital(Reading reading, int word) {
        Folded folded = reading.folded();
        int start = folded.textStart(folded.wordStart(word));
        int end = folded.textEnd(folded.wordStart(word + 1));
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(reading.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Capitals together, or one by one with a space between.
    private void initials(Reading reading, int first, String word, Findings findings) {
        Folded folded = reading.folded();
        StringBuilder letters = new StringBuilder(word);
        int behind = first + 1;
        boolean alone = word.length() == 1
                && (first == 0 || folded.wordStart(first) - folded.wordStart(first - 1) > 1);
        while (alone
                && behind < folded.wordCount()
                && letters.length() < INITIALS_MAX
                && folded.wordStart(behind + 1) - folded.wordStart(behind) == 1
                && between(reading, behind - 1).equals(" ")
                && isCapital(reading, behind)) {
            letters.append(folded.word(behind++));
        }
        String key = letters.toString();
        if (key.length() > 1 && !SHORT_WORDS.contains(key)) {
            found(reading, first, behind, initials.getOrDefault(key, Set.of()), true, findings);
        }
    }

    /// The name of a child, in this script or another one; an article or "of" may stand between.
    private void child(Reading reading, int parent, Findings findings) {
        Folded folded = reading.folded();
        int next = parent + 1;
        if (next < folded.wordCount() && Set.of("of", "de", "d", "al", "el").contains(folded.word(next))) {
            next++;
        }
        if (next >= folded.wordCount() || between(reading, parent).length() > 2) {
            return;
        }
        String name = folded.word(next);
        Set<Integer> traces = new HashSet<>(names.getOrDefault(name, Set.of()));
        List<Form> sounding = lexicon.isCommon(name) ? List.of() : firstNames.of(name, EVIDENCE_OF_CHILD_MIN);
        sounding.forEach(form -> traces.add(form.trace()));
        found(reading, parent, next + 1, traces, true, findings);
    }

    private static void found(
            Reading reading, int first, int behind, Set<Integer> traces, boolean counts, Findings findings) {
        for (int trace : counts ? traces : Set.<Integer>of()) {
            findings.add(
                    reading,
                    trace,
                    Leak.Kind.TRACE,
                    Layer.INITIALS,
                    traces.size() >= Crowd.ENOUGH ? Leak.Weight.NOTED : Leak.Weight.NEAR,
                    reading.folded().wordStart(first),
                    reading.folded().wordStart(behind));
        }
    }
}
