package org.nadhir.bulk;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.json.Decoded;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.tearline.ReleaseList;
import org.nadhir.tearline.Site;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineReader;
import org.nadhir.tearline.Wording;

/// What an approver of many releases sees: the one wording that all of them share, with gaps for name and place, and
/// a table of what fills the gaps for whom. Made from the finished bytes of every release and from nothing else; a
/// release that says anything besides is no release of the sheet.
///
/// @param wording what all say; its site is that of the first row
/// @param texts the sentences of all, with [#GAP] for the victim's name and place
/// @param rows in the order of the releases
public record BulkSheet(Wording wording, Tearline.Texts texts, List<Row> rows) {

    public static final String GAP = "[…]";
    private static final Text GAPS = new Text(GAP, GAP);

    public BulkSheet {
        rows = List.copyOf(rows);
    }

    /// One release of the list.
    public record Row(Digest release, PartyId recipient, AgreementId agreement, Marking marking, Site site) {}

    /// What came of looking through the releases.
    public sealed interface Result {

        record Sheet(BulkSheet sheet) implements Result {}

        /// The release of this number, from 0, cannot be read or does not say what the first one says.
        record Strays(int number) implements Result {}
    }

    /// Looks through all releases of a list, each whole.
    public static Result of(List<Bytes> releases) {
        List<Row> rows = new ArrayList<>();
        List<Tearline> first = new ArrayList<>();
        for (Bytes release : releases) {
            if (!(TearlineReader.read(release) instanceof Decoded.Good<Tearline>(Tearline tearline))) {
                return new Result.Strays(rows.size());
            }
            first = first.isEmpty() ? List.of(tearline) : first;
            if (!alike(first.getFirst(), tearline)) {
                return new Result.Strays(rows.size());
            }
            rows.add(new Row(
                    release.digest(), tearline.recipient(), tearline.agreement(), tearline.marking(),
                    tearline.wording().site()));
        }
        if (rows.isEmpty()) {
            return new Result.Strays(0);
        }
        Tearline shown = first.getFirst();
        Tearline.Texts texts = Tearline.Texts.of(
                at(shown.wording(), new Site(GAPS, GAPS, shown.wording().site().country(), Double.NaN, Double.NaN)),
                shown.marking(), shown.onward(), shown.status());
        return new Result.Sheet(new BulkSheet(shown.wording(), texts, rows));
    }

    /// The list that approvals of this sheet name.
    public ReleaseList list() {
        return new ReleaseList(rows.stream().map(Row::release).toList());
    }

    /// The same words about another victim, for the same purpose; terms and marking are those of the row.
    private static boolean alike(Tearline one, Tearline other) {
        Wording wording = other.wording();
        return at(wording, one.wording().site()).equals(one.wording())
                && one.sender().equals(other.sender())
                && one.purpose() == other.purpose()
                && one.status() == other.status()
                && other.texts().equals(
                        Tearline.Texts.of(wording, other.marking(), other.onward(), other.status()));
    }

    private static Wording at(Wording wording, Site site) {
        return new Wording(
                wording.threat(), site, wording.window(), wording.method(), wording.likelihood(),
                wording.confidence(), wording.advice(), wording.call(), wording.precedence(), wording.note());
    }
}
