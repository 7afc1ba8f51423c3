package org.nadhir.reports.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Mention;
import org.nadhir.model.Origin;
import org.nadhir.reports.register.Register;

/// Finds the cues of one Arabic sentence, left to right, none inside another.
final class ArabicCues {

    private static final int TERMINATOR_WORDS_MAX = 28;
    private static final int LEAD_MAX = 2;
    private static final int ANNOUNCED_WORDS_MAX = 5;

    private final Register register;
    private final SubjectParser subjects;
    private final Speakers speakers;

    ArabicCues(Register register, Speakers speakers) {
        this.register = register;
        this.speakers = speakers;
        this.subjects = new SubjectParser(register, speakers);
    }

    List<Cue> find(Sentence sentence) {
        List<Cue> cues = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            noteRecording(sentence, i);
            Optional<Cue> cue = at(sentence, i);
            if (cue.isPresent()) {
                cues.add(cue.get());
                speakers.spoke(new Subject(0, 0, cue.get().outlet(), cue.get().origin(), cue.get().further(),
                        cue.get().explicit(), cue.get().opinion()));
                i = Math.max(i + 1, cue.get().to());
            } else {
                i++;
            }
        }
        return cues;
    }

    /// Remembers who issued the video or statement that is spoken of, for "the video said".
    private void noteRecording(Sentence sentence, int at) {
        boolean statement = sentence.word(at).equals("بيان") || sentence.word(at).equals("بيانا");
        if (!Cues.VIDEO_FIRST.contains(sentence.word(at)) && !statement) {
            return;
        }
        for (int i = at + 1; i < Math.min(sentence.size(), at + 4); i++) {
            if (issues(sentence.mention(i), statement)) {
                return;
            }
        }
        for (int i = at - 1; i >= 0; i--) {
            if (issues(sentence.mention(i), statement)) {
                return;
            }
        }
    }

    private boolean issues(@Nullable Mention mention, boolean statement) {
        boolean issuer = mention != null && (register.is(mention.entity(), Entity.Type.ARMED_GROUP)
                || (statement && register.is(mention.entity(), Entity.Type.BODY)));
        if (mention != null && issuer) {
            speakers.issued(mention.entity());
        }
        return issuer;
    }

    private Optional<Cue> at(Sentence sentence, int i) {
        String word = sentence.word(i);
        String verb = Cues.verb(word);
        if (verb.equals("نقلا") && sentence.word(i + 1).equals("عن")) {
            return subjects.parse(sentence, i + 2).map(subject ->
                    Cue.of(i, subject.to(), Cue.Form.PREPOSITION, subject, true, false));
        }
        if ((verb.equals("نقل") || verb.equals("نقلت")) && sentence.mention(i) == null) {
            return relayed(sentence, i);
        }
        if (Cues.BY.contains(verb) || verb.equals("كما") || word.equals("وبحسب") || Cues.BY.contains(word)) {
            return preposition(sentence, i);
        }
        if (verb.equals("علي") && (sentence.word(i + 1).equals("لسان") || sentence.word(i + 1).equals("حد"))) {
            int from = sentence.word(i + 1).equals("حد") ? i + 3 : i + 2;
            return subjects.parse(sentence, from).map(subject ->
                    Cue.of(i, subject.to(), Cue.Form.PREPOSITION, subject, false, false));
        }
        if (Cues.SHOW.contains(verb) && Cues.SHOWN.contains(sentence.word(i + 1))) {
            return documents(sentence, i);
        }
        if (verb.equals("يذكر") && i < LEAD_MAX && Cues.THAT.contains(sentence.word(i + 1))) {
            return Optional.of(new Cue(i, i + 2, Cue.Form.NOBODY, null, null, List.of(), null, false, true, false));
        }
        if (Cues.SAY.contains(verb) && sentence.mention(i) == null) {
            return verbFirst(sentence, i, verb);
        }
        return subjectFirst(sentence, i);
    }

    /// نقلت صحيفة X عن Y قوله.
    private Optional<Cue> relayed(Sentence sentence, int i) {
        Optional<Subject> outlet = subjects.parse(sentence, i + 1);
        if (outlet.isEmpty()) {
            return Optional.empty();
        }
        int about = outlet.get().to();
        if (!sentence.word(about).equals("عن")) {
            Cue alone = Cue.of(i, about, Cue.Form.VERB, outlet.get(), true, false);
            return terminator(sentence, about) >= 0 ? Optional.of(withTail(sentence, alone)) : Optional.empty();
        }
        Cue relay = Cue.of(i, about + 1, Cue.Form.VERB, outlet.get(), true, false);
        Optional<Subject> speaker = subjects.parse(sentence, about + 1);
        if (speaker.isEmpty()) {
            return Optional.of(relay);
        }
        Cue both = relay.relaying(Cue.of(about + 1, speaker.get().to(), Cue.Form.VERB, speaker.get(), false, false));
        EntityId office = who(relay);
        return Optional.of(withTail(sentence, office == null ? both : both.relayedBy(office)));
    }

    /// بحسب X، وفقاً لـ X، حسب ما نشرت X، كما أعلن X.
    private Optional<Cue> preposition(Sentence sentence, int i) {
        int from = i + 1;
        boolean publishes = false;
        boolean like = Cues.verb(sentence.word(i)).equals("كما");
        if (sentence.word(from).equals("ما") || like) {
            int verbAt = like ? from : from + 1;
            String verb = sentence.word(verbAt);
            if (!Cues.SAY.contains(verb) || (like && !sentence.commaBefore(i) && i > 0)) {
                return Optional.empty();
            }
            publishes = verb.startsWith("نقل") || verb.startsWith("نشر") || verb.startsWith("ذكر")
                    || verb.startsWith("اورد") || verb.startsWith("بث");
            from = verbAt + 1;
        } else if (sentence.word(from).equals("ل")) {
            from++;
        } else if (SubjectParser.bareOfL(sentence.word(from)).equals("بيان")) {
            publishes = true;
            from++;
            boolean by = Cues.PUBLISHED_BY.contains(sentence.word(from));
            from += by ? 1 : sentence.word(from).equals("صادر") ? 2 : 0;
        }
        boolean relays = publishes;
        Optional<Subject> subject = subjects.parse(sentence, from);
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        Cue cue = Cue.of(i, subject.get().to(), Cue.Form.PREPOSITION, subject.get(), relays, false);
        if (like && i == 0 && terminator(sentence, cue.to()) < 0) {
            return Optional.empty();
        }
        int to = cue.to();
        if (cue.outlet() != null && sentence.word(to).equals("عن")) {
            Optional<Subject> speaker = subjects.parse(sentence, to + 1);
            if (speaker.isPresent()) {
                return Optional.of(cue.relaying(
                        Cue.of(to + 1, speaker.get().to(), Cue.Form.PREPOSITION, speaker.get(), false, false)));
            }
        }
        return Optional.of(cue);
    }

    /// Pictures and documents that a body shows: it speaks through them.
    private Optional<Cue> documents(Sentence sentence, int i) {
        for (int k = i + 2; k < Math.min(sentence.size(), i + TERMINATOR_WORDS_MAX / 2); k++) {
            Mention mention = sentence.mentionFrom(k);
            boolean account = Cues.ACCOUNT.contains(sentence.word(k - 1))
                    || Cues.ACCOUNT.contains(sentence.word(k - 2));
            if (mention != null && account) {
                Optional<Subject> subject = subjects.parse(sentence, k);
                if (subject.isPresent()) {
                    return Optional.of(Cue.of(i, subject.get().to(), Cue.Form.VERB, subject.get(), false, false));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Cue> verbFirst(Sentence sentence, int i, String verb) {
        boolean opinion = Cues.OPINION.contains(verb);
        Optional<Subject> subject = elidedBeforeObject(sentence, i, verb);
        boolean elided = subject.isPresent();
        if (!elided) {
            subject = subjects.parse(sentence, i + 1);
        }
        if (subject.isEmpty()) {
            return continued(sentence, i, verb, opinion);
        }
        Subject who = subject.get();
        Cue cue = Cue.of(i, who.to(), Cue.Form.VERB, who, verb.startsWith("نشر"), opinion);
        if (elided) {
            return Optional.of(cue);
        }
        if (verb.startsWith("نشر") || verb.startsWith("بث")) {
            return Cues.PUBLISHED.contains(publishedAfter(sentence, who.to()))
                    ? Optional.of(cue) : Optional.empty();
        }
        int end = terminator(sentence, who.to());
        if (end < 0 && verb.startsWith("اعلن") && announces(sentence, who)) {
            return Optional.of(cue);
        }
        if (end < 0 && !Cues.DIRECT.contains(verb) && !spokenTo(sentence, cue).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(withTail(sentence, cue));
    }

    /// "The ministry announced, on Saturday, the arrest of": a body speaks of its own act.
    private boolean announces(Sentence sentence, Subject who) {
        boolean body = who.origin() instanceof Origin.Named(EntityId speaker) && register.is(speaker, Entity.Type.BODY);
        for (int i = who.to(); body && i < Math.min(sentence.size(), who.to() + ANNOUNCED_WORDS_MAX); i++) {
            if (Cues.ANNOUNCED.contains(sentence.word(i)) || Cues.ANNOUNCED.contains(Cues.verb(sentence.word(i)))) {
                return true;
            }
        }
        return false;
    }

    private static String publishedAfter(Sentence sentence, int from) {
        for (int i = from; i < Math.min(from + 6, sentence.size()); i++) {
            if (Cues.PUBLISHED.contains(sentence.word(i))) {
                return sentence.word(i);
            }
        }
        return "";
    }

    /// "He threatened the administration": the verb is masculine, the noun feminine, so the noun is the object.
    private Optional<Subject> elidedBeforeObject(Sentence sentence, int i, String verb) {
        Mention object = sentence.mentionFrom(i + 1);
        boolean masculine = Cues.THREATEN.contains(verb) && !verb.endsWith("ت");
        if (object == null || !masculine || !sentence.word(i + 1).endsWith("ه")) {
            return Optional.empty();
        }
        return speakers.issuer().map(group -> Subject.origin(
                i + 1, sentence.after(i + 1), new Origin.Named(group), false, false));
    }

    /// A verb without a subject: the last speaker goes on.
    private Optional<Cue> continued(Sentence sentence, int i, String verb, boolean opinion) {
        if (!Cues.CONTINUE.contains(verb)) {
            return Optional.empty();
        }
        boolean said = Cues.THAT.contains(sentence.word(i + 1)) || sentence.hasBefore(i + 1, ':')
                || ((sentence.word(i + 1).equals("خلال") || sentence.word(i + 1).equals("في"))
                        && terminator(sentence, i + 1) > 0);
        if (!said) {
            return Optional.empty();
        }
        return speakers.last().map(last -> {
            Cue cue = new Cue(i, i + 1, Cue.Form.VERB, last.origin() == null ? last.outlet() : null, last.origin(),
                    List.of(), null, false, false, opinion || last.commentator());
            return withTail(sentence, cue);
        });
    }

    /// مسؤولون أمريكيون أرجعوا …، صحيفة X تكشف: …
    private Optional<Cue> subjectFirst(Sentence sentence, int i) {
        if (i > 0 && !sentence.commaBefore(i)) {
            return Optional.empty();
        }
        Optional<Subject> subject = subjects.parse(sentence, i);
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        int verbAt = subject.get().to();
        boolean speaks = Cues.SAY.contains(sentence.word(verbAt)) && !sentence.commaBefore(verbAt);
        boolean colon = i == 0 && verbAt < sentence.size() && sentence.hasBefore(verbAt, ':');
        if (!speaks && !colon) {
            return Optional.empty();
        }
        boolean direct = Cues.DIRECT.contains(sentence.word(verbAt));
        if (speaks && !direct && terminator(sentence, verbAt + 1) < 0) {
            return Optional.empty();
        }
        Cue cue = Cue.of(i, speaks ? verbAt + 1 : verbAt, Cue.Form.VERB, subject.get(), false,
                Cues.OPINION.contains(sentence.word(verbAt)));
        return Optional.of(withTail(sentence, cue));
    }

    /// Where "that" or a colon follows, as the index of the word before which what is said begins; -1 if nowhere.
    private int terminator(Sentence sentence, int from) {
        for (int i = from; i < Math.min(sentence.size(), from + TERMINATOR_WORDS_MAX); i++) {
            String word = sentence.word(i);
            if (sentence.hasBefore(i, ':')
                    || (sentence.hasBefore(i, '"') && i == from && sentence.mentionFrom(i) == null)) {
                return i;
            }
            if (Cues.THAT.contains(word) || (Cues.ABOUT.contains(word) && i < from + 8)) {
                return i + 1;
            }
            boolean negated = sentence.word(i - 1).equals("عدم");
            if (i > from && Cues.SAY.contains(word) && !Cues.ANONYMITY.contains(word) && !negated) {
                return -1;
            }
        }
        return -1;
    }

    /// Takes in what stands between the speaker and what is said: the medium spoken to, the occasion, "that".
    private Cue withTail(Sentence sentence, Cue cue) {
        Cue whole = cue;
        Optional<EntityId> medium = spokenTo(sentence, cue);
        int end = terminator(sentence, cue.to());
        if (medium.isPresent()) {
            whole = whole.spokenTo(medium.get());
        }
        if (end >= 0 && end <= cue.to() + 1) {
            return whole.upTo(Math.max(end, cue.to()));
        }
        return end >= 0 && medium.isPresent() ? whole.upTo(end) : whole;
    }

    private Optional<EntityId> spokenTo(Sentence sentence, Cue cue) {
        int end = terminator(sentence, cue.to());
        int last = end < 0 ? Math.min(sentence.size(), cue.to() + 8) : end;
        for (int i = cue.to(); i < last; i++) {
            Mention mention = sentence.mentionFrom(i);
            if (mention != null && register.is(mention.entity(), Entity.Type.MEDIA)) {
                String before = sentence.word(i - 1);
                boolean joined = sentence.word(i).startsWith("ل");
                if (before.equals("ل") || joined || (before.startsWith("ل")
                        && Cues.MEDIA_NOUNS.contains(SubjectParser.bareOfL(before)))
                        || before.equals("مع")) {
                    return Optional.of(mention.entity());
                }
            }
        }
        return Optional.empty();
    }

    /// Whom a cue names by name: the speaker, else the outlet.
    static @Nullable EntityId who(Cue cue) {
        return cue.origin() instanceof Origin.Named named ? named.who() : cue.outlet();
    }
}
