package org.nadhir.reports.leak.view;

import java.util.ArrayList;
import java.util.List;

/// Every view of a text: each disguise that can be undone, alone and up to three deep.
///
/// Bounded: all views together have at most eight characters for each one of the text and 64 Ki more; beyond, and
/// beyond three deep, a view of the layer [View#BOUNDED] is added. Costs time linear in the text. Keeps nothing.
public final class Views {

    private static final int DEPTH_MAX = 3;
    private static final List<Peeler> PEELERS = peelers();

    private Views() {}

    /// All views of this text, without the text itself.
    public static List<View> of(String original) {
        Harvest harvest = new Harvest(original.length());
        peel(Base.original(original), harvest);
        int done = 0;
        for (int depth = 1; depth < DEPTH_MAX; depth++) {
            int end = harvest.views().size();
            for (; done < end; done++) {
                peel(Base.of(harvest.views().get(done), depth), harvest);
            }
        }
        return harvest.finished();
    }

    private static List<Peeler> peelers() {
        List<Peeler> peelers = new ArrayList<>(Escapes.peelers());
        peelers.add(new Base64Peeler());
        peelers.add(new BitsPeeler("hexadecimal", 4, 6));
        peelers.add(new BitsPeeler("octal", 3, 9));
        peelers.add(new BitsPeeler("binary", 1, 21));
        peelers.add(new NumbersPeeler());
        peelers.add(new DensePeeler());
        return List.copyOf(peelers);
    }

    private static void peel(Base base, Harvest harvest) {
        PEELERS.forEach(peeler -> peeler.peel(base, harvest));
    }
}
