package org.nadhir.reports.leak.view;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Every view of a text: each disguise that can be undone, alone and up to three deep.
///
/// Bounded: all views together have at most eight characters for each one of the text and 64 Ki more; beyond, and
/// beyond three deep, a view of the layer [View#BOUNDED] is added. Costs time linear in the text. Keeps nothing.
public final class Views {

    private static final int DEPTH_MAX = 3;
    /// Of a name of six letters every encoding makes as many, and noise seldom has so much text in a row.
    private static final int NESTED_MIN = 8;
    /// Bytes that are noise read as so many letters and digits in a row, single spaces apart, once in some millions.
    private static final int RUN_MIN = 12;
    /// What these read is letters put together anew: nobody writes an encoding so, and noise is full of them.
    private static final Set<String> LAST = Set.of(
            "spelled",
            "numbers",
            "numbers-apart",
            "letter-numbers",
            "run-together",
            "digits-between",
            "letters-between",
            "spoken-address",
            "letters-for-digits",
            "word-by-word",
            "tally",
            "romanised",
            "greek-letters",
            "scholarly",
            "leet",
            "id-bytes",
            "words-backwards",
            "letters-moved",
            "chat-alphabet",
            "buckwalter",
            "morse");
    /// What these read stands in place of whole words.
    private static final Set<String> OF_WORDS = Set.of(
            "base64", "hexadecimal", "octal", "binary", "base32", "base58", "base85", "code-points");
    /// What comes out of these is what somebody put in, or noise.
    private static final List<Peeler> DECODERS = decoders();

    private static final List<Peeler> PEELERS = peelers();

    private Views() {}

    /// All views of this text, without the text itself.
    public static List<View> of(String original) {
        Harvest harvest = new Harvest(original.length());
        Base base = Base.original(original);
        READERS.forEach(reader -> reader.peel(base, harvest));
        int done = harvest.views().size();
        peelAll(base, harvest);
        for (int depth = 1; depth < DEPTH_MAX; depth++) {
            int end = harvest.views().size();
            for (; done < end; done++) {
                nested(harvest.views().get(done), depth, harvest);
            }
        }
        for (View view : harvest.views().subList(done, harvest.views().size())) {
            // Turned round, every identifier looks like something nested; so that says nothing.
            if (!view.layer().startsWith(BackwardsPeeler.LAYER) && isDisguisedStill(view, original)) {
                harvest.bound();
                break;
            }
        }
        return harvest.finished();
    }

    private static final List<Peeler> READERS = List.of(new LettersPeeler(), new KeyboardPeeler());

    private static List<Peeler> decoders() {
        List<Peeler> peelers = new ArrayList<>(Escapes.peelers());
        peelers.addAll(bases());
        return List.copyOf(peelers);
    }

    /// Bytes written in digits of some base.
    static List<Peeler> bases() {
        return List.of(
                new Base64Peeler(),
                new BitsPeeler("hexadecimal", 4, 6),
                new IdsPeeler(),
                new BitsPeeler("octal", 3, 9),
                new BitsPeeler("binary", 1, 21),
                new DensePeeler(),
                new DumpPeeler(),
                new UuPeeler());
    }

    private static List<Peeler> peelers() {
        List<Peeler> peelers = new ArrayList<>(decoders());
        peelers.add(new AlikePeeler());
        peelers.add(new UnspacedPeeler());
        peelers.add(new BackwardsPeeler());
        peelers.add(new TurnedPeeler());
        peelers.add(new NumbersPeeler());
        peelers.add(new FiguresPeeler());
        peelers.add(new MojibakePeeler());
        peelers.add(new MarkupPeeler());
        peelers.add(new SymbolsPeeler());
        peelers.add(new ScriptPeeler());
        peelers.add(new GreekPeeler());
        peelers.add(new SpellingPeeler());
        peelers.add(new LeetPeeler());
        peelers.add(new TonguePeeler());
        peelers.add(new CellsPeeler());
        peelers.add(new SpelledPeeler());
        peelers.add(new NumberWordsPeeler());
        peelers.add(new JoinedNumbersPeeler());
        peelers.add(new AlikeDigitsPeeler());
        peelers.add(new TallyPeeler());
        peelers.add(new SplitPeeler());
        peelers.add(new AddressPeeler());
        return List.copyOf(peelers);
    }

    /// Only what a disguise left behind is looked at again, with a little of what stands around it.
    private static void nested(View view, int depth, Harvest harvest) {
        if (LAST.contains(lastOf(view.layer()))) {
            return;
        }
        // Letter for letter nothing shows there but what was changed.
        View changed = lastOf(view.layer()).equals(AlikePeeler.LAYER) ? view : Changed.of(view);
        if (changed.text().length() >= NESTED_MIN
                && harvest.mayNest(changed.text().length())) {
            peelAll(Base.of(changed, depth), harvest);
        }
    }

    /// Whether under the last disguise that is followed an encoding holds text once more. What stands beside it, in an
    /// encoding of its own, is read by another view.
    private static boolean isDisguisedStill(View view, String original) {
        View changed = Changed.of(view);
        if (changed.text().length() < RUN_MIN) {
            return false;
        }
        Harvest more = new Harvest(changed.text().length());
        peel(DECODERS, Base.of(changed, DEPTH_MAX), more);
        if (more.views().isEmpty()) {
            return false;
        }
        BitSet touched = touched(changed, original);
        return more.views().stream()
                .anyMatch(next -> isUnder(next, changed, touched) && hasRun(next.text(), changed.text()));
    }

    /// Which characters of the original do not stand in this view as they are.
    private static BitSet touched(View view, String original) {
        BitSet touched = new BitSet(original.length());
        for (int i = 0; i < view.text().length(); i++) {
            int from = view.from()[i];
            if (view.to()[i] != from + 1 || view.text().charAt(i) != original.charAt(from)) {
                touched.set(from, view.to()[i]);
            }
        }
        return touched;
    }

    /// Whether `next` reads something anew in which `view` had read something before.
    private static boolean isUnder(View next, View view, BitSet touched) {
        Set<Long> before = new HashSet<>();
        for (int i = 0; i < view.text().length(); i++) {
            before.add(place(view, i));
        }
        for (int i = 0; i < next.text().length(); i++) {
            int at = touched.nextSetBit(next.from()[i]);
            if (at >= 0 && at < next.to()[i] && !before.contains(place(next, i))) {
                return true;
            }
        }
        return false;
    }

    private static long place(View view, int i) {
        return (long) view.from()[i] << 32 | view.to()[i];
    }

    /// Whether this has a run of letters in words that `before` has not.
    private static boolean hasRun(String text, String before) {
        int letters = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean single = c == ' ' && i > start && text.charAt(i - 1) != ' ';
            if (!Character.isLetterOrDigit(c) && !single) {
                letters = 0;
                start = i + 1;
            } else if (!single && ++letters >= RUN_MIN) {
                return !before.contains(text.substring(start, i + 1));
            }
        }
        return false;
    }

    private static void peelAll(Base base, Harvest harvest) {
        int before = harvest.views().size();
        peel(PEELERS, base, harvest);
        List<View> read = harvest.views().subList(before, harvest.views().size()).stream()
                .filter(view -> OF_WORDS.contains(lastOf(view.layer())))
                .toList();
        if (!read.isEmpty()) {
            InPlace.write(base, read, harvest);
        }
    }

    private static String lastOf(String layer) {
        return layer.substring(layer.lastIndexOf('+') + 1);
    }

    private static void peel(List<Peeler> peelers, Base base, Harvest harvest) {
        peelers.forEach(peeler -> peeler.peel(base, harvest));
    }
}
