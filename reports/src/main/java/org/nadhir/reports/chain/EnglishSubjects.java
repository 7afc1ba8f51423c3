package org.nadhir.reports.chain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Mention;
import org.nadhir.model.Origin;
import org.nadhir.reports.register.Register;

/// Reads who speaks, in English: "two current and former Iraqi officials who spoke on condition of anonymity".
final class EnglishSubjects {

    private static final EntityId UNKNOWN = new EntityId("~unknown");
    private static final int WORDS_MAX = 12;
    private static final int OFFICE_WORDS_MAX = 4;
    /// The apostrophe of "the ministry's" parts words.
    private static final String POSSESSIVE = "s";
    private static final List<String> LINKS = List.of("at", "in", "from", "with", "of", "for", "to", "inside");

    private final Register register;
    private final Speakers speakers;

    EnglishSubjects(Register register, Speakers speakers) {
        this.register = register;
        this.speakers = speakers;
    }

    Optional<Subject> parse(Sentence sentence, int from) {
        EntityId body = null;
        boolean former = false;
        boolean current = false;
        boolean definite = false;
        for (int i = from; i < sentence.size() && i < from + WORDS_MAX; ) {
            String word = sentence.word(i);
            Mention mention = sentence.mentionFrom(i);
            String role = Cues.role(word);
            if (!role.isEmpty() && word.charAt(0) < 'z') {
                Optional<Subject> named = named(sentence, from, i + 1);
                if (named.isPresent()) {
                    return named;
                }
                return Optional.of(anonymous(sentence, from, i, role, body, former && !current, definite));
            }
            Optional<EntityId> nation = register.nationality(word);
            if (mention != null && register.is(mention.entity(), Entity.Type.MEDIA)) {
                return Optional.of(Subject.outlet(
                        from, sentence.after(i), mention.entity(), !mention.rule().equals("coreference")));
            }
            if (mention != null && (nation.isEmpty() || sentence.after(i) > i + 1)) {
                if (roleFollows(sentence, sentence.after(i))) {
                    body = mention.entity();
                    i = sentence.after(i);
                    continue;
                }
                return mentioned(sentence, from, i, mention);
            }
            if (nation.isPresent()) {
                body = nation.get();
            } else if (Cues.ENGLISH_FILLERS.contains(word) || Cues.ENGLISH_TITLES.contains(word)) {
                former |= Cues.FORMER.contains(word);
                current |= Cues.CURRENT.contains(word);
                definite |= word.equals("the");
            } else if (speakerFollows(sentence, i)) {
                i += sentence.word(i + 1).equals(POSSESSIVE) ? 1 : 0;
            } else {
                Optional<Subject> ofOffice = office(sentence, from, i);
                return ofOffice.isPresent() ? ofOffice : unlisted(sentence, from, i);
            }
            i++;
        }
        return Optional.empty();
    }

    /// "Police spokeswoman", "the ministry's spokesman": the office is passed over on the way to who speaks.
    private static boolean speakerFollows(Sentence sentence, int i) {
        int next = sentence.word(i + 1).equals(POSSESSIVE) ? i + 2 : i + 1;
        return Cues.ENGLISH_OFFICES.contains(sentence.word(i)) && isOfSpeaker(sentence, next);
    }

    private static boolean isOfSpeaker(Sentence sentence, int i) {
        String word = sentence.word(i);
        return !sentence.commaBefore(i) && (!Cues.role(word).isEmpty() || Cues.ENGLISH_TITLES.contains(word));
    }

    /// "Spokesman Adel Haddad": who has a name is not unnamed.
    private Optional<Subject> named(Sentence sentence, int from, int at) {
        if (at >= sentence.size() || sentence.commaBefore(at)) {
            return Optional.empty();
        }
        Mention mention = sentence.mentionFrom(at);
        if (mention != null) {
            return register.is(mention.entity(), Entity.Type.PERSON)
                    ? mentioned(sentence, from, at, mention)
                    : Optional.empty();
        }
        return sentence.mention(at) == null ? unlisted(sentence, from, at) : Optional.empty();
    }

    /// "Harbour Authority spokesman Adel Haddad": an office that no list has, before who speaks for it by name.
    private Optional<Subject> office(Sentence sentence, int from, int at) {
        int i = at;
        while (i < sentence.size() && i < at + OFFICE_WORDS_MAX && isCapital(sentence, i)
                && !isOfSpeaker(sentence, i)) {
            i++;
        }
        int next = sentence.word(i).equals(POSSESSIVE) ? i + 1 : i;
        return i > at && Cues.ENGLISH_OFFICES.contains(sentence.word(i - 1)) && isOfSpeaker(sentence, next)
                ? named(sentence, from, next + 1)
                : Optional.empty();
    }

    private static boolean isCapital(Sentence sentence, int i) {
        return Character.isUpperCase(sentence.original(i).charAt(0));
    }

    private static boolean roleFollows(Sentence sentence, int i) {
        return !Cues.role(sentence.word(i)).isEmpty()
                || (Cues.ENGLISH_FILLERS.contains(sentence.word(i)) && !Cues.role(sentence.word(i + 1)).isEmpty());
    }

    private Subject anonymous(Sentence sentence, int from, int at, String role,
            @Nullable EntityId given, boolean former, boolean definite) {
        EntityId body = given;
        int i = at + 1;
        while (i < sentence.size()) {
            String word = sentence.word(i);
            int next = i + 1;
            while (LINKS.contains(word) && sentence.word(next).equals("the")) {
                next++;
            }
            Mention mention = sentence.mentionFrom(next);
            if (LINKS.contains(word) && mention != null && !register.is(mention.entity(), Entity.Type.PERSON)) {
                body = register.is(mention.entity(), Entity.Type.PLACE) && body != null ? body : mention.entity();
                i = sentence.after(next);
            } else if (word.equals("familiar") || word.equals("briefed")
                    || (word.equals("who") && !speaks(sentence, i))) {
                i = afterClause(sentence, i);
            } else if (word.equals("with") && next < sentence.size()) {
                i = afterClause(sentence, i);
            } else {
                break;
            }
        }
        if (body == null && (definite || role.equals("official"))) {
            Optional<Origin.Anonymous> before = speakers.last(role);
            if (before.isPresent()) {
                return new Subject(from, i, null, before.get(), List.of(), false, role.equals("researcher"));
            }
        }
        Origin origin = new Origin.Anonymous(role, body == null ? UNKNOWN : body, former);
        return new Subject(from, i, null, origin, List.of(), body != null, role.equals("researcher"));
    }

    private static boolean speaks(Sentence sentence, int who) {
        return Cues.SAID.contains(sentence.word(who + 1)) && !sentence.word(who + 1).equals("insisted");
    }

    private static int afterClause(Sentence sentence, int from) {
        int i = from + 1;
        while (i < sentence.size() && !sentence.commaBefore(i) && !Cues.SAID.contains(sentence.word(i))) {
            i++;
        }
        return i;
    }

    private Optional<Subject> mentioned(Sentence sentence, int from, int at, Mention mention) {
        Entity.Type type = register.type(mention.entity()).orElse(Entity.Type.BODY);
        return switch (type) {
            case PERSON -> Optional.of(Subject.origin(from, sentence.after(at), new Origin.Named(mention.entity()),
                    true,
                    speakers.isCommentator(mention.entity()) || isCommentator(sentence, from, at)));
            case BODY, ARMED_GROUP, ORGANISATION, COUNTRY -> Optional.of(Subject.origin(
                    from, sentence.after(at), new Origin.Named(mention.entity()),
                    !mention.rule().equals("coreference"), false));
            case MEDIA, PLACE, SITE, OPERATION, POLICY -> Optional.empty();
        };
    }

    private static boolean isCommentator(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Cues.COMMENTATORS.contains(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    /// A person whom no list knows: two or three words with capital letters.
    private Optional<Subject> unlisted(Sentence sentence, int from, int at) {
        int to = at;
        StringBuilder id = new StringBuilder("~");
        while (to < sentence.size() && to < at + 3 && Character.isUpperCase(sentence.original(to).charAt(0))
                && !Cues.SAID.contains(sentence.word(to)) && (to == at || !sentence.commaBefore(to))) {
            id.append(to == at ? "" : "-").append(sentence.word(to));
            to++;
        }
        boolean titled = from < at && Cues.ENGLISH_TITLES.contains(sentence.word(at - 1));
        if ((to - at < 2 && !titled) || to == at) {
            return Optional.empty();
        }
        return Optional.of(Subject.origin(
                from, to, new Origin.Named(new EntityId(id.toString())), true, isCommentator(sentence, from, at)));
    }
}
