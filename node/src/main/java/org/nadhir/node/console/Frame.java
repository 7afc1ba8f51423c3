package org.nadhir.node.console;

import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.nadhir.client.View;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.model.Text;
import org.nadhir.node.words.Words;

/// What every template knows: who reads, in which language, and how words, foreign texts, moments and ids are written.
///
/// @param here the path of the page without its query
/// @param who the reader's name; empty where nobody is signed in
/// @param csrf what a form must send back; empty where nobody is signed in
/// @param done what was just done, to be said at the top
/// @param now by the node's clock
record Frame(
        Words words,
        Language language,
        Theme theme,
        String here,
        Optional<Text> who,
        String csrf,
        Optional<Message> done,
        Instant now,
        boolean exercise,
        Text party,
        List<Place> places,
        Known known,
        Assets assets) {

    /// Characters of an id that tell two of them apart at a glance.
    private static final int SHORT_ID = 8;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    Frame {
        places = List.copyOf(places);
    }

    /// One entry of the navigation.
    ///
    /// @param count what waits there; 0 for nothing
    record Place(String word, String path, boolean current, int count) {}

    String tag() {
        return language.tag();
    }

    String direction() {
        return language == Language.ARABIC ? "rtl" : "ltr";
    }

    /// Words of the catalogue.
    String say(String key, String... arguments) {
        return words.say(Message.of(key, arguments), language);
    }

    /// Words of the catalogue.
    String say(Message message) {
        return words.say(message, language);
    }

    /// Words of the catalogue in the one language or the other, for paper that holds both.
    String sayIn(Language other, String key) {
        return words.say(Message.of(key), other);
    }

    /// The same message with names in the place of ids that are known.
    Message named(Message message) {
        return Message.of(message.key(), message.arguments().stream().map(this::nameText).toArray(String[]::new));
    }

    /// A word of the catalogue for what a format names by a slug, such as a precedence.
    String word(String slug) {
        return say("word." + slug);
    }

    /// A text that exists in both languages, such as a name.
    Content both(Text text) {
        return foreign(text.in(language));
    }

    /// A member `{ar, en}` of an answer.
    Content in(View view, String name) {
        return foreign(view.in(name, language));
    }

    /// What somebody else wrote; see [Foreign].
    Content foreign(String text) {
        return new Foreign(text, words, language);
    }

    /// What somebody else wrote, where no element may stand, as in a picture: hidden characters made visible.
    String plain(String text) {
        return Words.visible(text);
    }

    /// A moment as the API writes it; what is none is shown as it is.
    Content time(String instant) {
        try {
            return new Moment(Instant.parse(instant), language);
        } catch (DateTimeParseException e) {
            return foreign(instant);
        }
    }

    Content time(Instant instant) {
        return new Moment(instant, language);
    }

    /// How far ahead a moment lies, or how long ago it was.
    String distance(String instant) {
        try {
            return distance(Instant.parse(instant));
        } catch (DateTimeParseException e) {
            return instant;
        }
    }

    String distance(Instant instant) {
        Duration between = Duration.between(now, instant);
        Duration far = between.abs();
        String key = between.isNegative() ? "console.ago-" : "console.in-";
        if (far.compareTo(HOUR) < 0) {
            return say(key + "minutes", String.valueOf(far.toMinutes()));
        }
        return far.compareTo(TWO_DAYS) < 0
                ? say(key + "hours", String.valueOf(far.toHours()), String.valueOf(far.toMinutesPart()))
                : say(key + "days", String.valueOf(far.toDays()));
    }

    /// Whether a moment is over.
    boolean isPast(String instant) {
        try {
            return Instant.parse(instant).isBefore(now);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /// An id or digest, from left to right, its beginning to be read and all of it to be copied.
    Content id(String id) {
        return new Identifier(id, id.length() <= SHORT_ID + 4 ? id : id.substring(0, SHORT_ID));
    }

    /// An id or digest with all its characters.
    Content wholeId(String id) {
        return new Identifier(id, id);
    }

    /// The name of a person, party or site; the beginning of the id where nobody of this id is known.
    Content name(String id) {
        return known.name(id).map(this::both).orElseGet(() -> id(id));
    }

    /// The same as plain words, for an argument of a sentence.
    String nameText(String id) {
        return known.name(id).map(text -> text.in(language)).orElse(id);
    }

    /// The address of an asset.
    String asset(String name) {
        return assets.path(name);
    }
}
