package org.nadhir.reports.leak.view;

/// Words that look like ones of our languages only backwards, so many places on, or counted from the other end of the
/// alphabet. For names as they are known the guard has forms made beforehand; this is for names that are *also* spelled
/// in other letters, of which there is no end of forms.
///
/// What is no worse as it stands is not written, so that little of an ordinary text is.
final class TonguePeeler implements Peeler {

    private static final int LETTERS_MIN = 3;
    private static final int PAIR_MIN = 7;
    private static final int BETWEEN_MAX = 3;
    private static final int ROW_MAX = 6;
    private static final int LATIN = 26;
    private static final int ARABIC = 28;
    /// Means of logarithms; measured on our own warnings and names.
    private static final float BACKWARDS = 0.02f;
    private static final float BETTER = 0.8f;
    private static final float WORD = -2.9f;

    @Override
    public void peel(Base base, Harvest harvest) {
        if (base.depth > 0) {
            return;
        }
        Words words = base.words();
        byte[] places = new byte[base.text.length()];
        float[] ahead = new float[words.size()];
        float[] back = new float[words.size()];
        for (int i = 0; i < words.size(); i++) {
            read(words, i, places, ahead, back);
        }
        Sheet backwards = harvest.sheet(base);
        backwards(words, ahead, back, backwards);
        Sheet shifted = harvest.sheet(base);
        shifted(words, places, ahead, shifted);
        harvest.add("words-backwards", backwards, true);
        harvest.add("letters-moved", shifted, true);
    }

    /// A word that is none of one alphabet scores as nothing.
    private static void read(Words words, int i, byte[] places, float[] ahead, float[] back) {
        int start = words.start(i);
        int end = words.end(i);
        boolean whole = end - start >= LETTERS_MIN && !words.isNumber(i);
        for (int k = start; k < end; k++) {
            places[k] = Tongue.place(words.text().charAt(k));
            whole &= places[k] != 0 && (places[k] > Tongue.LATIN) == (places[start] > Tongue.LATIN);
        }
        ahead[i] = whole ? Tongue.score(places, start, end) : Float.NaN;
        back[i] = whole ? Tongue.backwards(places, start, end) : Float.NaN;
    }

    private static boolean isBeside(Words words, int i) {
        return words.between(i) <= BETWEEN_MAX && !words.isBetween(i, ".!?؟\n\u2029");
    }

    private static int letters(Words words, int i) {
        return words.end(i) - words.start(i);
    }

    /// Two neighbours of which both together look more like words backwards; what else stands beside them goes along.
    private static void backwards(Words words, float[] ahead, float[] back, Sheet sheet) {
        int done = -1;
        for (int i = 0; i + 1 < words.size(); i++) {
            int next = i + 1 < words.size() - 1 && letters(words, i + 1) < LETTERS_MIN ? i + 2 : i + 1;
            if (Float.isNaN(ahead[i]) || Float.isNaN(ahead[next]) || !isBeside(words, i)
                    || !isBeside(words, next - 1)) {
                continue;
            }
            float gain = (back[i] - ahead[i]) * letters(words, i) + (back[next] - ahead[next]) * letters(words, next);
            int letters = letters(words, i) + letters(words, next);
            boolean capitals = isCapitalLast(words, i) && isCapitalLast(words, next);
            if (letters >= PAIR_MIN && (capitals || gain > BACKWARDS * letters)) {
                if (done < i) {
                    sheet.gap(words.start(i));
                }
                for (int word = Math.max(done + 1, i); word <= next; word++) {
                    for (int k = words.end(word) - 1; k >= words.start(word); k--) {
                        // In small letters: capitals that stand together are no short name here.
                        sheet.put(Character.toLowerCase(words.text().charAt(k)), k, k + 1);
                    }
                    sheet.put(' ', words.end(word) - 1, words.end(word));
                }
                done = next;
            }
        }
    }

    private static boolean isCapitalLast(Words words, int i) {
        String text = words.text();
        return Character.isUpperCase(text.charAt(words.end(i) - 1))
                && Character.isLowerCase(text.charAt(words.start(i)));
    }

    /// Rows of words of which none looks like one, moved to where they do.
    private static void shifted(Words words, byte[] places, float[] ahead, Sheet sheet) {
        int i = 0;
        while (i < words.size()) {
            int end = i;
            int letters = 0;
            while (end < words.size() && end - i < ROW_MAX && (end == i || isBeside(words, end - 1))
                    && (ahead[end] < WORD || (end > i && letters(words, end) < LETTERS_MIN))) {
                letters += letters(words, end);
                end++;
            }
            if (letters >= PAIR_MIN) {
                move(words, i, end, places, sheet);
            }
            i = Math.max(end, i + 1);
        }
    }

    private static void move(Words words, int first, int behind, byte[] places, Sheet sheet) {
        boolean arabic = places[words.start(first)] > Tongue.LATIN;
        int size = arabic ? ARABIC : LATIN;
        int offset = arabic ? Tongue.LATIN + 1 : 1;
        int start = words.start(first);
        byte[] moved = new byte[words.end(behind - 1) - start];
        float open = score(words, first, behind, places, 0);
        for (int way = 1; way < 2 * size; way++) {
            for (int k = 0; k < moved.length; k++) {
                int place = places[start + k] == 0 ? -1 : places[start + k] - offset;
                int to = way < size ? place + way : size - 1 - place + way - size;
                moved[k] = place < 0 || place >= size ? 0 : (byte) (to % size + offset);
            }
            float score = score(words, first, behind, moved, start);
            if (score > WORD && score > open + BETTER) {
                write(words, first, behind, moved, sheet);
            }
        }
    }

    private static float score(Words words, int first, int behind, byte[] places, int from) {
        float sum = 0;
        int letters = 0;
        for (int i = first; i < behind; i++) {
            int length = letters(words, i);
            boolean whole = length >= LETTERS_MIN;
            for (int k = words.start(i); k < words.end(i); k++) {
                whole &= places[k - from] != 0;
            }
            if (whole) {
                sum += Tongue.score(places, words.start(i) - from, words.end(i) - from) * length;
                letters += length;
            }
        }
        return letters == 0 ? Float.NEGATIVE_INFINITY : sum / letters;
    }

    private static void write(Words words, int first, int behind, byte[] moved, Sheet sheet) {
        int start = words.start(first);
        for (int i = first; i < behind; i++) {
            for (int k = words.start(i); k < words.end(i); k++) {
                if (moved[k - start] != 0) {
                    sheet.put(Tongue.letter(moved[k - start]), k, k + 1);
                }
            }
            sheet.put(' ', words.end(i) - 1, words.end(i));
        }
        sheet.gap(start);
    }
}
