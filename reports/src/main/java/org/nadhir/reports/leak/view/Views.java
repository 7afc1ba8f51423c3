package org.nadhir.reports.leak.view;

import java.util.ArrayList;
import java.util.List;

/// Every view of a text: each disguise that can be undone, alone and up to three deep.
///
/// Bounded: all views together have at most eight characters for each one of the text and 64 Ki more; beyond, and
/// beyond three deep, a view of the layer [View#BOUNDED] is added. Costs time linear in the text. Keeps nothing.
public final class Views {

    private static final int DEPTH_MAX = 3;
    /// A name of three letters has more characters under every encoding.
    private static final int NESTED_MIN = 6;
    /// Noise has no such runs.
    private static final int RUN_MIN = 8;
    private static final List<Peeler> PEELERS = peelers();

    private Views() {}

    /// All views of this text, without the text itself.
    public static List<View> of(String original) {
        Harvest harvest = new Harvest(original.length());
        Base base = Base.original(original);
        READERS.forEach(reader -> reader.peel(base, harvest));
        int done = harvest.views().size();
        peel(base, harvest);
        for (int depth = 1; depth < DEPTH_MAX; depth++) {
            int end = harvest.views().size();
            for (; done < end; done++) {
                nested(harvest.views().get(done), depth, harvest);
            }
        }
        for (View view : harvest.views().subList(done, harvest.views().size())) {
            if (isDisguisedStill(view)) {
                harvest.bound();
                break;
            }
        }
        return harvest.finished();
    }

    private static final List<Peeler> READERS = List.of(new LettersPeeler(), new KeyboardPeeler());

    private static List<Peeler> peelers() {
        List<Peeler> peelers = new ArrayList<>(Escapes.peelers());
        peelers.add(new Base64Peeler());
        peelers.add(new BitsPeeler("hexadecimal", 4, 6));
        peelers.add(new BitsPeeler("octal", 3, 9));
        peelers.add(new BitsPeeler("binary", 1, 21));
        peelers.add(new NumbersPeeler());
        peelers.add(new DensePeeler());
        peelers.add(new MojibakePeeler());
        peelers.add(new MarkupPeeler());
        peelers.add(new SymbolsPeeler());
        peelers.add(new CellsPeeler());
        peelers.add(new SpelledPeeler());
        peelers.add(new NumberWordsPeeler());
        peelers.add(new SplitPeeler());
        peelers.add(new AddressPeeler());
        return List.copyOf(peelers);
    }

    /// Only what a disguise left behind is looked at again, with a little of what stands around it.
    private static void nested(View view, int depth, Harvest harvest) {
        View changed = Changed.of(view);
        if (changed.text().length() >= NESTED_MIN
                && harvest.mayNest(changed.text().length())) {
            peel(Base.of(changed, depth), harvest);
        }
    }

    /// Whether under the last disguise that is followed there is one more: a long run of letters says so.
    private static boolean isDisguisedStill(View view) {
        View changed = Changed.of(view);
        if (changed.text().length() < NESTED_MIN) {
            return false;
        }
        Harvest more = new Harvest(changed.text().length());
        peel(Base.of(changed, DEPTH_MAX), more);
        return more.views().stream().filter(View::disguised).anyMatch(next -> hasRun(next.text()));
    }

    private static boolean hasRun(String text) {
        int run = 0;
        for (int i = 0; i < text.length() && run < RUN_MIN; i++) {
            run = Character.isLetterOrDigit(text.charAt(i)) ? run + 1 : 0;
        }
        return run >= RUN_MIN;
    }

    private static void peel(Base base, Harvest harvest) {
        PEELERS.forEach(peeler -> peeler.peel(base, harvest));
    }
}
