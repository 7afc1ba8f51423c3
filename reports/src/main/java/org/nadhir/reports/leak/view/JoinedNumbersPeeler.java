package org.nadhir.reports.leak.view;

/// Number words written together (`fournineseven`, `صفرسبعةتسعة`) with spaces between them, for those who read number
/// words.
final class JoinedNumbersPeeler implements Peeler {

    private static final int LETTERS_MIN = 9;
    private static final int LETTERS_MAX = 200;
    private static final int WORDS_MIN = 3;
    private static final int WORD_MAX = 14;
    private static final int WORD_MIN = 2;

    @Override
    public void peel(Base base, Harvest harvest) {
        Words words = base.words();
        Sheet sheet = harvest.sheet(base);
        for (int i = 0; i < words.size(); i++) {
            int length = words.end(i) - words.start(i);
            if (length >= LETTERS_MIN && length <= LETTERS_MAX && !words.isNumber(i)) {
                apart(words, i, sheet);
            }
        }
        harvest.add("joined-numbers", sheet, true);
    }

    /// Writes the number words of which a word is made; from each letter on the longest one.
    private static void apart(Words words, int i, Sheet sheet) {
        String text = words.text();
        int mark = sheet.length();
        int count = 0;
        int at = words.start(i);
        while (at < words.end(i)) {
            int end = wordEnd(text, at, words.end(i));
            if (end < 0) {
                if (count < WORDS_MIN) {
                    sheet.cut(mark);
                    count = 0;
                    if (at > words.start(i) + WORD_MAX) {
                        return;
                    }
                    at++;
                    continue;
                }
                break;
            }
            sheet.copy(at, end);
            sheet.put(' ', end - 1, end);
            count++;
            at = end;
        }
        if (count < WORDS_MIN) {
            sheet.cut(mark);
        } else {
            sheet.gap(words.start(i));
        }
    }

    private static int wordEnd(String text, int start, int most) {
        long hash = 0;
        int found = -1;
        for (int end = start; end < Math.min(most, start + WORD_MAX); end++) {
            char letter = Plain.of(text.charAt(end));
            hash = letter == 0 ? hash : Words.next(hash, letter);
            if (end + 1 - start >= WORD_MIN && NumberWords.mayBeWord(hash)) {
                found = NumberWords.isWord(Plain.of(text, start, end + 1)) ? end + 1 : found;
            }
        }
        return found;
    }
}
