package org.nadhir.node.desk;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;

/// A leak guard that besides the sources of the case searches for those of the whole register ([RegisterIndex]). What
/// is found of the case's own sources anyway is not said twice. What a text may say in every disguise is worked out
/// once for both (decision 0141).
public final class RegisterGuard implements LeakGuard {

    private final LeakGuard guard;
    private final RegisterIndex register;

    public RegisterGuard(LeakGuard guard, RegisterIndex register) {
        this.guard = guard;
        this.register = register;
    }

    @Override
    public List<Leak> search(Bytes finished, SourceTraces traces) {
        return search(read(finished), traces);
    }

    @Override
    public List<Leak> search(Text text, SourceTraces traces) {
        return joined(guard.search(text, traces), register.search(text));
    }

    @Override
    public Search prepare(SourceTraces traces) {
        Search own = guard.prepare(traces);
        return finished -> {
            Text text = read(finished);
            return joined(own.search(text), register.search(text));
        };
    }

    @Override
    public Text read(Bytes finished) {
        return guard.read(finished);
    }

    private static List<Leak> joined(List<Leak> own, List<Leak> others) {
        List<Leak> all = new ArrayList<>(own);
        others.stream()
                .filter(other -> own.stream().noneMatch(leak -> leak.blocks() && overlaps(leak, other)))
                .forEach(all::add);
        return all;
    }

    private static boolean overlaps(Leak one, Leak other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
