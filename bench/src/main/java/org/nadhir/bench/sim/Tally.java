package org.nadhir.bench.sim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What one or many runs came to.
public final class Tally {

    /// No more are kept word for word.
    private static final int TOLD_MAX = 20;

    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private final Map<String, Long> exercised = new TreeMap<>();
    private final Map<String, Long> violated = new TreeMap<>();
    private final List<String> told = new ArrayList<>();
    private long deliveries;
    private long warnings;
    private long met;
    private long seeds;
    private long virtualHours;

    void fault(Fault fault) {
        faults.merge(fault, 1L, Long::sum);
    }

    /// An invariant was looked at.
    void looked(String invariant) {
        exercised.merge(invariant, 1L, Long::sum);
    }

    /// It does not hold.
    void violated(String invariant, String line) {
        violated.merge(invariant, 1L, Long::sum);
        if (told.size() < TOLD_MAX) {
            told.add(line);
        }
    }

    void ran(long envelopes, long ofWarnings, long meetingFaults, long hours) {
        seeds++;
        deliveries += envelopes;
        warnings += ofWarnings;
        met += meetingFaults;
        virtualHours += hours;
    }

    void add(Tally other) {
        other.faults.forEach((fault, count) -> faults.merge(fault, count, Long::sum));
        other.exercised.forEach((invariant, count) -> exercised.merge(invariant, count, Long::sum));
        other.violated.forEach((invariant, count) -> violated.merge(invariant, count, Long::sum));
        other.told.stream().limit(TOLD_MAX - told.size()).forEach(told::add);
        deliveries += other.deliveries;
        warnings += other.warnings;
        met += other.met;
        seeds += other.seeds;
        virtualHours += other.virtualHours;
    }

    /// Envelopes of honest nodes: warnings, receipts and statements.
    public long deliveries() {
        return deliveries;
    }

    public long warnings() {
        return warnings;
    }

    public long seeds() {
        return seeds;
    }

    public long virtualHours() {
        return virtualHours;
    }

    /// Of all deliveries, how many met at least one fault, in percent.
    public double percentMeetingFaults() {
        return deliveries == 0 ? 0 : 100.0 * met / deliveries;
    }

    /// How often an invariant was looked at.
    public long exercised(String invariant) {
        return Optional.ofNullable(exercised.get(invariant)).orElse(0L);
    }

    public long violations(String invariant) {
        return Optional.ofNullable(violated.get(invariant)).orElse(0L);
    }

    public long violations() {
        return violated.values().stream().mapToLong(Long::longValue).sum();
    }

    public long faultsFired() {
        return faults.values().stream().mapToLong(Long::longValue).sum();
    }

    /// How often each fault fired, by name.
    public String faults() {
        StringBuilder all = new StringBuilder();
        for (Fault fault : Fault.values()) {
            all.append(all.isEmpty() ? "" : ", ").append(fault.word()).append(' ')
                    .append(Optional.ofNullable(faults.get(fault)).orElse(0L));
        }
        return all.toString();
    }

    /// Faults that never fired.
    public List<String> silent() {
        return List.of(Fault.values()).stream()
                .filter(fault -> !faults.containsKey(fault))
                .map(Fault::word)
                .toList();
    }

    /// The first violations, each as one line that says how to run it again.
    public List<String> told() {
        return List.copyOf(told);
    }
}
