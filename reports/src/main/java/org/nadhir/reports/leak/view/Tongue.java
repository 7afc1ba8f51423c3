package org.nadhir.reports.leak.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How much a row of letters looks like a word or a name of our languages: the mean logarithm of how often each letter
/// follows the one before (a Markov chain of letters; C. Shannon, Bell System Technical Journal 27, 1948), with the
/// ends of the word. Learnt when it is loaded from two lists of our own: names (`tongue.tsv`) and the guard's common
/// words.
///
/// It says which words are worth a closer look, never that one is a name.
final class Tongue {

    static final int LATIN = 27;
    private static final int SIZE = 64;
    private static final float RARE = 0.3f;
    private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final byte[] PLACES = places();
    /// By letter and the letter that follows it; 0 and [#LATIN] are the ends of a word.
    private static final float[] FOLLOWS = learnt();

    private Tongue() {}

    /// The number of a letter in plain form: from 1 on for Latin ones, behind [#LATIN] for Arabic ones, 0 for others.
    static byte place(char c) {
        return PLACES[Plain.of(c)];
    }

    /// The letter of this number.
    static char letter(int place) {
        return place > LATIN ? ARABIC.charAt(place - LATIN - 1) : (char) ('a' + place - 1);
    }

    /// The score of the letters `[start, end)`, each of them of one alphabet.
    static float score(byte[] places, int start, int end) {
        int edge = places[start] > LATIN ? LATIN : 0;
        int before = edge;
        float sum = 0;
        for (int i = start; i < end; i++) {
            sum += FOLLOWS[before * SIZE + places[i]];
            before = places[i];
        }
        return (sum + FOLLOWS[before * SIZE + edge]) / (end - start + 1);
    }

    /// The same of the letters from the last to the first.
    static float backwards(byte[] places, int start, int end) {
        int edge = places[start] > LATIN ? LATIN : 0;
        int before = edge;
        float sum = 0;
        for (int i = end - 1; i >= start; i--) {
            sum += FOLLOWS[before * SIZE + places[i]];
            before = places[i];
        }
        return (sum + FOLLOWS[before * SIZE + edge]) / (end - start + 1);
    }

    private static byte[] places() {
        byte[] places = new byte[Character.MAX_VALUE + 1];
        for (char c = 'a'; c <= 'z'; c++) {
            places[c] = (byte) (c - 'a' + 1);
        }
        for (int i = 0; i < ARABIC.length(); i++) {
            places[ARABIC.charAt(i)] = (byte) (LATIN + 1 + i);
        }
        // Letters of Persian and Urdu are heard as these.
        places['پ'] = places['ب'];
        places['چ'] = places['ج'];
        places['ژ'] = places['ز'];
        places['گ'] = places['ك'];
        places['ٹ'] = places['ت'];
        places['ڈ'] = places['د'];
        places['ڑ'] = places['ر'];
        return places;
    }

    private static float[] learnt() {
        float[] counts = new float[SIZE * SIZE];
        Arrays.fill(counts, RARE);
        List<String> words = new ArrayList<>();
        for (String list : List.of("tongue.tsv", "/org/nadhir/reports/leak/common.tsv")) {
            for (String[] row : WordList.rows(list)) {
                words.addAll(List.of(row[1].split("\\|", -1)));
            }
        }
        for (String word : words) {
            learn(word, counts);
        }
        float[] follows = new float[SIZE * SIZE];
        for (int before = 0; before < SIZE; before++) {
            boolean latin = before < LATIN;
            float all = 0;
            int least = latin ? 0 : LATIN;
            int most = latin ? LATIN : LATIN + 1 + ARABIC.length();
            for (int next = least; next < most; next++) {
                all += counts[before * SIZE + next];
            }
            for (int next = 0; next < SIZE; next++) {
                follows[before * SIZE + next] = (float) Math.log(counts[before * SIZE + next] / all);
            }
        }
        return follows;
    }

    private static void learn(String word, float[] counts) {
        int before = -1;
        int edge = 0;
        for (int i = 0; i < word.length(); i++) {
            int place = place(word.charAt(i));
            if (place == 0) {
                continue;
            }
            edge = place > LATIN ? LATIN : 0;
            counts[(before < 0 ? edge : before) * SIZE + place]++;
            before = place;
        }
        if (before >= 0) {
            counts[before * SIZE + edge]++;
        }
    }
}
