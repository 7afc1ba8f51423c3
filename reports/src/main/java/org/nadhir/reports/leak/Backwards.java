package org.nadhir.reports.leak;

/// The letters of a text read backwards, each with the way back.
final class Backwards {

    private Backwards() {}

    /// The letters of a text from the last to the first.
    static Stream whole(Folded folded) {
        int length = folded.length();
        char[] turned = new char[length];
        int[] places = new int[length + 1];
        for (int i = 0; i < length; i++) {
            turned[i] = folded.letters()[length - 1 - i];
            places[i] = length - 1 - i;
        }
        places[length] = length;
        return new Stream(turned, length, places);
    }

    /// The words in their order, each from its last letter to its first.
    static Stream words(Folded folded) {
        int length = folded.length();
        char[] turned = new char[length];
        int[] places = new int[length + 1];
        for (int word = 0; word < folded.wordCount(); word++) {
            int start = folded.wordStart(word);
            int end = folded.wordStart(word + 1);
            for (int i = start; i < end; i++) {
                turned[i] = folded.letters()[start + end - 1 - i];
                places[i] = start + end - 1 - i;
            }
        }
        places[length] = length;
        return new Stream(turned, length, places);
    }
}
