package org.nadhir.node.cap;

import java.util.List;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.reports.cap.CapAlert;
import org.nadhir.reports.cap.CapFinding;
import org.nadhir.reports.cap.CapReader;

/// What came of writing an alert.
public sealed interface Written {

    /// A file that keeps the standard.
    record Alert(CapAlert alert, Bytes bytes, List<NotCarried> losses) implements Written {
        public Alert {
            losses = List.copyOf(losses);
        }
    }

    /// None, and why.
    record Refused(Message reason) implements Written {}

    /// The file of an alert, read again first: nothing leaves that departs from the standard or reads otherwise.
    static Written of(CapAlert alert, List<NotCarried> losses) {
        Bytes bytes = CapWriter.write(alert);
        boolean sound = CapReader.read(bytes.toArray(), "") instanceof CapReader.Result.Read read
                && read.findings().stream().noneMatch(Written::isGrave)
                && read.losses().isEmpty()
                && read.alert().equals(alert);
        if (!sound) {
            throw new IllegalStateException("a release does not make an alert that keeps the standard");
        }
        return new Alert(alert, bytes, losses);
    }

    private static boolean isGrave(CapFinding finding) {
        return finding.severity() == CapFinding.Severity.ERROR;
    }
}
