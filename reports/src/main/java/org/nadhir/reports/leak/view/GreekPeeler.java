package org.nadhir.reports.leak.view;

/// Words in which Greek letters stand among Latin ones, for letters that they look like or that they sound like; some
/// of them do both: ρ is a p or an r. The guard's folding reads each letter in one way, here are the others.
///
/// Source: the shapes of the letters, and ELOT 743 for their sounds; our own table.
final class GreekPeeler implements Peeler {

    private static final int AROUND = 48;
    private static final String GREEK = "νηργυωχσθ";
    private static final String[] WAYS = {"vnpyuwxoo", "vhryyoxso", "nhpyuwxso", "nhrgyohst"};

    @Override
    public void peel(Base base, Harvest harvest) {
        if (base.ascii || base.text.chars().noneMatch(GreekPeeler::isGreek)) {
            return;
        }
        Sheet sheet = harvest.sheet(base);
        for (String way : WAYS) {
            Patches patches = new Patches(sheet, AROUND);
            for (int i = 0; i < base.text.length(); i++) {
                int at = GREEK.indexOf(Plain.of(base.text.charAt(i)));
                if (at >= 0) {
                    patches.text(way.substring(at, at + 1), i, i + 1);
                }
            }
            patches.finish();
            sheet.gap(0);
        }
        harvest.add("greek-letters", sheet, true);
    }

    private static boolean isGreek(int c) {
        return c >= 0x370 && c < 0x400;
    }
}
