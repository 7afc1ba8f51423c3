package org.nadhir.node.console;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.node.words.Letters;
import org.nadhir.node.words.Words;

/// Text that somebody else wrote, as it is safe to look at: kept apart from what stands around it (`bdi` with its own
/// direction, HTML Living Standard), characters that act without being seen shown by their code points, and a word
/// whose letters are of two scripts marked. A number in groups runs from left to right in either language. Line ends
/// stay; the template decides how they look.
///
/// @param text as it came
record Foreign(String text, Words words, Language language) implements Content {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    /// A number in groups: a telephone's, a date's, an offset's from universal time. In an Arabic line its groups
    /// would change places (UAX #9, W4 to L2) and somebody would call another number.
    private static final Pattern GROUPS = Pattern.compile("\\+?\\p{Nd}+(?:(?:[ ()-]{1,2}|:)\\p{Nd}+)+|\\+\\p{Nd}+");

    @Override
    public void writeTo(TemplateOutput out) {
        out.writeContent("<bdi dir=\"auto\">");
        int plain = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            if (isUnseen(i, character)) {
                visible(out, text.substring(plain, i));
                shown(out, character);
                plain = next;
            }
            i = next;
        }
        visible(out, text.substring(plain));
        out.writeContent("</bdi>");
        Optional<Letters.Strange> strange = Letters.strange(text);
        strange.ifPresent(letter -> mixed(out, letter));
    }

    private static void visible(TemplateOutput out, String part) {
        Matcher groups = GROUPS.matcher(part);
        int from = 0;
        while (groups.find()) {
            out.writeUserContent(part.substring(from, groups.start()));
            out.writeContent("<bdi dir=\"ltr\">");
            out.writeUserContent(groups.group());
            out.writeContent("</bdi>");
            from = groups.end();
        }
        out.writeUserContent(part.substring(from));
    }

    /// Whether nobody would see that the character is there: controls but for line end and tab, format characters but
    /// for the joiners of Arabic script, private ones, and halves of pairs.
    private boolean isUnseen(int at, int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.FORMAT -> !joins(at, character);
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /// A joiner between two letters of Arabic script belongs to the word.
    private boolean joins(int at, int character) {
        return (character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER)
                && at > 0
                && at + 1 < text.length()
                && isArabic(text.codePointBefore(at))
                && isArabic(text.codePointAt(at + 1));
    }

    private static boolean isArabic(int character) {
        return UnicodeScript.of(character) == UnicodeScript.ARABIC
                || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static void shown(TemplateOutput out, int character) {
        out.writeContent("<span class=\"unseen\" dir=\"ltr\">");
        out.writeUserContent("U+%04X".formatted(character));
        out.writeContent("</span>");
    }

    private void mixed(TemplateOutput out, Letters.Strange strange) {
        Message said = Message.of("console.mixed", strange.word(), strange.letter(), strange.name());
        out.writeContent("<span class=\"mixed\" role=\"note\">");
        out.writeUserContent(words.say(said, language));
        out.writeContent("</span>");
    }
}
