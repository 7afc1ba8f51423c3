package org.nadhir.model;

/// The same words in Arabic and in English.
public record Text(String ar, String en) {

    public String in(Language language) {
        return language == Language.ARABIC ? ar : en;
    }
}
