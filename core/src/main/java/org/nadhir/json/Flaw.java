package org.nadhir.json;

import java.util.Locale;

/// What can be wrong with JSON of ours. A closed list, so that every one has its words in both languages.
public enum Flaw {
    /// More bytes than the channel allows.
    TOO_LARGE,
    /// Not UTF-8 (overlong forms and encoded surrogates included).
    NOT_UTF8,
    BYTE_ORDER_MARK,
    /// The bytes end where something must follow.
    ENDS_EARLY,
    /// Something stands where the grammar allows only something else.
    UNEXPECTED,
    /// Something follows the value.
    TRAILING,
    /// Nested deeper than [JsonReader#DEPTH_MAX].
    TOO_DEEP,
    /// A number longer than [JsonReader#NUMBER_CHARS_MAX] characters.
    NUMBER_TOO_LONG,
    /// A number that no double comes near: overflow, or not zero and yet read as zero.
    NUMBER_OUT_OF_RANGE,
    DUPLICATE_MEMBER,
    LONE_SURROGATE,
    CONTROL_CHARACTER,
    BAD_ESCAPE,
    /// Good JSON, but not the canonical form (RFC 8785) that this place demands.
    NOT_CANONICAL,
    MISSING,
    UNKNOWN_MEMBER,
    WRONG_TYPE,
    /// Of the right type, but not a value that this member takes.
    BAD_VALUE,
    /// More items or characters than this member may have.
    TOO_LONG;

    /// The key of the words, for example `json.duplicate-member`.
    public String key() {
        return "json." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
