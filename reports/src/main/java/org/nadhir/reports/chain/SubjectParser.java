package org.nadhir.reports.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Mention;
import org.nadhir.model.Origin;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.register.Register;

/// Reads who speaks, in Arabic, from one word of a sentence on.
final class SubjectParser {

    private static final EntityId UNKNOWN = new EntityId("~unknown");
    private static final int TITLE_WORDS_MAX = 10;
    private static final int CLAUSE_WORDS_MAX = 14;

    private final Register register;
    private final Speakers speakers;

    SubjectParser(Register register, Speakers speakers) {
        this.register = register;
        this.speakers = speakers;
    }

    Optional<Subject> parse(Sentence sentence, int from) {
        int i = from;
        while (Cues.FILLERS.contains(sentence.word(i)) || Cues.QUANTITY.contains(bareOfL(sentence.word(i)))) {
            i++;
        }
        if (i >= sentence.size()) {
            return Optional.empty();
        }
        Optional<Subject> subject = outlet(sentence, i);
        if (subject.isEmpty()) {
            subject = titled(sentence, i);
        }
        if (subject.isEmpty()) {
            subject = anonymous(sentence, i);
        }
        if (subject.isEmpty()) {
            subject = named(sentence, i);
        }
        if (subject.isEmpty()) {
            subject = recording(sentence, i);
        }
        return subject.map(found -> found.from(from));
    }

    private Optional<Subject> outlet(Sentence sentence, int at) {
        Mention here = sentence.mentionFrom(at);
        boolean noun = Cues.MEDIA_NOUNS.contains(bareOfL(sentence.word(at)));
        if (here == null && noun) {
            here = sentence.mentionFrom(at + 1);
            if (here == null && sentence.hasBefore(at + 1, '"')) {
                return quotedOutlet(sentence, at);
            }
        }
        if (here == null || !register.is(here.entity(), Entity.Type.MEDIA)) {
            return Optional.empty();
        }
        int to = sentence.after(noun && sentence.mention(at) == null ? at + 1 : at);
        while (register.nationality(sentence.word(to)).isPresent() || sameEntity(sentence.mention(to), here)) {
            to++;
        }
        return Optional.of(Subject.outlet(at, to, here.entity(), !here.rule().equals("coreference")));
    }

    private static boolean sameEntity(@Nullable Mention mention, Mention other) {
        return mention != null && mention.entity().equals(other.entity());
    }

    /// A medium that no list knows, named in quotation marks after "the newspaper".
    private static Optional<Subject> quotedOutlet(Sentence sentence, int noun) {
        StringBuilder id = new StringBuilder("~");
        int i = noun + 1;
        while (i < sentence.size() && i <= noun + 4) {
            id.append(i == noun + 1 ? "" : "-").append(sentence.word(i));
            i++;
            if (sentence.hasBefore(i, '"') || i == sentence.size()) {
                return Optional.of(Subject.outlet(noun, i, new EntityId(id.toString()), true));
            }
        }
        return Optional.empty();
    }

    /// A person with a title or a description before the name: وزير الدفاع الأمريكي لويد أوستن.
    private Optional<Subject> titled(Sentence sentence, int at) {
        String first = bareOfL(sentence.word(at));
        if (!Cues.TITLES.contains(first)) {
            return Optional.empty();
        }
        boolean commentator = false;
        for (int i = at; i < sentence.size() && i < at + TITLE_WORDS_MAX && !ends(sentence, i, at); i++) {
            String word = sentence.word(i);
            commentator |= Cues.COMMENTATORS.contains(bareOfL(word))
                    || (word.startsWith("و") && Cues.COMMENTATORS.contains(word.substring(1)));
            Mention mention = sentence.mentionFrom(i);
            if (mention != null && register.is(mention.entity(), Entity.Type.PERSON)) {
                return Optional.of(person(at, sentence.after(i), mention.entity(), commentator, true));
            }
        }
        return unlistedPerson(sentence, at, commentator);
    }

    private Subject person(int from, int to, EntityId who, boolean commentator, boolean explicit) {
        boolean judges = commentator || speakers.isCommentator(who);
        return Subject.origin(from, to, new Origin.Named(who), explicit, judges);
    }

    /// A titled person whom no list knows: the two words after the title phrase, or after its comma, are the name.
    private Optional<Subject> unlistedPerson(Sentence sentence, int at, boolean commentator) {
        int i = at + 1;
        while (i < sentence.size() && i < at + TITLE_WORDS_MAX && !ends(sentence, i, at) && !sentence.commaBefore(i)
                && isDescription(sentence, i)) {
            i = Math.max(i + 1, sentence.mention(i) == null ? i + 1 : sentence.after(i));
        }
        boolean afterTitle = i < sentence.size() && !ends(sentence, i, at) && i + 1 < sentence.size()
                && !Cues.SAY.contains(Cues.verb(sentence.word(i)));
        int to = i;
        if (afterTitle) {
            while (to < sentence.size() && to < i + 3 && !ends(sentence, to, at) && (to == i
                    || !sentence.commaBefore(to))
                    && sentence.mention(to) == null && !Cues.OF_PLACE.contains(sentence.word(to))
                    && sentence.word(to).length() > 1) {
                to++;
            }
        }
        int nameFrom = to - i >= 2 ? i : at;
        if (nameFrom == at && sentence.word(at).length() < 3) {
            return Optional.empty();
        }
        if (nameFrom == at && !Cues.role(sentence.word(at)).isEmpty()) {
            return Optional.empty();
        }
        StringBuilder id = new StringBuilder("~");
        for (int k = nameFrom; k < Math.max(to, at + 1); k++) {
            id.append(k == nameFrom ? "" : "-").append(k == at ? bareOfL(sentence.word(k)) : sentence.word(k));
        }
        return Optional.of(person(at, Math.max(to, at + 1), new EntityId(id.toString()), commentator, true));
    }

    private boolean isDescription(Sentence sentence, int i) {
        String word = sentence.word(i);
        return sentence.mention(i) != null || word.startsWith("ال") || word.startsWith("وال")
                || Cues.OF_PLACE.contains(word) || register.nationality(word).isPresent()
                || Cues.TITLES.contains(word) || word.equals("باسم") || word.equals("مركز") || word.equals("شؤون");
    }

    /// Whether the phrase of the speaker cannot go on at `i`.
    private static boolean ends(Sentence sentence, int i, int at) {
        String word = sentence.word(i);
        return i > at && (Cues.THAT.contains(word) || sentence.hasBefore(i, ':')
                || Cues.SAY.contains(word) || word.equals("الي") || word.equals("خلال"));
    }

    private Optional<Subject> anonymous(Sentence sentence, int at) {
        String role = Cues.role(sentence.word(at));
        if (role.isEmpty()) {
            return Optional.empty();
        }
        AnonymousPhrase phrase = new AnonymousPhrase(register, sentence, at, role);
        phrase.read();
        Optional<EntityId> body = phrase.body();
        boolean explicit = true;
        if (body.isEmpty() && phrase.isDefinite()) {
            Optional<Origin.Anonymous> before = speakers.last(role);
            if (before.isPresent()) {
                Origin.Anonymous same = before.get();
                return Optional.of(new Subject(at, phrase.end(), null, same, phrase.further(), false,
                        role.equals("researcher")));
            }
            explicit = false;
        }
        if (body.isEmpty() && !phrase.isDefinite()) {
            // "current and former officials" after "US officials": the same ones as long as nothing else is said.
            body = speakers.last(role).filter(same -> !role.equals("source") && !role.equals("witness"))
                    .map(Origin.Anonymous::body);
        }
        Origin origin = new Origin.Anonymous(role, body.orElse(UNKNOWN), phrase.isFormer());
        return Optional.of(new Subject(at, phrase.end(), null, origin, phrase.further(), explicit,
                role.equals("researcher")));
    }

    private Optional<Subject> named(Sentence sentence, int at) {
        Mention mention = sentence.mentionFrom(at);
        if (mention == null
                || (mention.rule().equals("typo") && !register.is(mention.entity(), Entity.Type.PERSON))) {
            return Optional.empty();
        }
        Entity.Type type = register.type(mention.entity()).orElse(
                mention.entity().value().startsWith("~") ? Entity.Type.BODY : Entity.Type.PLACE);
        return switch (type) {
            case PERSON -> Optional.of(person(at, sentence.after(at), mention.entity(),
                    Cues.COMMENTATORS.contains(sentence.word(sentence.after(at))), true));
            case BODY, ARMED_GROUP, ORGANISATION, COUNTRY -> Optional.of(Subject.origin(
                    at, sentence.after(at), new Origin.Named(mention.entity()),
                    !mention.rule().equals("coreference"), false));
            case MEDIA, PLACE, SITE, OPERATION, POLICY -> Optional.empty();
        };
    }

    /// "The video said": whoever issued it.
    private Optional<Subject> recording(Sentence sentence, int at) {
        String word = sentence.word(at);
        if (Cues.VIDEO.contains(word) || word.equals("البيان")) {
            return speakers.issuer().map(group ->
                    Subject.origin(at, at + 1, new Origin.Named(group), false, false));
        }
        if (word.equals("تقرير") || word.equals("التقرير")) {
            return Optional.of(Subject.origin(at, at + 1, new Origin.Named(new EntityId("~تقرير")), false, true));
        }
        return Optional.empty();
    }

    static String bareOfL(String word) {
        if (word.startsWith("لل") && word.length() > 4) {
            return "ال" + word.substring(2);
        }
        return word.startsWith("ل") && word.length() > 3 && !word.startsWith("لقا") && !Cues.TITLES.contains(word)
                ? word.substring(1)
                : word;
    }

    /// "Officials" and all that describes them: nationality, office, body, wish to stay unnamed.
    private static final class AnonymousPhrase {

        private final Register register;
        private final Sentence sentence;
        private final int at;
        private final String role;
        private final List<Origin> further = new ArrayList<>();
        private @Nullable EntityId body;
        private boolean former;
        private boolean current;
        private int end;

        AnonymousPhrase(Register register, Sentence sentence, int at, String role) {
            this.register = register;
            this.sentence = sentence;
            this.at = at;
            this.role = role;
        }

        void read() {
            int i = at + 1;
            while (i < sentence.size()) {
                int next = step(i);
                if (next == i) {
                    break;
                }
                i = next;
            }
            end = i;
        }

        private int step(int i) {
            String word = sentence.word(i);
            String bare = word.startsWith("و") ? word.substring(1) : word;
            Mention mention = sentence.mentionFrom(i);
            if (Cues.THAT.contains(word) || sentence.hasBefore(i, ':')
                    || sentence.hasBefore(i, '.')) {
                return i;
            }
            Optional<EntityId> nation = register.nationality(word);
            if (nation.isPresent() && !sentence.commaBefore(i)) {
                body = body == null ? nation.get() : body;
                return i + 1;
            }
            if (Cues.FORMER.contains(bare) || Cues.CURRENT.contains(bare)) {
                former |= Cues.FORMER.contains(bare);
                current |= Cues.CURRENT.contains(bare);
                return i + 1;
            }
            if (sentence.commaBefore(i) || Cues.ANONYMITY.contains(word)) {
                return Cues.ANONYMITY.contains(word) ? afterClause(i) : i;
            }
            if (Cues.QUALITIES.contains(bare)) {
                return i + 1;
            }
            if (word.equals("علي") && Cues.QUALITIES.contains(sentence.word(i - 1))) {
                return Math.min(i + 2, sentence.size());
            }
            String second = bare.equals(word) ? "" : Cues.role(bare);
            if (!second.isEmpty()) {
                return another(i, second);
            }
            return bodyPhrase(i, word, mention);
        }

        private int bodyPhrase(int i, String word, @Nullable Mention mention) {
            Mention next = sentence.mentionFrom(i + 1);
            boolean preposition = Cues.OF_PLACE.contains(word) || word.equals("باسم");
            if (preposition && next != null && isBody(next)) {
                body = next.entity();
                return sentence.after(i + 1);
            }
            if (mention != null && isBody(mention) && body == null && !isDefinite()) {
                // Only an indefinite noun can be joined to a name without a preposition.
                body = mention.entity();
                return sentence.after(i);
            }
            if (preposition && body == null && role.equals("spokesman") && i + 1 < sentence.size()) {
                body = new EntityId("~" + sentence.word(i + 1));
                return i + 2;
            }
            return i;
        }

        private boolean isBody(Mention mention) {
            return register.type(mention.entity()).map(type -> switch (type) {
                case BODY, ORGANISATION, ARMED_GROUP, COUNTRY, MEDIA, SITE -> true;
                case PLACE, PERSON, OPERATION, POLICY -> false;
            }).orElse(true);
        }

        private int another(int i, String second) {
            AnonymousPhrase phrase = new AnonymousPhrase(register, sentence, i, second);
            phrase.read();
            further.add(new Origin.Anonymous(second, phrase.body().orElse(UNKNOWN), phrase.isFormer()));
            further.addAll(phrase.further());
            return phrase.end();
        }

        /// The clause in which somebody asks not to be named runs to the next comma, closing bracket or "that".
        private int afterClause(int from) {
            int i = from + 1;
            while (i < sentence.size() && i < from + CLAUSE_WORDS_MAX && !sentence.commaBefore(i)
                    && !sentence.hasBefore(i, ')') && !Cues.THAT.contains(sentence.word(i))) {
                i++;
            }
            return i;
        }

        int end() {
            return end;
        }

        Optional<EntityId> body() {
            return Optional.ofNullable(body);
        }

        List<Origin> further() {
            return further;
        }

        boolean isFormer() {
            return former && !current;
        }

        boolean isDefinite() {
            String word = bareOfL(sentence.word(at));
            return word.startsWith("ال") || Shadow.fold(word).startsWith("وال");
        }
    }
}
