package org.nadhir.reports.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Mention;
import org.nadhir.model.Origin;
import org.nadhir.reports.register.Register;

/// Finds the cues of one English sentence: "X said", "said X", "according to X", "citing X", "X told Y".
final class EnglishCues {

    private static final int SUBJECT_WORDS_MAX = 20;
    private static final int APPOSITION_WORDS_MAX = 14;
    private static final int TRAILING_WORDS_MAX = 5;

    private final Register register;
    private final EnglishSubjects subjects;
    private final Speakers speakers;

    EnglishCues(Register register, Speakers speakers) {
        this.register = register;
        this.speakers = speakers;
        this.subjects = new EnglishSubjects(register, speakers);
    }

    List<Cue> find(Sentence sentence) {
        List<Cue> cues = new ArrayList<>();
        int i = 0;
        int free = 0;
        while (i < sentence.size()) {
            Optional<Cue> cue = at(sentence, i, free);
            if (cue.isPresent()) {
                cues.add(cue.get());
                speakers.spoke(new Subject(0, 0, cue.get().outlet(), cue.get().origin(), cue.get().further(),
                        cue.get().explicit(), cue.get().opinion()));
                i = Math.max(i + 1, cue.get().to());
                free = i;
            } else {
                i++;
            }
        }
        return cues;
    }

    private Optional<Cue> at(Sentence sentence, int i, int free) {
        String word = sentence.word(i);
        if (word.equals("according") && sentence.word(i + 1).equals("to")) {
            return after(sentence, i, i + 2);
        }
        if (word.equals("citing") || word.equals("quoting")) {
            return after(sentence, i, i + 1);
        }
        if (word.equals("per") && i + 1 < sentence.size()) {
            return after(sentence, i, i + 1).filter(cue -> cue.outlet() != null);
        }
        if (!Cues.SAID.contains(word)) {
            return Optional.empty();
        }
        Optional<Cue> before = subjectBefore(sentence, i, free);
        return before.isPresent() ? before : subjectAfter(sentence, i);
    }

    private Optional<Cue> after(Sentence sentence, int from, int subjectAt) {
        return subjects.parse(sentence, subjectAt).map(subject -> {
            Subject whole = subject;
            if (subject.origin() instanceof Origin.Anonymous && sentence.word(subject.to()).equals("and")) {
                Optional<Subject> second = subjects.parse(sentence, subject.to() + 1);
                if (second.isPresent() && second.get().origin() instanceof Origin.Anonymous other) {
                    whole = subject.and(other, second.get().to());
                }
            }
            return Cue.of(from, whole.to(), Cue.Form.PREPOSITION, whole, false, false);
        });
    }

    private Optional<Cue> subjectBefore(Sentence sentence, int verb, int free) {
        for (int start = Math.max(free, verb - SUBJECT_WORDS_MAX); start < verb; start++) {
            Optional<Subject> subject = subjects.parse(sentence, start);
            if (subject.isPresent() && (reaches(sentence, subject.get().to(), verb)
                    || describes(sentence, subject.get().to(), verb))) {
                boolean opinion = Cues.JUDGED.contains(sentence.word(verb))
                        || judges(sentence, subject.get().to(), verb);
                Cue cue = Cue.of(start, verb + 1, Cue.Form.VERB, subject.get(), false, opinion);
                Cue whole = withListener(sentence, asQuoting(sentence, cue, verb), verb);
                return Optional.of(asTrailing(sentence, whole));
            }
        }
        return pronoun(sentence, verb);
    }

    private static boolean reaches(Sentence sentence, int to, int verb) {
        return to == verb || (to == verb - 1 && List.of("also", "later", "earlier", "has", "have", "had", "on", "did")
                .contains(sentence.word(to)));
    }

    /// A description between commas: "X, a researcher who studies Y, said".
    private static boolean describes(Sentence sentence, int to, int verb) {
        if (to >= verb || verb - to > APPOSITION_WORDS_MAX || !sentence.commaBefore(to)
                || !sentence.commaBefore(verb)) {
            return false;
        }
        for (int i = to; i < verb; i++) {
            if (Cues.SAID.contains(sentence.word(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean judges(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Cues.COMMENTATORS.contains(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    /// A cue at the end of its sentence attributes what stands before it.
    private static Cue asTrailing(Sentence sentence, Cue cue) {
        int rest = sentence.size() - cue.to();
        String next = sentence.word(cue.to());
        boolean closing = Cues.ENGLISH_CLOSINGS.contains(next) && closesWhatIsSaid(sentence, cue);
        boolean condition = (next.equals("on") || closing) && rest <= TRAILING_WORDS_MAX;
        return cue.from() > 3 && (rest <= 1 || condition) ? cue.at(Cue.Form.TRAILING_VERB) : cue;
    }

    /// Whether the cue stands behind a comma or a closing quotation mark, and nothing more is said after it.
    private static boolean closesWhatIsSaid(Sentence sentence, Cue cue) {
        boolean apart = sentence.commaBefore(cue.from()) || sentence.hasBefore(cue.from(), '"');
        for (int i = cue.to(); apart && i < sentence.size(); i++) {
            apart = !sentence.word(i).equals("that") && !sentence.commaBefore(i)
                    && !sentence.hasBefore(i, '"');
        }
        return apart;
    }

    /// "The Guardian quoted an official as saying": the paper relays, the official speaks.
    private Cue asQuoting(Sentence sentence, Cue cue, int verb) {
        EntityId relay = cue.outlet();
        if (relay == null || !(sentence.word(verb).equals("quoted") || sentence.word(verb).equals("cited"))) {
            return cue;
        }
        return subjects.parse(sentence, verb + 1)
                .filter(speaker -> speaker.origin() != null)
                .map(speaker -> {
                    int to = speaker.to();
                    boolean saying = sentence.word(to).equals("as") && sentence.word(to + 1).equals("saying");
                    int end = saying ? to + 2 : to;
                    int last = sentence.word(end).equals("that") ? end + 1 : end;
                    return Cue.of(cue.from(), last, cue.form(), speaker, false, cue.opinion()).relayedBy(relay);
                })
                .orElse(cue);
    }

    /// "He said", "they added": the last speaker goes on.
    private Optional<Cue> pronoun(Sentence sentence, int verb) {
        if (verb > 0 && List.of("he", "she", "they", "it").contains(sentence.word(verb - 1))) {
            boolean late = sentence.size() - verb <= 3 && verb > 3;
            return speakers.last().map(last -> new Cue(verb - 1, verb + 1,
                    late ? Cue.Form.TRAILING_VERB : Cue.Form.VERB,
                    last.origin() == null ? last.outlet() : null, last.origin(), List.of(), null, false, false,
                    last.commentator()));
        }
        return Optional.empty();
    }

    private Optional<Cue> subjectAfter(Sentence sentence, int verb) {
        if (verb == 0 || !(sentence.hasBefore(verb, '"') || sentence.commaBefore(verb))) {
            return Optional.empty();
        }
        return subjects.parse(sentence, verb + 1).map(subject ->
                Cue.of(verb, subject.to(), Cue.Form.TRAILING_VERB, subject, false, false));
    }

    private Cue withListener(Sentence sentence, Cue cue, int verb) {
        int that = verb + 1;
        int named = sentence.mentionFrom(that) == null && sentence.word(that).equals("the") ? that + 1 : that;
        Mention listener = sentence.mentionFrom(named);
        boolean told = List.of("told", "tells").contains(sentence.word(verb));
        Cue whole = cue;
        if (told && listener != null && register.is(listener.entity(), Entity.Type.MEDIA)) {
            EntityId medium = listener.entity();
            that = sentence.after(named);
            whole = whole.spokenTo(medium).upTo(that);
        }
        return sentence.word(that).equals("that") ? whole.upTo(that + 1) : whole;
    }
}
