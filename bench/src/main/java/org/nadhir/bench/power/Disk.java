package org.nadhir.bench.power;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.bench.power.Traced.Step;
import org.nadhir.model.Bytes;

/// What lies on a disk after so many steps: what was synced surely, of the rest anything. Used by one thread.
final class Disk {

    private static final byte[] NONE = new byte[0];
    /// A disk writes sectors, so a write that was cut off holds some of them.
    private static final int SECTOR_BYTES = 512;

    private final Map<String, byte[]> durable = new LinkedHashMap<>();
    private final List<Step> pending = new ArrayList<>();

    void did(Step step) {
        switch (step) {
            case Step.Synced(String file) -> {
                List<Step> own = pending.stream().filter(one -> fileOf(one).equals(file)).toList();
                own.forEach(one -> apply(durable, one));
                pending.removeAll(own);
            }
            case Step.Gone gone -> {
                pending.removeIf(one -> fileOf(one).equals(gone.file()));
                apply(durable, gone);
            }
            case Step.Wrote _, Step.Cut _ -> pending.add(step);
            case Step.Said _ -> {}
        }
    }

    private static String fileOf(Step step) {
        return switch (step) {
            case Step.Wrote wrote -> wrote.file();
            case Step.Cut cut -> cut.file();
            case Step.Gone gone -> gone.file();
            case Step.Synced synced -> synced.file();
            case Step.Said _ -> "";
        };
    }

    /// What may lie there if power goes now: nothing of what was not synced, all of it, its beginning, all without its
    /// first or with its last write torn, only its last.
    List<Map<String, byte[]>> images() {
        List<List<Step>> kept = new ArrayList<>(List.of(List.of()));
        int count = pending.size();
        if (count > 0) {
            kept.add(List.copyOf(pending));
            kept.add(pending.subList(1, count));
            kept.add(pending.subList(0, count / 2));
            kept.add(pending.subList(count - 1, count));
            kept.add(torn());
        }
        return kept.stream().map(this::with).toList();
    }

    private List<Step> torn() {
        List<Step> torn = new ArrayList<>(pending);
        if (torn.removeLast() instanceof Step.Wrote(String file, int offset, Bytes bytes)) {
            int half = bytes.length() <= SECTOR_BYTES
                    ? bytes.length() / 2
                    : bytes.length() / 2 / SECTOR_BYTES * SECTOR_BYTES;
            torn.add(new Step.Wrote(file, offset, bytes.slice(0, half)));
        }
        return torn;
    }

    private Map<String, byte[]> with(List<Step> kept) {
        Map<String, byte[]> image = new LinkedHashMap<>();
        durable.forEach((file, bytes) -> image.put(file, bytes.clone()));
        kept.forEach(step -> apply(image, step));
        return image;
    }

    private static void apply(Map<String, byte[]> files, Step step) {
        switch (step) {
            case Step.Wrote(String file, int offset, Bytes bytes) -> {
                byte[] old = Optional.ofNullable(files.get(file)).orElse(NONE);
                byte[] now = Arrays.copyOf(old, Math.max(old.length, offset + bytes.length()));
                System.arraycopy(bytes.toArray(), 0, now, offset, bytes.length());
                files.put(file, now);
            }
            case Step.Cut(String file, int length) ->
                files.put(file, Arrays.copyOf(Optional.ofNullable(files.get(file)).orElse(NONE), length));
            case Step.Gone(String file) -> files.remove(file);
            case Step.Synced _, Step.Said _ -> {}
        }
    }

    static void write(Map<String, byte[]> image, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : image.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
